"""The reason for each letter of a reduced row, derived by hand from the fallback chains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.reduction import reduce_row, reduction_reasons
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage
from tests.small_plans import STAGES

CATALOGUE = built_in_catalogue()


def staffed(*places: str) -> dict[Stage, frozenset[RoleId]]:
    """The staffing: `S2 tech_lead`."""
    split = [place.split() for place in places]
    return {stage: frozenset(RoleId(role) for where, role in split if STAGES[where] is stage) for stage in Stage}


def told(activity: str, *places: str) -> list[str]:
    """The reasons of a row, each as `role letter kind`, with the role it substitutes."""
    reasons = reduction_reasons(CATALOGUE.activities[ActivityId(activity)], staffed(*places), CATALOGUE)
    return sorted(" ".join(filter(None, (one.role, one.letter, one.kind, one.instead_of))) for one in reasons)


@pytest.mark.parametrize(
    ("activity", "places", "reasons"),
    [
        (
            "s2_package",
            ("S2 tech_lead", "S2 ml_engineer", "S2 data_scientist"),
            ["data_scientist C default", "ml_engineer R default", "tech_lead A default"],
        ),
        # The ML engineer leads the tech lead's chain of those placed, but has no authority: only it is there.
        (
            "s2_package",
            ("S2 ml_engineer", "S2 data_scientist"),
            ["data_scientist C default", "ml_engineer A stands_in tech_lead", "ml_engineer R default"],
        ),
        # The model validator is placed in the next stage only, and so is everybody else.
        (
            "s2_validate",
            ("S3 model_validator", "S3 ai_governance_lead", "S3 data_scientist"),
            ["ai_governance_lead A elsewhere", "data_scientist C elsewhere", "model_validator R elsewhere"],
        ),
        ("s1_data_access", (), ["data_owner A nobody", "data_owner R accountable_does_it data_engineer"]),
        # Nobody to consult or inform is placed: the chain of the security lead leads to the ML engineer, and never to
        # a data scientist.
        (
            "s1_risk",
            ("S1 inside_out_lead", "S1 data_scientist", "S1 ml_engineer"),
            [
                "inside_out_lead A stands_in business_stakeholder",
                "inside_out_lead R default",
                "ml_engineer C in_the_loop security_lead",
            ],
        ),
        # What an inside-out lead answers for waits for one, or for a project manager.
        (
            "s1_data_req",
            ("S1 tech_lead", "S1 outside_in_lead", "S1 coe_lead", "S1 data_scientist"),
            ["data_scientist R default", "inside_out_lead A nobody", "outside_in_lead C in_the_loop data_owner"],
        ),
        # Validation never falls to those who want the result.
        (
            "s2_validate",
            ("S2 business_stakeholder", "S2 outside_in_lead", "S2 executive_sponsor"),
            [
                "business_stakeholder I default",
                "executive_sponsor A stands_in ai_governance_lead",
                "executive_sponsor R accountable_does_it model_validator",
            ],
        ),
    ],
)
def each_letter_has_its_reason_test(activity: str, places: tuple[str, ...], reasons: list[str]) -> None:
    assert told(activity, *places) == reasons


ROLES = sorted(CATALOGUE.roles)


@given(
    st.lists(st.tuples(st.sampled_from(ROLES), st.sampled_from(Stage)), max_size=12),
    st.sampled_from(sorted(CATALOGUE.activities)),
)
def every_letter_has_exactly_one_correct_reason_test(held: list[tuple[RoleId, Stage]], key: ActivityId) -> None:
    activity = CATALOGUE.activities[key]
    by_stage = {stage: frozenset(role for role, where in held if where is stage) for stage in Stage}
    everybody = frozenset(role for role, _ in held)
    cells = reduce_row(activity, by_stage, CATALOGUE)
    reasons = reduction_reasons(activity, by_stage, CATALOGUE)
    assert [(one.role, one.letter) for one in reasons] == [
        (role, letter) for role, cell in cells.items() for letter in split_letters(cell)
    ]
    for one in reasons:
        default = one.letter in split_letters(activity.letters.get(one.role, ""))
        assert (one.role in everybody) or one.kind in ("nobody", "accountable_does_it")
        assert (one.instead_of is None) == (one.kind in ("default", "elsewhere", "nobody"))
        assert default or one.kind in ("stands_in", "in_the_loop", "accountable_does_it")


def activity_without_letters_has_none_after_the_reduction_test() -> None:
    bare = Activity(id=ActivityId("own"), title="Own", stage=Stage.SCALE_AND_ADOPT)
    assert reduce_row(bare, staffed("S3 tech_lead"), CATALOGUE) == {}
    assert reduction_reasons(bare, staffed("S3 tech_lead"), CATALOGUE) == ()
