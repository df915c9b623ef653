"""The findings as pages."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.layout.drawing.drawing import Circle, Drawing, Polygon, Rect, Text, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.findings_page import AcceptedText, TopicText, findings_sheets
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.rules.finding import Severity
from tests.example_counts import example_count
from tests.layout.wide_plans import outside, texts, words
from tests.plans import texts as any_text

PAPER = load_theme("paper")


def topic(number: int = 1, severity: Severity = Severity.ERROR) -> TopicText:
    return TopicText(severity, f"Title {number}", f"Message {number}", f"Fix {number}")


def logged(owner: str = "", review_date: str = "", reason: str = "Reason") -> AcceptedText:
    return AcceptedText(Severity.ERROR, "Accepted", reason, owner, review_date)


def pages(*found: TopicText | AcceptedText, size: PageSizeName = "16:9") -> list[Drawing]:
    frame = PageFrame(PAGE_SIZES[size], PAPER)
    topics = [one for one in found if isinstance(one, TopicText)]
    accepted = [one for one in found if isinstance(one, AcceptedText)]
    sheets = findings_sheets(topics, accepted, frame, "Page title", ("Subtitle",))
    return [frame.page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, start=1)]


def a_topic_shows_title_message_and_fix_test() -> None:
    (page,) = pages(topic())
    assert {"1 error", "Title 1", "Message 1", "Fix 1", "Why it matters"} <= set(words(page))


def the_findings_of_a_topic_stand_under_it_test() -> None:
    causes, rows = (("Cause 1", "Why 1"), ("Cause 2", "Why 2")), tuple(f"Row {number}" for number in range(9))
    (page,) = pages(replace(topic(1), causes=causes, in_the_matrix=rows), topic(2))
    shown = words(page)
    expected = ["Title 1", "Message 1", "Fix 1", "Cause 1", "Why 1", "Cause 2", "Why 2", "In the matrix", *rows]
    assert [text for text in shown[shown.index("Title 1") : shown.index("Title 2")] if text != "!"] == expected


def a_review_date_is_written_as_every_other_date_test() -> None:
    assert "30 November 2026" in words(pages(logged("Grace", "2026-11-30"))[0])
    assert "in May" in words(pages(logged("Grace", "in May"))[0])


def topics_stand_by_severity_and_accepted_findings_last_test() -> None:
    mixed = (topic(1, Severity.INFO), logged(), topic(3, Severity.WARNING), topic(4))
    shown = words(pages(*mixed)[0])
    headings = ["1 error", "Title 4", "1 warning", "Title 3", "1 note", "Title 1", "1 accepted finding", "Accepted"]
    assert [text for text in shown if text in headings] == headings
    assert "Reason" in shown


@pytest.mark.parametrize(
    ("severity", "shape"), [(Severity.ERROR, Circle), (Severity.WARNING, Polygon), (Severity.INFO, Rect)]
)
def severities_are_told_apart_by_shape_test(severity: Severity, shape: type[Circle | Polygon | Rect]) -> None:
    (page,) = pages(topic(severity=severity))
    shapes = [type(item) for item, _, _ in walk(page.items[1:]) if isinstance(item, Circle | Polygon | Rect)]
    assert shapes == [shape]


def no_findings_look_intended_test() -> None:
    (page,) = pages()
    assert "No findings" in words(page)
    assert any(isinstance(item, Polygon) for item, _, _ in walk(page))


def few_findings_are_set_larger_than_many_test() -> None:
    few, many = (
        next(shown.size for shown in texts(pages(*map(topic, range(count)))[0]) if shown.text == "Title 0")
        for count in (3, 200)
    )
    assert few > many >= 7


def many_findings_flow_over_pages_under_their_heading_test() -> None:
    shown = pages(*(topic(n) for n in range(150)))
    assert len(shown) > 3
    assert "150 errors" in words(shown[0])
    assert all({"150 errors", "continued"} <= set(words(page)) for page in shown[1:])
    titles = [text for page in shown for text in words(page) if text.startswith("Title ")]
    assert titles == [f"Title {n}" for n in range(150)]


def a_heading_is_not_left_alone_at_the_foot_test() -> None:
    for errors in range(1, 40, 2):
        mixed = [topic(n) for n in range(errors)] + [topic(n + 100, Severity.WARNING) for n in range(30)]
        for page in pages(*mixed):
            shown = words(page)
            for heading in (text for text in shown if text.startswith("30 warnings")):
                assert any(text.startswith("Title 1") for text in shown[shown.index(heading) :])


def the_decision_log_shows_reason_owner_and_date_test() -> None:
    (page,) = pages(logged("Ingrid", "2027-05-01"), logged())
    shown = set(words(page))
    assert {"2 accepted findings", "decision log", "Reason", "Who answers for it", "Looked at again on"} <= shown
    assert {"Ingrid", "1 May 2027", "not named", "no date"} <= shown
    assert "no reason given" not in shown


@pytest.mark.parametrize("reason", ["", " \n"])
def missing_entries_of_the_decision_log_are_muted_test(reason: str) -> None:
    (page,) = pages(logged(reason=reason))
    colours = {item.line.text: item.colour for item, _, _ in walk(page) if isinstance(item, Text)}
    quiet = [PAPER.colours.text_muted] * 3
    assert [colours[said] for said in ("no reason given", "not named", "no date")] == quiet


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def a_long_reason_is_shown_to_its_end_test(size: PageSizeName) -> None:
    reason = f"{'The board decided that the release must not wait for the audit. ' * 15}Signed by Ingrid."
    log = (logged("Ingrid", "2027-05-01", reason),) * 3
    shown = pages(*log, size=size)
    assert sum(" ".join(words(page)).count("Signed by Ingrid.") for page in shown) == 3
    endless = logged("Ingrid " * 900, "2027-05-01", "wörter " * 900)
    for page in (*shown, *pages(*(endless,) * 3, size=size)):
        assert outside(page) == []


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def long_words_wrap_and_stay_on_the_page_test(size: PageSizeName) -> None:
    endless = "wörter " * 900
    long = TopicText(
        Severity.ERROR, "t" * 10_000, endless, "f" * 900, (("c" * 10_000, endless),) * 3, ("m" * 10_000, endless) * 9
    )
    for page in pages(*(long,) * 9, size=size):
        assert outside(page) == []


def a_sentence_that_begins_with_a_name_from_right_to_left_is_still_english_test() -> None:
    sentence = "عائشة is planned at 1.2 FTE"
    (page,) = pages(TopicText(Severity.ERROR, sentence, "m", "f"))
    (line,) = [item.line for item, _, _ in walk(page) if isinstance(item, Text) and item.line.text == sentence]
    assert not line.rtl


@settings(max_examples=example_count(15))
@given(st.lists(st.tuples(any_text(), any_text(), any_text(), st.sampled_from(Severity), st.booleans()), max_size=25))
def whatever_is_found_stays_on_the_page_test(found: list[tuple[str, str, str, Severity, bool]]) -> None:
    shown = [
        AcceptedText(severity, a, b, c) if accepted else TopicText(severity, a, b, c, ((a, b),), (c, a))
        for a, b, c, severity, accepted in found
    ]
    for page in pages(*shown):
        assert outside(page) == []
