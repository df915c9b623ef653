"""What a scenario shows on the board, and which placements count."""

import pytest

from teamcanvas.model.board import board_of, people_by_id, total_fte
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, ScenarioId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.stage import Stage

ADA, BEN = (
    Person(id=PersonId("p1"), name="Ada"),
    Person(id=PersonId("p2"), name="Ben", capacity=0.5),
)


def _placed(number: int, role: str, stage: str, person: str | None = None, fte: float = 1.0) -> Placement:
    who = None if person is None else PersonId(person)
    return Placement(id=PlacementId(f"a{number}"), role=RoleId(role), stage=stage, person=who, fte=fte)


S1, S2 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT


def _plan(*placements: Placement) -> Plan:
    scenario = Scenario(id=ScenarioId("s1"), title="As is", placements=placements)
    return Plan(title="Churn", people=(ADA, BEN), scenarios=(scenario,))


def cards_stand_in_the_order_in_which_their_roles_first_appear_test() -> None:
    plan = _plan(
        _placed(1, "tech_lead", S1, "p1", 0.2),
        _placed(2, "data_owner", S1),
        _placed(3, "tech_lead", S2, "p1", 0.2),
        _placed(4, "tech_lead", S1, "p2", 0.2),
    )
    cards = board_of(plan, plan.scenarios[0]).cards
    assert [(card.role, [p.id for p in card.placements]) for card in cards[S1]] == [
        ("tech_lead", ["a1", "a4"]),
        ("data_owner", ["a2"]),
    ]
    assert [card.role for card in cards[S2]] == ["tech_lead"]
    assert cards[Stage.PROJECT_MANAGEMENT] == ()


def card_is_vacant_while_nobody_holds_its_role_test() -> None:
    plan = _plan(_placed(1, "tech_lead", S1), _placed(2, "tech_lead", S1, "p1"), _placed(3, "data_owner", S1))
    board = board_of(plan, plan.scenarios[0])
    tech_lead, data_owner = board.card(S1, RoleId("tech_lead")), board.card(S1, RoleId("data_owner"))
    assert tech_lead is not None
    assert data_owner is not None
    assert not tech_lead.vacant
    assert data_owner.vacant
    assert board.card(S2, RoleId("tech_lead")) is None


def placement_in_an_unknown_stage_is_on_no_card_test() -> None:
    plan = _plan(_placed(1, "tech_lead", "nowhere", "p1"))
    board = board_of(plan, plan.scenarios[0])
    assert not any(board.cards.values())
    assert board.by_id[PlacementId("a1")].stage == "nowhere"


@pytest.mark.parametrize(
    "placement",
    [
        _placed(1, "tech_lead", S1),
        _placed(1, "tech_lead", S1, "p1", 0.0),
        _placed(1, "tech_lead", S1, "p1", -0.5),
        _placed(1, "tech_lead", S1, "p1", 1.01),
        _placed(1, "tech_lead", S1, "p9"),
        _placed(1, "tech_lead", "nowhere", "p1"),
        _placed(1, "no_such_role", S1, "p1"),
    ],
    ids=["vacant", "no time", "negative", "too much", "unknown person", "unknown stage", "unknown role"],
)
def placement_that_does_not_count_does_not_staff_a_role_test(placement: Placement) -> None:
    plan = _plan(placement)
    board = board_of(plan, plan.scenarios[0])
    assert board.valid == ()
    assert board.others == board.placements
    assert board.staffed == frozenset()


def role_held_in_one_stage_is_staffed_there_only_test() -> None:
    plan = _plan(_placed(1, "tech_lead", S1, "p1", 1.0), _placed(2, "data_owner", S2, "p2", 0.01))
    board = board_of(plan, plan.scenarios[0])
    assert board.staffed_by_stage[S1] == {"tech_lead"}
    assert board.staffed_by_stage[S2] == {"data_owner"}
    assert board.staffed == {"tech_lead", "data_owner"}


def free_capacity_is_capacity_minus_planned_fte_test() -> None:
    plan = _plan(
        _placed(1, "tech_lead", S1, "p1", 0.1), _placed(2, "tech_lead", S2, "p1", 0.2), _placed(3, "data_owner", S1)
    )
    board = board_of(plan, plan.scenarios[0])
    assert board.free_capacity(PersonId("p1")) == 0.7
    assert board.free_capacity(PersonId("p2")) == 0.5
    assert total_fte(board.placements) == 0.3


def over_allocation_gives_a_negative_free_capacity_test() -> None:
    plan = _plan(_placed(1, "tech_lead", S1, "p2", 0.8))
    assert board_of(plan, plan.scenarios[0]).free_capacity(PersonId("p2")) == -0.3


def board_is_cached_while_its_inputs_are_the_same_test() -> None:
    plan = _plan(_placed(1, "tech_lead", S1, "p1"))
    board = board_of(plan, plan.scenarios[0])
    retitled = plan.replace(title="Retention")
    assert board_of(retitled, retitled.scenarios[0]) is board
    hired = plan.replace(people=(ADA,))
    assert board_of(hired, hired.scenarios[0]) is not board


def roles_of_the_plan_count_too_test() -> None:
    plan = _plan(_placed(1, "prompt_smith", S1, "p1"))
    assert board_of(plan, plan.scenarios[0]).valid == ()
    smith = next(iter(catalogue_of(plan).roles.values())).replace(id=RoleId("prompt_smith"))
    plan = plan.replace(roles=(smith,))
    assert len(board_of(plan, plan.scenarios[0]).valid) == 1


def people_are_found_by_their_ids_test() -> None:
    assert people_by_id((ADA, BEN)) == {"p1": ADA, "p2": BEN}


def placements_are_found_by_role_and_by_person_in_board_order_test() -> None:
    plan = _plan(
        _placed(1, "tech_lead", S1, "p1"),
        _placed(2, "data_owner", S1),
        _placed(3, "tech_lead", "nowhere", "p2"),
        _placed(4, "data_owner", S2, "p1"),
    )
    board = board_of(plan, plan.scenarios[0])
    assert {role: [one.id for one in placed] for role, placed in board.by_role.items()} == {
        "tech_lead": ["a1", "a3"],
        "data_owner": ["a2", "a4"],
    }
    assert {person: [one.id for one in placed] for person, placed in board.by_person.items()} == {
        "p1": ["a1", "a4"],
        "p2": ["a3"],
    }
