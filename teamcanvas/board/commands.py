"""What can be done with what is selected, without a pointer: as data, for menus and keys."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from teamcanvas.board.landing import Scene
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.edits.cards import copy_card, move_card, remove_card
from teamcanvas.edits.edit import Edit
from teamcanvas.edits.handovers import add_handover, remove_handover
from teamcanvas.edits.placements import (
    copy_placement,
    move_placement,
    place_person,
    place_role,
    remove_placement,
    vacate,
)
from teamcanvas.layout.board.card_content import person_name
from teamcanvas.model.fit import people_for, roles_for
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import CORE_STAGES, Stage


@dataclass(frozen=True, slots=True)
class Command:
    """An entry that makes an edit."""

    title: str
    undo_text: str
    edit: Edit
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Submenu:
    """An entry that opens further ones."""

    title: str
    entries: tuple["Entry", ...]


@dataclass(frozen=True, slots=True)
class Separator:
    """A line between entries."""


@dataclass(frozen=True, slots=True)
class EditFte:
    """The entry that opens the field for a placement's FTE."""

    title: str = "Set FTE…"


@dataclass(frozen=True, slots=True)
class EditHandover:
    """The entry that opens a handover's giver, receiver and artefacts."""

    number: int
    title: str = "Edit handover…"


Entry = Command | Submenu | Separator | EditFte | EditHandover


def commands_for(ref: BoardRef, scene: Scene) -> tuple[Entry, ...]:
    """The entries of the context menu of something on the board, in order."""
    match ref:
        case StageRef():
            return tuple(_stage(ref, scene))
        case CardRef():
            return tuple(_card(ref, scene))
        case ChipRef():
            return tuple(_chip(ref, scene))
        case HandoverRef():
            return (EditHandover(ref.number), Separator(), _handover_removal(ref, scene))


def place_person_entries(scene: Scene, person: PersonId, stage: Stage) -> tuple[Command, ...]:
    """A person was dropped on a stage: the roles they could take there, best first."""
    name = scene.board.people[person].name
    return tuple(
        _place(scene, person, role, stage, _role_hint(scene, role, stage), name)
        for role in roles_for(scene.board, person, stage)
    )


def people_entries(scene: Scene, card: CardRef) -> tuple[Command, ...]:
    """Who could take a card's role, best first."""
    return tuple(
        _place(scene, person, card.role, card.stage, _person_hint(scene, person), scene.board.people[person].name)
        for person in people_for(scene.board, card.role)
        if not _holds(scene, person, card)
    )


def removal(ref: BoardRef, scene: Scene) -> Command | None:
    """What the Delete key does: a card goes; a person leaves, and the role stays as a vacancy if they were alone."""
    if isinstance(ref, CardRef):
        title = scene.board.catalogue.role_title(ref.role)
        edit = partial(remove_card, scenario_id=scene.scenario_id, role=ref.role, stage=ref.stage)
        return Command("Remove card", f"Remove card {title}", edit)
    if isinstance(ref, StageRef):
        return None
    if isinstance(ref, HandoverRef):
        return _handover_removal(ref, scene)
    placement = scene.board.by_id[ref.placement]
    name = person_name(scene.board, placement)
    card = scene.board.card(Stage(placement.stage), placement.role)
    alone = card is not None and len(card.placements) == 1
    act = vacate if alone and name is not None else remove_placement
    words = f"Take {name} off the card" if name else "Remove vacancy"
    return Command(words, words, partial(act, scenario_id=scene.scenario_id, placement=ref.placement))


def _stage(ref: StageRef, scene: Scene) -> Iterator[Entry]:
    catalogue = scene.board.catalogue
    families = (
        Submenu(
            family.title,
            tuple(
                _add_role(scene, role.id, role.title, ref.stage)
                for role in catalogue.roles.values()
                if role.family == family.id
            ),
        )
        for family in catalogue.families.values()
    )
    yield Submenu("Add role", tuple(families))
    people = sorted(scene.board.people.values(), key=lambda person: person.name.casefold())
    yield Submenu(
        "Place person",
        tuple(Submenu(person.name, place_person_entries(scene, person.id, ref.stage)) for person in people),
    )

    later = CORE_STAGES[CORE_STAGES.index(ref.stage) + 1 :] if ref.stage in CORE_STAGES else ()
    if later:
        yield Separator()
        yield Submenu("Hand over to", tuple(_handing_over(scene, ref.stage, stage) for stage in later))


def _handing_over(scene: Scene, stage: Stage, to_stage: Stage) -> Command:
    edit = partial(add_handover, scenario_id=scene.scenario_id, from_stage=stage, to_stage=to_stage)
    return Command(to_stage.label, f"Add handover to {to_stage.label}", edit)


def _handover_removal(ref: HandoverRef, scene: Scene) -> Command:
    edit = partial(remove_handover, scenario_id=scene.scenario_id, number=ref.number)
    return Command("Remove handover", "Remove handover", edit)


def _card(ref: CardRef, scene: Scene) -> Iterator[Entry]:
    title = scene.board.catalogue.role_title(ref.role)
    yield Submenu("Place person", people_entries(scene, ref))
    yield _add_role(scene, ref.role, "Add a vacancy", ref.stage)
    card = scene.board.card(ref.stage, ref.role)
    if card is not None and card.vacant:
        # A vacancy alone on its card is not selected by itself.
        yield EditFte()
    yield Separator()
    yield Submenu("Move to", tuple(_to_stages(ref, scene, title, copy=False)))
    yield Submenu("Copy to", tuple(_to_stages(ref, scene, title, copy=True)))
    yield from _reordering(ref, scene, title)
    yield Separator()
    yield from _present(removal(ref, scene))


def _chip(ref: ChipRef, scene: Scene) -> Iterator[Entry]:
    placement = scene.board.by_id[ref.placement]
    stage = Stage(placement.stage)
    yield EditFte()
    if placement.person is None:
        yield Submenu("Place person", people_entries(scene, CardRef(stage, placement.role)))
    yield Separator()
    yield Submenu("Move to", tuple(_destinations(ref, scene, copy=False)))
    if placement.person is not None:
        yield Submenu("Also place as", tuple(_destinations(ref, scene, copy=True)))
    yield Separator()
    yield from _present(removal(ref, scene))


def _destinations(ref: ChipRef, scene: Scene, *, copy: bool) -> Iterator[Entry]:
    """The same role in the other stages, then the other cards, stage by stage."""
    placement = scene.board.by_id[ref.placement]
    name = person_name(scene.board, placement) or "Vacancy"
    act = copy_placement if copy else move_placement
    for stage in Stage:
        others = [card.role for card in scene.board.cards[stage]]
        if placement.role not in others:
            others.insert(0, placement.role)
        entries = tuple(
            Command(
                scene.board.catalogue.role_title(role),
                f"{'Copy' if copy else 'Move'} {name} to {scene.board.catalogue.role_title(role)}",
                partial(
                    act,
                    scenario_id=scene.scenario_id,
                    placement=ref.placement,
                    role=role,
                    stage=stage,
                    ids=scene.ids,
                ),
                enabled=not (copy and placement.person and _holds(scene, placement.person, CardRef(stage, role))),
            )
            for role in others
            if (role, stage) != (placement.role, placement.stage)
        )
        yield Submenu(stage.label, entries)


def _to_stages(ref: CardRef, scene: Scene, title: str, *, copy: bool) -> Iterator[Entry]:
    for stage in Stage:
        if stage is ref.stage:
            continue
        if copy:
            edit: Edit = partial(
                copy_card, scenario_id=scene.scenario_id, role=ref.role, stage=ref.stage, to_stage=stage, ids=scene.ids
            )
            there = scene.board.card(stage, ref.role) is not None
            yield Command(stage.label, f"Copy {title} to {stage.label}", edit, enabled=not there)
        else:
            yield Command(stage.label, f"Move {title} to {stage.label}", _move(ref, scene, stage, None))


def _reordering(ref: CardRef, scene: Scene, title: str) -> Iterator[Entry]:
    for words, by in (("Move earlier", -1), ("Move later", 1)):
        edit = reorder(ref, scene, by)
        yield Command(words, f"Reorder {title}", edit or (lambda plan: plan), enabled=edit is not None)


def reorder(ref: CardRef, scene: Scene, by: int) -> Edit | None:
    """A card one place earlier (-1) or later (1) in its stage; None at the end."""
    roles = [card.role for card in scene.board.cards[ref.stage]]
    here = roles.index(ref.role)
    if not 0 <= here + by < len(roles):
        return None
    rest = roles[:here] + roles[here + 1 :]
    behind = rest[here + by] if here + by < len(rest) else None
    return _move(ref, scene, ref.stage, behind)


def _move(ref: CardRef, scene: Scene, stage: Stage, before: RoleId | None) -> Edit:
    return partial(
        move_card, scenario_id=scene.scenario_id, role=ref.role, stage=ref.stage, to_stage=stage, before=before
    )


def _add_role(scene: Scene, role: RoleId, words: str, stage: Stage) -> Command:
    title = scene.board.catalogue.role_title(role)
    edit = partial(place_role, scenario_id=scene.scenario_id, role=role, stage=stage, ids=scene.ids)
    return Command(words, f"Place {title} in {stage.label}", edit)


def _place(scene: Scene, person: PersonId, role: RoleId, stage: Stage, words: str, name: str) -> Command:
    title = scene.board.catalogue.role_title(role)
    edit = partial(place_person, scenario_id=scene.scenario_id, person=person, role=role, stage=stage, ids=scene.ids)
    return Command(words, f"Place {name} as {title}", edit)


def _role_hint(scene: Scene, role: RoleId, stage: Stage) -> str:
    card = scene.board.card(stage, role)
    title = scene.board.catalogue.role_title(role)
    return f"{title} (vacant)" if card and any(one.person is None for one in card.placements) else title


def _person_hint(scene: Scene, person: PersonId) -> str:
    return f"{scene.board.people[person].name}\t{max(scene.board.free_capacity(person), 0):g} FTE free"


def _holds(scene: Scene, person: PersonId, card: CardRef) -> bool:
    found = scene.board.card(card.stage, card.role)
    return found is not None and any(placement.person == person for placement in found.placements)


def _present(command: Command | None) -> Iterable[Entry]:
    return () if command is None else (command,)
