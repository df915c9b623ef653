"""What can be done without a pointer."""

from collections.abc import Iterable, Iterator

import pytest

from teamcanvas.board.commands import (
    Command,
    EditFte,
    EditHandover,
    MenuEntry,
    Submenu,
    commands_for,
    people_entries,
    place_person_entries,
    removal,
    reorder,
)
from teamcanvas.board.landing import EditContext
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from tests.small_plans import placed, small_plan

S1, S2, S3 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT
PLAN = small_plan("S1 data_owner -", "S1 tech_lead Sofia 0.4", "S2 tech_lead Piotr 0.3", "S2 tech_lead Hanna 0.2")
SCENE = EditContext(PLAN, "plan", SequentialIds())


def commands(entries: Iterable[MenuEntry], path: str = "") -> Iterator[tuple[str, Command]]:
    for entry in entries:
        if isinstance(entry, Submenu):
            yield from commands(entry.entries, f"{path}{entry.title} > ")
        elif isinstance(entry, Command):
            yield path + entry.title.partition("\t")[0], entry


def run(ref: BoardRef, title: str) -> list[str]:
    command = dict(commands(commands_for(ref, SCENE)))[title]
    assert command.enabled
    return placed(command.edit(PLAN))


def a_stage_offers_every_role_by_family_test() -> None:
    offered = dict(commands(commands_for(StageRef(S3), SCENE)))
    assert sum(title.startswith("Add role > ") for title in offered) == 30
    assert run(StageRef(S3), "Add role > Data & science > Data engineer")[-1] == "S3 data_engineer - 0.5"


def a_vacant_card_offers_people_and_the_fte_of_its_vacancy_test() -> None:
    ref = CardRef(S1, RoleId("data_owner"))
    assert EditFte() in commands_for(ref, SCENE)
    assert [entry.undo_text for entry in people_entries(SCENE, ref)] == [
        "Place Hanna Berg as Data owner",
        "Place Piotr Zając as Data owner",
        "Place Sofia Rossi as Data owner",
    ]


def a_card_can_be_moved_copied_and_removed_test() -> None:
    ref = CardRef(S1, RoleId("tech_lead"))
    assert "S3 tech_lead Sofia 0.4" in run(ref, "Move to > Scale and Adopt")
    assert "S1 tech_lead Sofia 0.4" in run(ref, "Copy to > Scale and Adopt")
    assert "S1 tech_lead Sofia 0.4" not in run(ref, "Remove card")
    assert not dict(commands(commands_for(ref, SCENE)))["Copy to > Solution Development"].enabled


def a_card_moves_earlier_and_later_within_its_stage_test() -> None:
    ref = CardRef(S1, RoleId("tech_lead"))
    assert [line.split()[1] for line in run(ref, "Move earlier") if line.startswith("S1")] == [
        "tech_lead",
        "data_owner",
    ]
    assert reorder(ref, SCENE, 1) is None


def a_person_can_be_moved_to_every_other_card_test() -> None:
    ref = ChipRef(PlacementId("a2"))
    assert "S1 data_owner Sofia 0.4" in run(ref, "Move to > Use Case Definition > Data owner")
    assert "S3 tech_lead Sofia 0.4" in run(ref, "Move to > Scale and Adopt > Tech lead")


def taking_the_only_person_off_a_card_leaves_a_vacancy_test() -> None:
    alone = removal(ChipRef(PlacementId("a2")), SCENE)
    assert alone is not None
    assert "S1 tech_lead - 0.4" in placed(alone.edit(PLAN))
    one_of_two = removal(ChipRef(PlacementId("a3")), SCENE)
    assert one_of_two is not None
    assert placed(one_of_two.edit(PLAN)) == ["S1 data_owner - 0.5", "S1 tech_lead Sofia 0.4", "S2 tech_lead Hanna 0.2"]


def a_stage_cannot_be_removed_test() -> None:
    assert removal(StageRef(S1), SCENE) is None


def a_person_on_a_stage_is_offered_vacant_roles_first_and_none_they_hold_test() -> None:
    *best, others = place_person_entries(SCENE, PersonId("sofia"), S1)
    assert isinstance(others, Submenu)
    assert others.title == "Other roles"
    offered = [*best, *others.entries]
    titles = [entry.title for entry in offered if isinstance(entry, Command)]
    assert titles[0] == "Data owner (vacant)"
    assert "Tech lead" not in titles
    assert len(titles) == len(offered) == 29
    # Many are found by their titles.
    assert titles[len(best) :] == sorted(titles[len(best) :], key=str.casefold)


@pytest.mark.parametrize(
    ("stage", "others"),
    [
        (S1, ["Solution Development", "Scale and Adopt"]),
        (S3, ["Use Case Definition", "Solution Development"]),
    ],
)
def a_stage_hands_over_to_each_other_one_test(stage: Stage, others: list[str]) -> None:
    (to_others,) = (
        entry
        for entry in commands_for(StageRef(stage), SCENE)
        if isinstance(entry, Submenu) and entry.title == "Hand over to"
    )
    assert [entry.title for entry in to_others.entries if isinstance(entry, Command)] == others


@pytest.mark.parametrize("ref", [CardRef(S1, RoleId("tech_lead")), ChipRef(PlacementId("a3")), HandoverRef(0)])
def entries_name_the_keys_that_do_the_same_test(ref: BoardRef) -> None:
    keys = {"Remove": "Del", "Take": "Del", "Set FTE": "F2", "Edit handover": "Enter", "Move earlier": "Alt+Up"}
    seen = [entry.title for entry in commands_for(ref, SCENE) if isinstance(entry, Command | EditFte | EditHandover)]
    for title in seen:
        words, _, key = title.partition("\t")
        assert key == next((keys[one] for one in keys if words.startswith(one)), key), title
    assert any(title.endswith("\tDel") for title in seen)


def cards_of_the_band_move_sideways_test() -> None:
    plan = small_plan("PM evangelist Sofia 0.1", "PM executive_sponsor Piotr 0.1")
    context = EditContext(plan, "plan", SequentialIds())
    entries = commands_for(CardRef(Stage.PROJECT_MANAGEMENT, RoleId("evangelist")), context)
    titles = [entry.title for entry in entries if isinstance(entry, Command)]
    assert {"Move earlier\tAlt+Left", "Move later\tAlt+Right"} <= set(titles)
