"""Lost cover when people are away, worst first."""

from teamcanvas.edits.raci import set_row
from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan, RuleSetting
from teamcanvas.rules.drill.drill import drill
from teamcanvas.rules.drill.loss_words import loss_words
from teamcanvas.rules.drill.losses import Loss
from teamcanvas.rules.explain import subject_name
from teamcanvas.rules.finding import Severity
from tests.small_plans import small_plan, template

TRIO = template("startup-trio")
MLOPS = template("full-mlops-team")
MODEL = ActivityId("s2_model")
TEAM = small_plan(
    "S1 business_stakeholder Sofia 0.5",
    "S2 data_scientist Piotr 0.5",
    "S2 ml_engineer Hanna 0.5",
    "S3 ml_engineer Hanna 0.5",
)


def lost(plan: Plan, *names: str) -> tuple[Loss, ...]:
    away = [person.id for person in plan.people if person.name in names]
    assert len(away) == len(names)
    return drill(plan, plan.scenarios[0].id, away).losses


def loss_lines(plan: Plan, *names: str) -> list[str]:
    sid = plan.scenarios[0].id
    return [
        f"{loss.severity} {subject_name(loss.subject, plan, sid)}: {loss_words(loss, plan)}"
        for loss in lost(plan, *names)
    ]


def stage_that_lacks_a_role_is_lost_with_what_the_rules_say_test() -> None:
    assert loss_lines(MLOPS, "Greta")[:1] == ["error Use Case Definition: No data owner in Use Case Definition"]


def capability_without_cover_is_an_error_test() -> None:
    """TC401 has no finding about it, as nobody on the board covers it."""
    assert "error ML engineering: nobody is left" in loss_lines(TEAM, "Hanna Berg")


def capability_left_to_one_person_has_the_severity_of_the_rule_test() -> None:
    team = small_plan("S2 ml_engineer Hanna 0.5", "S3 ml_engineer Piotr 0.5", "S1 data_owner Sofia")
    assert "warning ML engineering: only Piotr Zając is left" in loss_lines(team, "Hanna Berg")
    strict = set_rule(team, "plan", "TC401", RuleSetting(severity="error"))
    assert "error ML engineering: only Piotr Zając is left" in loss_lines(strict, "Hanna Berg")


def capability_that_nobody_used_is_not_lost_test() -> None:
    """Piotr has the skills for data pipelines, but nobody on the board holds a role for them."""
    people = tuple(
        person.replace(skills=("data-pipelines",)) if person.id == "piotr" else person for person in TEAM.people
    )
    assert not [line for line in loss_lines(TEAM.replace(people=people), "Piotr Zając") if "Data pipelines" in line]


def row_of_absent_people_passes_to_the_next_role_test() -> None:
    assert "info Confirm data ownership and access: Fatima is accountable instead" in loss_lines(MLOPS, "Greta")


def row_without_takeover_has_the_severity_of_the_rule_test() -> None:
    lines = loss_lines(TRIO, "Priya")
    assert "error Secure sponsorship and funding: nobody is accountable; nobody is responsible" in lines
    assert (
        "error Track business KPIs and benefits: nobody is accountable; Jonas and Mei are responsible instead" in lines
    )
    # Two data scientists without authority: TC811 has a finding about that.
    assert "warning Deploy to production: Jonas and Mei are accountable instead" in lines


def edited_row_keeps_its_roles_during_an_absence_test() -> None:
    """A default row passes to the next role; an edited row does not."""
    agreed = set_row(TEAM, "plan", MODEL, {RoleId("data_scientist"): "AR", RoleId("ml_engineer"): "C"})
    following = [line for line in loss_lines(TEAM, "Piotr Zając") if "Develop and train the model" in line]
    assert following == ["info Develop and train the model: Hanna Berg is responsible instead"]
    assert "error Develop and train the model: nobody is accountable; nobody is responsible" in loss_lines(
        agreed, "Piotr Zając"
    )


def row_of_a_named_person_is_lost_despite_other_holders_test() -> None:
    team = small_plan("S2 ml_engineer Hanna", "S2 data_scientist Piotr", "S2 data_scientist Sofia")
    agreed = set_row(team, "plan", MODEL, {RoleId("data_scientist"): "A", RoleId("ml_engineer"): "R"})
    named = agreed.replace(scenarios=(agreed.scenarios[0].replace(accountable={MODEL: PersonId("piotr")}),))
    assert MODEL not in {loss.subject.id for loss in lost(agreed, "Piotr Zając")}
    assert "info Develop and train the model: Sofia Rossi is accountable instead" in loss_lines(named, "Piotr Zając")


def name_that_does_not_hold_the_letter_changes_nothing_test() -> None:
    named = TEAM.replace(
        scenarios=(TEAM.scenarios[0].replace(accountable={ActivityId("s1_problem"): PersonId("hanna")}),)
    )
    assert [loss.subject for loss in lost(named, "Hanna Berg")] == [loss.subject for loss in lost(TEAM, "Hanna Berg")]


def the_worst_comes_first_then_stages_capabilities_and_rows_test() -> None:
    order = [
        (loss.severity.rank, ("stage", "capability", "activity").index(loss.subject.kind))
        for loss in lost(TRIO, "Priya")
    ]
    assert order == sorted(order)
    assert {loss.severity for loss in lost(TRIO, "Priya")} >= {Severity.ERROR, Severity.WARNING}


def nothing_is_lost_that_others_still_cover_test() -> None:
    team = small_plan("S2 data_scientist Hanna", "S2 data_scientist Piotr", "S2 data_scientist Sofia")
    assert lost(team, "Piotr Zając") == ()
