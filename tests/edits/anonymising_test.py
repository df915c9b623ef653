"""Names of people are replaced in all texts of a plan."""

import pytest
from pydantic import TypeAdapter

from teamcanvas.edits.anonymising import ANONYMISE, Anonymise, anonymised
from teamcanvas.edits.people import add_people, remove_person, rename_person
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Acceptance, Handover, Plan, Team
from tests.small_plans import small_plan, template

HOW = tuple(how for how in ANONYMISE if how != "none")
TEMPLATES = ("startup-trio", "delivery-team", "full-mlops-team", "federated", "centre-of-excellence")


def talkative() -> Plan:
    """A plan whose free texts all contain a name."""
    plan = add_people(small_plan(), ["Sofia Rossi", "Sofia Lind", "Al"], SequentialIds())
    said = "Sofia Rossi and Lind told Al"
    scenario = plan.scenarios[0]
    return plan.replace(
        title=said,
        organisation=said,
        teams=(*plan.teams, Team.model_validate({"id": "t9", "name": said})),
        people=tuple(one.replace(note=said, job_title=said, employer=said, skills=(said,)) for one in plan.people),
        scenarios=(
            scenario.replace(
                title=said,
                accepted=(Acceptance(rule="TC101", reason=said, owner="Al"),),
                notes=(said, {"text": said, "more": [said]}),
                handovers=(
                    Handover.model_validate({"from": "solution-development", "to": "scale-adopt", "artefacts": said}),
                ),
            ),
            *plan.scenarios[1:],
        ),
    )


@pytest.mark.parametrize("how", HOW)
def no_text_holds_a_name_test(how: Anonymise) -> None:
    plan = talkative()
    result = anonymised(plan, plan.scenarios[0].id, how)
    told = TypeAdapter(dict[str, object]).dump_json(dict(result.plan.fields())).decode()
    for name in ("Sofia", "Rossi", "Lind", '"Al"', " Al"):
        assert name not in told


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("name", TEMPLATES)
def pseudonyms_are_unique_and_listed_in_the_key_test(name: str, how: Anonymise) -> None:
    plan = template(name)
    result = anonymised(plan, plan.scenarios[0].id, how)
    names = [person.name for person in result.plan.people]
    assert len(set(names)) == len(names)
    assert [entry.stand_in for entry in result.key] == names
    assert [entry.name for entry in result.key] == [person.name for person in plan.people]
    assert [person.id for person in result.plan.people] == [person.id for person in plan.people]


def equal_initials_of_two_people_are_numbered_test() -> None:
    plan = add_people(
        Plan(title="x", people=(), scenarios=small_plan().scenarios), ["Ana Bo", "Abe Bell", "Łucja"], SequentialIds()
    )
    result = anonymised(plan, plan.scenarios[0].id, "initials")
    assert [person.name for person in result.plan.people] == ["A. B.", "A. B. 2", "Ł."]


def roles_are_numbered_by_what_people_do_most_test() -> None:
    plan = template("startup-trio")
    result = anonymised(plan, plan.scenarios[0].id, "roles")
    assert all(person.name.rsplit(" ", 1)[1].isdigit() for person in result.plan.people)
    alone = add_people(plan, ["Nia"], SequentialIds())
    assert anonymised(alone, plan.scenarios[0].id, "roles").plan.people[-1].name == "Person 1"


def pseudonyms_are_stable_when_other_people_change_test() -> None:
    plan = template("full-mlops-team")
    scenario = plan.scenarios[0].id
    first = anonymised(plan, scenario, "pseudonyms")
    changed = add_people(remove_person(plan, plan.people[3].id), ["Nia", "Zoë"], SequentialIds())
    later = anonymised(changed, scenario, "pseudonyms", first.key)
    assert set(later.key[:-2]) < set(first.key)
    # Nobody new takes the pseudonym of somebody who left.
    assert {entry.stand_in for entry in later.key[-2:]}.isdisjoint(entry.stand_in for entry in first.key)


def no_pseudonym_is_a_real_name_test() -> None:
    plan = template("startup-trio")
    first = anonymised(plan, plan.scenarios[0].id, "pseudonyms")
    taken = first.plan.people[0].name
    called_so = rename_person(plan, plan.people[1].id, f"{taken} Smith")
    again = anonymised(called_so, plan.scenarios[0].id, "pseudonyms")
    assert taken not in {person.name for person in again.plan.people}


def more_people_than_words_have_pseudonyms_too_test() -> None:
    plan = add_people(small_plan(), [f"Somebody{number}" for number in range(200)], SequentialIds())
    names = [person.name for person in anonymised(plan, plan.scenarios[0].id, "pseudonyms").plan.people]
    assert len(set(names)) == len(names)


def with_names_nothing_changes_test() -> None:
    plan = talkative()
    assert anonymised(plan, plan.scenarios[0].id, "none").plan is plan


def other_texts_can_be_scrubbed_alike_test() -> None:
    plan = talkative()
    assert anonymised(plan, plan.scenarios[0].id, "initials").scrub("Lind plan.pdf") == "S. L. plan.pdf"
