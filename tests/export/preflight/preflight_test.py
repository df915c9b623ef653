"""The notices before an export: content, problems, remedies."""

from collections.abc import Callable
from pathlib import Path

import pytest

from teamcanvas.edits.people import add_people
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.pdf.protection import WHAT_A_PASSWORD_PROTECTS
from teamcanvas.export.preflight.notice import Notice, NoticeKind
from teamcanvas.export.preflight.preflight import preflight
from teamcanvas.layout.pages.deck import DeckOptions
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from tests.right_to_left import in_hebrew, names_of, not_isolated
from tests.small_plans import small_plan, template

PLAN = template("full-mlops-team")


def kinds(plan: Plan, options: ExportOptions | None = None, path: Path | None = None) -> dict[NoticeKind, Notice]:
    result = check(plan, plan.scenarios[0].id)
    found = preflight(plan, result, outgoing(plan, plan.scenarios[0].id, options, result), path=path)
    ranks = [notice.severity.rank for notice in found]
    assert ranks == sorted(ranks)
    for notice in found:
        assert notice.title
        assert notice.message.endswith(".")
        assert notice.what_to_do.endswith(".")
    return {notice.kind: notice for notice in reversed(found)}


def changed(plan: Plan, **fields: object) -> Plan:
    return plan.replace(scenarios=(plan.scenarios[0].replace(**fields), *plan.scenarios[1:]))


def real_names_are_reported_first_test() -> None:
    notice = kinds(PLAN)["names"]
    assert notice.title == f"{len(PLAN.people)} people are named"
    assert {subject.id for subject in notice.subjects} == {person.id for person in PLAN.people}
    assert "names" not in kinds(small_plan(), ExportOptions(DeckOptions(("board",))))


def only_people_on_the_pages_are_reported_test() -> None:
    notice = kinds(small_plan("S1 data_owner Sofia"), ExportOptions(DeckOptions(("board",))))["names"]
    assert [subject.id for subject in notice.subjects] == ["sofia"]


def vacancies_and_errors_are_reported_with_their_subjects_test() -> None:
    found = kinds(small_plan("S1 data_owner -", "S2 nobody_knows Sofia"))
    assert [subject.id for subject in found["vacancies"].subjects] == ["a1"]
    assert "Data owner" in found["vacancies"].message
    assert found["errors"].severity is Severity.WARNING
    assert found["errors"].subjects


def accepted_findings_are_reported_test() -> None:
    finding = check(PLAN, "plan").open[0]
    plan = changed(PLAN, accepted=(acceptance_of(finding, "fine so"),))
    assert "tell reasons and owners" in kinds(plan)["accepted"].message
    assert "No page tells" in kinds(plan, ExportOptions(DeckOptions(("board",))))["accepted"].message


def notes_stay_in_the_plan_unless_a_page_shows_them_test() -> None:
    plan = changed(PLAN.replace(people=(PLAN.people[0].replace(note="wants to leave"), *PLAN.people[1:])), notes=("x",))
    notice = kinds(plan)["notes"]
    assert (notice.severity, notice.title) == (Severity.INFO, "2 notes are in the plan")
    shown = ExportOptions(DeckOptions(titles={"board": "wants to leave"}))
    assert kinds(plan, shown)["notes"].severity is Severity.WARNING


def absent_people_are_reported_test() -> None:
    notice = kinds(changed(PLAN, absent=(PLAN.people[1].id, PersonId("nobody"))))["absent"]
    assert PLAN.people[1].name in notice.message
    assert notice.title.startswith("1 person is")


def characters_without_a_font_are_reported_test() -> None:
    plan = PLAN.replace(people=(PLAN.people[0].replace(name="Ann \U00016800"), *PLAN.people[1:]))
    assert "U+16800" in kinds(plan)["missing-glyphs"].message


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page", ["16:9", "a4", "a3", "letter"])
def our_own_pages_can_be_read_test(theme: str, page: str) -> None:
    deck = DeckOptions(("board", "raci", "raci-people", "findings"), page=page, theme=theme)  # pyright: ignore[reportArgumentType] - parametrize gives texts
    assert kinds(PLAN, ExportOptions(deck)).keys().isdisjoint({"small-text", "contrast", "missing-glyphs"})


def free_texts_of_an_anonymised_export_are_reported_test() -> None:
    options = ExportOptions(DeckOptions(titles={"board": "Kiwi decides"}), "pseudonyms")
    found = kinds(PLAN, options, Path(f"{PLAN.people[0].name}.pdf"))
    assert "Kiwi decides" in found["hand-written"].message
    assert found["file-name"].severity is Severity.WARNING
    assert {"key", "names"} <= found.keys()
    assert "names-left" not in found
    assert "key" not in kinds(PLAN, ExportOptions(anonymise="pseudonyms", key_file=Path("key.json")))


def a_name_that_could_not_be_taken_out_is_an_error_test() -> None:
    board = small_plan("S1 sofia_role Sofia", people="sofia_role, Al")
    found = kinds(board, ExportOptions(anonymise="initials"))
    assert found["names-left"].severity is Severity.ERROR


def a_word_that_is_part_of_a_name_is_a_warning_test() -> None:
    plan = add_people(small_plan("S1 data_owner Sofia"), ["Board Berg"], SequentialIds())
    assert kinds(plan, ExportOptions(anonymise="initials"))["names-left"].severity is Severity.WARNING


def what_a_password_protects_is_reported_test() -> None:
    assert kinds(PLAN, ExportOptions(password="x"))["password"].message == WHAT_A_PASSWORD_PROTECTS
    assert "password" not in kinds(PLAN)


def tables_are_looked_at_instead_of_pages_test() -> None:
    named: Callable[[str], bool] = lambda name: "names" in kinds(PLAN, path=Path(name))  # noqa: E731 - said once
    assert named("plan.xlsx")
    assert not named("plan.csv")


def names_from_right_to_left_are_isolated_in_every_notice_test() -> None:
    plan = in_hebrew(small_plan("S1 data_owner -", "S2 data_engineer Sofia 0.9", "S3 data_engineer Sofia 0.9"))
    plan = changed(plan, absent=(PersonId("sofia"),))
    found = kinds(plan)
    assert {"names", "vacancies", "errors", "absent"} <= set(found)
    names = names_of(plan)
    texts = [text for one in found.values() for text in (one.title, one.message, one.what_to_do)]
    assert [text for text in texts if not_isolated(text, names)] == []
