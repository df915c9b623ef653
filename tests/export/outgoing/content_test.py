"""The input of an export: without names if anonymised, otherwise unchanged."""

import ast
from pathlib import Path

import pytest

from teamcanvas.export.outgoing import content
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.key_file import joined_key
from teamcanvas.export.outgoing.options import Anonymise, ExportOptions
from teamcanvas.layout.pages.deck import DeckOptions
from teamcanvas.model.ids import PersonId
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.engine import check
from teamcanvas.rules.explain import explain
from tests.small_plans import template

PLAN = template("full-mlops-team")


def names_that_may_be_known_change_nothing_test() -> None:
    deck = DeckOptions(("board",), titles={"board": "Sofia decides"})
    leaving = outgoing(PLAN, "plan", ExportOptions(deck))
    assert leaving.plan is PLAN
    assert leaving.options.deck is deck
    assert leaving.key == ()
    assert leaving.scrub("Sofia") == "Sofia"


def findings_are_those_of_the_plan_itself_test() -> None:
    result = check(PLAN, "plan")
    leaving = outgoing(PLAN, "plan", ExportOptions(anonymise="pseudonyms"), result)
    assert [one.key for one in leaving.result.findings] == [one.key for one in result.findings]
    assert [one.key for one in leaving.result.topics.all] == [one.key for one in result.topics.all]
    told = " ".join(f"{explain(one, leaving.plan)}" for one in leaving.result.findings)
    for person in PLAN.people:
        assert person.name not in told


@pytest.mark.parametrize("how", ["initials", "roles", "pseudonyms"])
def findings_name_people_by_their_stand_ins_test(how: Anonymise) -> None:
    sent = outgoing(PLAN, "plan", ExportOptions(DeckOptions(), how))
    stand_ins = {person.id: person.name for person in sent.plan.people}
    (title, finding), *_ = [
        (explain(finding, sent.plan).title, finding) for finding in sent.result.findings if finding.rule == "TC401"
    ]
    who = next(subject.id for subject in finding.subjects if subject.kind == "person")
    assert title == f"Only {stand_ins[PersonId(who)]} covers adoption"


def an_accepted_finding_stays_accepted_without_the_name_in_its_reason_test() -> None:
    finding = check(PLAN, "plan").open[0]
    name = PLAN.people[0].name
    accepted = acceptance_of(finding, f"{name} said so", owner=name)
    plan = PLAN.replace(scenarios=(PLAN.scenarios[0].replace(accepted=(accepted,)), *PLAN.scenarios[1:]))
    leaving = outgoing(plan, plan.scenarios[0].id, ExportOptions(anonymise="initials"))
    (one,) = leaving.result.accepted
    assert one.accepted is not None
    assert name not in f"{one.accepted}"
    assert "said so" in one.accepted.reason


def titles_and_date_are_scrubbed_too_test() -> None:
    name = PLAN.people[0].name
    deck = DeckOptions(titles={"board": f"{name} decides"}, date=f"For {name}")
    leaving = outgoing(PLAN, "plan", ExportOptions(deck, "roles"))
    assert name not in f"{leaving.options.deck}"
    assert leaving.scrub(f"{name}.pdf") != f"{name}.pdf"


def pseudonyms_are_taken_up_from_the_key_test(tmp_path: Path) -> None:
    file = tmp_path / "key.json"
    options = ExportOptions(anonymise="pseudonyms", key_file=file)
    first = outgoing(PLAN, "plan", options)
    renamed = [entry._replace(stand_in=f"Agent {number}") for number, entry in enumerate(first.key)]
    file.write_bytes(joined_key(file, "pseudonyms", renamed))
    assert [person.name for person in outgoing(PLAN, "plan", options).plan.people] == [one.stand_in for one in renamed]


def pages_are_made_and_counted_test() -> None:
    told: list[tuple[int, int]] = []
    leaving = outgoing(PLAN, "plan", ExportOptions(DeckOptions(("board", "findings"))))
    pages = leaving.pages(lambda done, of: told.append((done, of)))
    assert {page.kind for page in pages} == {"board", "findings"}
    assert told[-1] == (2, 2)
    with pytest.raises(KeyError):
        outgoing(PLAN, "nowhere", ExportOptions())
    assert leaving.pages() is pages


def another_look_keeps_what_was_taken_out_test() -> None:
    leaving = outgoing(PLAN, "plan", ExportOptions(DeckOptions(("board",)), "pseudonyms"))
    on_paper = leaving.in_look("a4", "light")
    assert (on_paper.plan, on_paper.key) == (leaving.plan, leaving.key)
    assert on_paper.pages()[0].drawing.width != leaving.pages()[0].drawing.width


def only_the_function_that_takes_names_out_makes_the_value_test() -> None:
    """Writers and preflight ask for an `Outgoing`, so a plan that still has its names cannot be handed to them."""
    package = Path(content.__file__).parents[2]
    makers = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "Outgoing" in (source := path.read_text(encoding="utf-8"))
        for item in ast.walk(ast.parse(source))
        if isinstance(item, ast.Call) and isinstance(item.func, ast.Name) and item.func.id == "Outgoing"
    }
    assert makers == {"export/outgoing/content.py"}
