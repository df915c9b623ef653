"""Placements by person and by place; incremental grouping equals grouping from scratch."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.rules.grouping import MANY, PlacementGroups, group_placements
from tests.small_plans import board_in, small_plan

SOFIA, HANNA = PersonId("sofia"), PersonId("hanna")
ENGINEER, OWNER = RoleId("data_engineer"), RoleId("data_owner")
S1, S2 = "use-case-definition", "solution-development"
BOARD = board_in(
    small_plan(
        "S2 data_engineer Sofia 0.5",
        "S1 data_owner Hanna 0.2",
        "S2 data_engineer Hanna 0.25",
        "S2 data_engineer Sofia 0.25",
    )
).valid


def fields_of(groups: PlacementGroups) -> tuple[Any, ...]:  # Any: nested tuples of group fields
    return (
        [(person, mine.placements, mine.planned, mine.roles, mine.stages) for person, mine in groups.by_person.items()],
        [(place, there.people, there.fte, there.twice) for place, there in groups.by_place.items()],
    )


def people_and_places_have_their_sums_test() -> None:
    groups = group_placements(BOARD)
    assert list(groups.by_person) == [HANNA, SOFIA]
    sofia = groups.by_person[SOFIA]
    assert [one.id for one in sofia.placements] == ["a1", "a4"]
    assert (sofia.planned, sofia.roles, sofia.stages) == (0.75, {ENGINEER}, {S2})
    engineers = groups.by_place[S2, ENGINEER]
    assert engineers.people == (SOFIA, HANNA, SOFIA)
    assert engineers.fte == 1.0
    assert engineers.twice == {SOFIA: ("a1", "a4")}
    assert groups.by_place[S1, OWNER].twice == {}


def delivery_sums_the_given_roles_test() -> None:
    hanna = group_placements(BOARD).by_person[HANNA]
    assert hanna.delivery(frozenset((ENGINEER,))) == 0.25
    assert hanna.delivery(frozenset((OWNER,))) == 0.2
    assert hanna.delivery(frozenset()) is None


def unchanged_groups_are_reused_test() -> None:
    before = group_placements(BOARD)
    after = group_placements((*BOARD[:2], BOARD[2].replace(fte=0.1), BOARD[3]), before)
    assert after.by_person[SOFIA] is before.by_person[SOFIA]
    assert after.by_place[S1, OWNER] is before.by_place[S1, OWNER]
    assert after.by_person[HANNA] is not before.by_person[HANNA]


def group_goes_with_its_last_placement_test() -> None:
    after = group_placements((BOARD[0], BOARD[3]), group_placements(BOARD))
    assert list(after.by_person) == [SOFIA]
    assert list(after.by_place) == [(S2, ENGINEER)]


def merged_placements_far_apart_are_grouped_test() -> None:
    """The first grows and the last goes; the placements between them stay."""
    between = tuple(BOARD[1].replace(id=PlacementId(f"b{number}")) for number in range(MANY))
    old = (BOARD[0], *between, BOARD[3])
    new = (BOARD[0].replace(fte=0.75), *between)
    before = group_placements(old)
    after = group_placements(new, before)
    assert fields_of(after) == fields_of(group_placements(new))
    assert after.by_person[HANNA] is before.by_person[HANNA]
    turned = (new[0], *reversed(between))
    assert fields_of(group_placements(turned, before)) == fields_of(group_placements(turned))


_PLACEMENTS = st.builds(
    Placement,
    id=st.sampled_from([PlacementId(f"a{number}") for number in range(30)]),
    role=st.sampled_from([ENGINEER, OWNER]),
    stage=st.sampled_from([S1, S2]),
    person=st.sampled_from([SOFIA, HANNA, PersonId("piotr")]),
    fte=st.sampled_from([0.1, 0.2, 0.7]),
)
_BOARDS = st.lists(_PLACEMENTS, max_size=12).map(tuple)


@given(_BOARDS, st.data())
def incremental_groups_equal_groups_from_scratch_test(board: tuple[Placement, ...], data: st.DataObject) -> None:
    groups = group_placements(board)
    for _ in range(3):
        start = data.draw(st.integers(0, len(board)))
        end = data.draw(st.integers(start, len(board)))
        board = (*board[:start], *data.draw(_BOARDS), *board[end:])
        groups = group_placements(board, groups)
        assert fields_of(groups) == fields_of(group_placements(board))
        assert groups.placements is board


def board_with_many_changes_is_grouped_from_scratch_test() -> None:
    many = tuple(BOARD[0].replace(id=f"b{number}") for number in range(MANY + 1))
    changed = tuple(one.replace(fte=0.1) for one in many)
    for old, new in ((many, changed), (BOARD, many), (many, BOARD), ((), many), (many, ())):
        assert fields_of(group_placements(new, group_placements(old))) == fields_of(group_placements(new))
