"""The letters of a row in each scheme."""

import pytest

from teamcanvas.layout.matrix.letters import all_letters, known_letters, named_letters
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage

TASK = Activity(id=ActivityId("t"), title="Do it", stage=Stage.SCALE_AND_ADOPT)
DECISION = TASK.replace(kind="decision")
TECH_LEAD = RoleId("tech_lead")


@pytest.mark.parametrize(
    ("scheme", "activity", "cell", "spoken"),
    [
        ("RACI", TASK, "R", "RACI"),
        ("RACI-VS", DECISION, "R", "RACI-VS"),
        ("DACI", TASK, "R", "RACI"),
        ("DACI", TASK, "D", "DACI"),
        ("RAPID", DECISION, "", "RAPID"),
    ],
)
def decisions_speak_the_scheme_for_decisions_and_tasks_raci_test(
    scheme: Scheme, activity: Activity, cell: str, spoken: Scheme
) -> None:
    assert known_letters(activity, {TECH_LEAD: cell}, scheme) == LETTERS_OF[spoken]


def where_rows_speak_two_schemes_the_letters_of_both_are_counted_test() -> None:
    assert all_letters("RASCI") == LETTERS_OF["RASCI"]
    assert set(all_letters("RAPID")) == {*LETTERS_OF["RAPID"], *LETTERS_OF["RACI"]}
    assert len(all_letters("DACI")) == len(set(all_letters("DACI")))


@pytest.mark.parametrize("scheme", LETTERS_OF)
def every_letter_has_a_name_test(scheme: Scheme) -> None:
    names = dict(named_letters(scheme))
    assert tuple(names) == LETTERS_OF[scheme]
    assert all(len(name) > 2 for name in names.values())
