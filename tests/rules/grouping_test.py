"""Placements by person and by place; and that what is taken over from an earlier state never shows."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.rules.grouping import MANY, Grouped, grouped
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


def told(groups: Grouped) -> tuple[Any, ...]:  # Any: nested tuples of whatever is in a group
    return (
        [(person, mine.placements, mine.planned, mine.roles, mine.stages) for person, mine in groups.by_person.items()],
        [(place, there.people, there.fte, there.twice) for place, there in groups.by_place.items()],
    )


def people_and_places_have_their_sums_test() -> None:
    groups = grouped(BOARD)
    assert list(groups.by_person) == [HANNA, SOFIA]
    sofia = groups.by_person[SOFIA]
    assert [one.id for one in sofia.placements] == ["a1", "a4"]
    assert (sofia.planned, sofia.roles, sofia.stages) == (0.75, {ENGINEER}, {S2})
    engineers = groups.by_place[S2, ENGINEER]
    assert engineers.people == (SOFIA, HANNA, SOFIA)
    assert engineers.fte == 1.0
    assert engineers.twice == {SOFIA: ("a1", "a4")}
    assert groups.by_place[S1, OWNER].twice == {}


def delivery_counts_the_roles_it_is_asked_about_test() -> None:
    hanna = grouped(BOARD).by_person[HANNA]
    assert hanna.delivery(frozenset((ENGINEER,))) == 0.25
    assert hanna.delivery(frozenset((OWNER,))) == 0.2
    assert hanna.delivery(frozenset()) is None


def groups_that_nothing_has_happened_to_are_taken_over_test() -> None:
    before = grouped(BOARD)
    after = grouped((*BOARD[:2], BOARD[2].replace(fte=0.1), BOARD[3]), before)
    assert after.by_person[SOFIA] is before.by_person[SOFIA]
    assert after.by_place[S1, OWNER] is before.by_place[S1, OWNER]
    assert after.by_person[HANNA] is not before.by_person[HANNA]


def last_placement_of_somebody_takes_their_group_along_test() -> None:
    after = grouped((BOARD[0], BOARD[3]), grouped(BOARD))
    assert list(after.by_person) == [SOFIA]
    assert list(after.by_place) == [(S2, ENGINEER)]


def places_far_apart_are_made_one_test() -> None:
    """The first grows, the last goes; what is between is of somebody else and stays as it is."""
    between = tuple(BOARD[1].replace(id=PlacementId(f"b{number}")) for number in range(MANY))
    old = (BOARD[0], *between, BOARD[3])
    new = (BOARD[0].replace(fte=0.75), *between)
    before = grouped(old)
    after = grouped(new, before)
    assert told(after) == told(grouped(new))
    assert after.by_person[HANNA] is before.by_person[HANNA]
    turned = (new[0], *reversed(between))
    assert told(grouped(turned, before)) == told(grouped(turned))


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
def groups_are_the_same_however_they_came_about_test(board: tuple[Placement, ...], data: st.DataObject) -> None:
    groups = grouped(board)
    for _ in range(3):
        start = data.draw(st.integers(0, len(board)))
        end = data.draw(st.integers(start, len(board)))
        board = (*board[:start], *data.draw(_BOARDS), *board[end:])
        groups = grouped(board, groups)
        assert told(groups) == told(grouped(board))
        assert groups.placements is board


def board_that_has_changed_all_over_is_grouped_again_test() -> None:
    many = tuple(BOARD[0].replace(id=f"b{number}") for number in range(MANY + 1))
    changed = tuple(one.replace(fte=0.1) for one in many)
    for old, new in ((many, changed), (BOARD, many), (many, BOARD), ((), many), (many, ())):
        assert told(grouped(new, grouped(old))) == told(grouped(new))
