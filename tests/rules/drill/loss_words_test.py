"""Losses in words."""

import pytest

from teamcanvas.model.ids import PersonId
from teamcanvas.rules.drill.loss_words import loss_words
from teamcanvas.rules.drill.losses import Loss, LostLetter
from teamcanvas.rules.finding import Finding, Severity, Subject
from tests.small_plans import small_plan

PLAN = small_plan(people="Ada A, Bo B, Cyd C, Dan D, <b>Eve</b> E")
EVERYBODY = tuple(person.id for person in PLAN.people)
ADA, BO = EVERYBODY[:2]


@pytest.mark.parametrize(
    ("left", "words"),
    [
        ((), "nobody is left"),
        ((ADA,), "only Ada A is left"),
        ((ADA, BO), "only Ada A and Bo B are left"),
        (EVERYBODY[:3], "only Ada A, Bo B and Cyd C are left"),
        (EVERYBODY, "only Ada A, Bo B, Cyd C and 2 more are left"),
        ((PersonId("<b>eve</b>"),), "only <b>Eve</b> E is left"),
    ],
)
def people_left_for_a_capability_are_named_test(left: tuple[PersonId, ...], words: str) -> None:
    assert loss_words(Loss(Subject("capability", "integration"), Severity.ERROR, left), PLAN) == words


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ((LostLetter("A", ()), LostLetter("R", ())), "nobody is accountable; nobody is responsible"),
        ((LostLetter("A", (ADA,)),), "Ada A is accountable instead"),
        ((LostLetter("R", (ADA, BO)),), "Ada A and Bo B are responsible instead"),
        ((LostLetter("R", EVERYBODY),), "Ada A, Bo B, Cyd C and 2 more are responsible instead"),
    ],
)
def people_who_take_over_a_row_are_named_by_letter_test(letters: tuple[LostLetter, ...], words: str) -> None:
    assert loss_words(Loss(Subject("activity", "s2_model"), Severity.INFO, (), letters), PLAN) == words


def stage_loss_has_the_severity_of_its_findings_test() -> None:
    stage = Subject("stage", "scale-and-adopt")
    findings = (Finding("TC110", Severity.ERROR, (stage,), {"stage": stage}),)
    words = loss_words(Loss(stage, Severity.ERROR, (), findings=findings), PLAN)
    assert words == "Nobody is placed in Scale and Adopt"
