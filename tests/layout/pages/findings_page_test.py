"""The findings as pages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.layout.drawing.drawing import Circle, Drawing, Polygon, Rect, Text, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.findings_page import FindingText, findings_sheets
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.rules.finding import Severity
from tests.example_counts import example_count
from tests.layout.wide_plans import outside, texts, words
from tests.plans import texts as any_text

PAPER = load_theme("paper")


def finding(number: int = 1, severity: Severity = Severity.ERROR, *, accepted: bool = False) -> FindingText:
    return FindingText(severity, f"TC{number:03}", f"Title {number}", f"Message {number}", f"Fix {number}", accepted)


def logged(owner: str, review_date: str) -> FindingText:
    return FindingText(Severity.ERROR, "TC001", "Title", "Reason", "", True, owner, review_date)


def pages(*findings: FindingText, size: PageSizeName = "16:9") -> list[Drawing]:
    frame = PageFrame(PAGE_SIZES[size], PAPER)
    sheets = findings_sheets(findings, frame, "Page title", ("Subtitle",))
    return [frame.page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, start=1)]


def a_finding_shows_rule_title_message_and_fix_test() -> None:
    (page,) = pages(finding())
    assert {"1 error", "TC001", "Title 1", "Message 1", "Fix 1", "Why it matters"} <= set(words(page))


def a_review_date_is_written_as_every_other_date_test() -> None:
    assert "30 November 2026" in words(pages(logged("Grace", "2026-11-30"))[0])
    assert "in May" in words(pages(logged("Grace", "in May"))[0])


def findings_stand_by_severity_and_accepted_ones_last_test() -> None:
    mixed = (finding(1, Severity.INFO), finding(2, accepted=True), finding(3, Severity.WARNING), finding(4))
    shown = words(pages(*mixed)[0])
    headings = ["1 error", "Title 4", "1 warning", "Title 3", "1 note", "Title 1", "1 accepted finding", "Title 2"]
    assert [text for text in shown if text in headings] == headings
    assert "Reason" in shown


@pytest.mark.parametrize(
    ("severity", "shape"), [(Severity.ERROR, Circle), (Severity.WARNING, Polygon), (Severity.INFO, Rect)]
)
def severities_are_told_apart_by_shape_test(severity: Severity, shape: type[Circle | Polygon | Rect]) -> None:
    (page,) = pages(finding(severity=severity))
    shapes = [type(item) for item, _, _ in walk(page.items[1:]) if isinstance(item, Circle | Polygon | Rect)]
    assert shapes == [shape]


def no_findings_look_intended_test() -> None:
    (page,) = pages()
    assert "No findings" in words(page)
    assert any(isinstance(item, Polygon) for item, _, _ in walk(page))


def few_findings_are_set_larger_than_many_test() -> None:
    few, many = (
        next(shown.size for shown in texts(pages(*map(finding, range(count)))[0]) if shown.text == "Title 0")
        for count in (3, 200)
    )
    assert few > many >= 7


def many_findings_flow_over_pages_under_their_heading_test() -> None:
    shown = pages(*(finding(n) for n in range(150)))
    assert len(shown) > 3
    assert "150 errors" in words(shown[0])
    assert all({"150 errors", "continued"} <= set(words(page)) for page in shown[1:])
    titles = [text for page in shown for text in words(page) if text.startswith("Title ")]
    assert titles == [f"Title {n}" for n in range(150)]


def a_heading_is_not_left_alone_at_the_foot_test() -> None:
    for errors in range(1, 40):
        mixed = [finding(n) for n in range(errors)] + [finding(n + 100, Severity.WARNING) for n in range(30)]
        for page in pages(*mixed):
            shown = words(page)
            for heading in (text for text in shown if text.startswith("30 warnings")):
                assert any(text.startswith("Title 1") for text in shown[shown.index(heading) :])


def the_decision_log_shows_reason_owner_and_date_test() -> None:
    (page,) = pages(logged("Ingrid", "2027-05-01"), logged("", ""))
    shown = set(words(page))
    assert {"2 accepted findings", "decision log", "Reason", "Who answers for it", "Looked at again on"} <= shown
    assert {"Ingrid", "1 May 2027", "not named", "no date"} <= shown
    assert "no reason given" not in shown


@pytest.mark.parametrize("reason", ["", " \n"])
def missing_entries_of_the_decision_log_are_muted_test(reason: str) -> None:
    (page,) = pages(FindingText(Severity.ERROR, "TC001", "Title", reason, "", True))
    colours = {item.line.text: item.colour for item, _, _ in walk(page) if isinstance(item, Text)}
    quiet = [PAPER.colours.text_muted] * 3
    assert [colours[said] for said in ("no reason given", "not named", "no date")] == quiet


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def a_long_reason_is_shown_to_its_end_test(size: PageSizeName) -> None:
    reason = f"{'The board decided that the release must not wait for the audit. ' * 15}Signed by Ingrid."
    log = (FindingText(Severity.ERROR, "TC001", "Title", reason, "", True, "Ingrid", "2027-05-01"),) * 3
    shown = pages(*log, size=size)
    assert sum(" ".join(words(page)).count("Signed by Ingrid.") for page in shown) == 3
    endless = FindingText(Severity.ERROR, "TC001", "Title", "wörter " * 900, "", True, "Ingrid " * 900, "2027-05-01")
    for page in (*shown, *pages(*(endless,) * 3, size=size)):
        assert outside(page) == []


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def long_words_wrap_and_stay_on_the_page_test(size: PageSizeName) -> None:
    long = FindingText(Severity.ERROR, "TC" + "9" * 500, "t" * 10_000, "wörter " * 900, "f" * 900)
    for page in pages(*(long,) * 9, size=size):
        assert outside(page) == []


def a_sentence_that_begins_with_a_name_from_right_to_left_is_still_english_test() -> None:
    sentence = "عائشة is planned at 1.2 FTE"
    (page,) = pages(FindingText(Severity.ERROR, "TC302", sentence, "m", "f"))
    (line,) = [item.line for item, _, _ in walk(page) if isinstance(item, Text) and item.line.text == sentence]
    assert not line.rtl


@settings(max_examples=example_count(25))
@given(st.lists(st.tuples(any_text(), any_text(), any_text(), st.sampled_from(Severity), st.booleans()), max_size=40))
def whatever_is_found_stays_on_the_page_test(found: list[tuple[str, str, str, Severity, bool]]) -> None:
    findings = [FindingText(severity, "TC001", a, b, c, accepted) for a, b, c, severity, accepted in found]
    for page in pages(*findings):
        assert outside(page) == []
