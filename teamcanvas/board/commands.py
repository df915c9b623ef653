"""The commands for a selection on the board, as data for context menus and keys."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from teamcanvas.board.landing import EditContext
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
from teamcanvas.model.fit import people_for, roles_for
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class Command:
    """A menu entry that commits an edit."""

    title: str
    undo_text: str
    edit: Edit
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu entry that opens a submenu."""

    title: str
    entries: tuple["MenuEntry", ...]


@dataclass(frozen=True, slots=True)
class Separator:
    """A separator line."""


@dataclass(frozen=True, slots=True)
class EditFte:
    """The menu entry that opens the FTE editor of a placement."""

    title: str = "Set FTE…\tF2"


@dataclass(frozen=True, slots=True)
class EditHandover:
    """The menu entry that opens the details of a handover."""

    number: int
    title: str = "Edit handover…\tEnter"


@dataclass(frozen=True, slots=True)
class ShowFinding:
    """The menu entry that shows a finding in its panel."""

    finding: Finding
    title: str


MenuEntry = Command | Submenu | Separator | EditFte | EditHandover | ShowFinding


def commands_for(ref: BoardRef, context: EditContext) -> tuple[MenuEntry, ...]:
    """The entries of the context menu of a stage, card, person or handover."""
    match ref:
        case StageRef():
            return tuple(_stage(ref, context))
        case CardRef():
            return tuple(_card(ref, context))
        case ChipRef():
            return tuple(_chip(ref, context))
        case HandoverRef():
            return (EditHandover(ref.number), Separator(), *_with_key(_handover_removal(ref, context)))


MOST_ROLES = 8
"""At most this many suitable roles are in a menu itself; the others are in a submenu, by title."""


def place_person_entries(context: EditContext, person: PersonId, stage: Stage) -> tuple[MenuEntry, ...]:
    """The roles that a person could take in a stage: the best first, the others in a submenu."""
    name = context.name(person)
    roles = roles_for(context.board, person, stage)
    others = sorted(roles[MOST_ROLES:], key=lambda role: context.title(role).casefold())
    best, rest = (
        tuple(_place(context, person, role, stage, _role_hint(context, role, stage), name) for role in some)
        for some in (roles[:MOST_ROLES], others)
    )
    return (*best, *((Submenu("Other roles", rest),) if rest else ()))


def people_entries(context: EditContext, card: CardRef) -> tuple[Command, ...]:
    """The people who could take a card's role, best first."""
    return tuple(
        _place(context, person, card.role, card.stage, _person_hint(context, person), context.name(person))
        for person in people_for(context.board, card.role)
        if not _holds(context, person, card)
    )


def removal(ref: BoardRef, context: EditContext) -> Command | None:
    """The command of the Delete key: removes a card, or takes a person off; a last person leaves a vacancy."""
    if isinstance(ref, CardRef):
        title = context.title(ref.role)
        edit = partial(remove_card, scenario_id=context.scenario_id, role=ref.role, stage=ref.stage)
        return Command("Remove card", f"Remove card {title}", edit)
    if isinstance(ref, StageRef):
        return None
    if isinstance(ref, HandoverRef):
        return _handover_removal(ref, context)
    placement = context.board.by_id[ref.placement]
    card = context.board.card(Stage(placement.stage), placement.role)
    alone = card is not None and len(card.placements) == 1
    act = vacate if alone and placement.person is not None else remove_placement
    words = f"Take {context.name(placement.person)} off the card" if placement.person else "Remove vacancy"
    return Command(words, words, partial(act, scenario_id=context.scenario_id, placement=ref.placement))


def _stage(ref: StageRef, context: EditContext) -> Iterator[MenuEntry]:
    catalogue = context.board.catalogue
    families = (
        Submenu(
            family.title,
            tuple(
                place_role_entry(context, role.id, context.title(role.id), ref.stage)
                for role in catalogue.roles.values()
                if role.family == family.id
            ),
        )
        for family in catalogue.families.values()
    )
    yield Submenu("Add role", tuple(families))
    people = sorted(context.board.people.values(), key=lambda person: person.name.casefold())
    yield Submenu(
        "Place person",
        tuple(Submenu(context.name(one.id), place_person_entries(context, one.id, ref.stage)) for one in people),
    )

    if ref.stage in CORE_STAGES:
        others = (stage for stage in CORE_STAGES if stage is not ref.stage)
        yield Separator()
        yield Submenu("Hand over to", tuple(_handing_over(context, ref.stage, stage) for stage in others))


def _handing_over(context: EditContext, stage: Stage, to_stage: Stage) -> Command:
    edit = partial(add_handover, scenario_id=context.scenario_id, from_stage=stage, to_stage=to_stage)
    return Command(to_stage.label, f"Add handover to {to_stage.label}", edit)


def _handover_removal(ref: HandoverRef, context: EditContext) -> Command:
    edit = partial(remove_handover, scenario_id=context.scenario_id, number=ref.number)
    return Command("Remove handover", "Remove handover", edit)


def _card(ref: CardRef, context: EditContext) -> Iterator[MenuEntry]:
    title = context.title(ref.role)
    yield Submenu("Place person", people_entries(context, ref))
    yield place_role_entry(context, ref.role, "Add a vacancy", ref.stage)
    card = context.board.card(ref.stage, ref.role)
    if card is not None and card.vacant:
        # A single vacancy is selected as its card.
        yield EditFte()
    yield Separator()
    yield Submenu("Move to", tuple(_to_stages(ref, context, title, copy=False)))
    yield Submenu("Copy to", tuple(_to_stages(ref, context, title, copy=True)))
    yield from _reordering(ref, context, title)
    yield Separator()
    yield from _with_key(removal(ref, context))


def _chip(ref: ChipRef, context: EditContext) -> Iterator[MenuEntry]:
    placement = context.board.by_id[ref.placement]
    stage = Stage(placement.stage)
    yield EditFte()
    if placement.person is None:
        yield Submenu("Place person", people_entries(context, CardRef(stage, placement.role)))
    yield Separator()
    yield Submenu("Move to", tuple(_destinations(ref, context, copy=False)))
    if placement.person is not None:
        yield Submenu("Also place as", tuple(_destinations(ref, context, copy=True)))
    yield Separator()
    yield from _with_key(removal(ref, context))


def _destinations(ref: ChipRef, context: EditContext, *, copy: bool) -> Iterator[MenuEntry]:
    """The same role in the other stages, then the other cards by stage."""
    placement = context.board.by_id[ref.placement]
    name = context.name(placement.person)
    act = copy_placement if copy else move_placement
    for stage in Stage:
        others = [card.role for card in context.board.cards[stage]]
        if placement.role not in others:
            others.insert(0, placement.role)
        entries = tuple(
            Command(
                context.title(role),
                f"{'Copy' if copy else 'Move'} {name} to {context.title(role)}",
                partial(
                    act,
                    scenario_id=context.scenario_id,
                    placement=ref.placement,
                    role=role,
                    stage=stage,
                    ids=context.ids,
                ),
                enabled=not (copy and placement.person and _holds(context, placement.person, CardRef(stage, role))),
            )
            for role in others
            if (role, stage) != (placement.role, placement.stage)
        )
        yield Submenu(stage.label, entries)


def _to_stages(ref: CardRef, context: EditContext, title: str, *, copy: bool) -> Iterator[MenuEntry]:
    for stage in Stage:
        if stage is ref.stage:
            continue
        if copy:
            edit: Edit = partial(
                copy_card,
                scenario_id=context.scenario_id,
                role=ref.role,
                stage=ref.stage,
                to_stage=stage,
                ids=context.ids,
            )
            there = context.board.card(stage, ref.role) is not None
            yield Command(stage.label, f"Copy {title} to {stage.label}", edit, enabled=not there)
        else:
            yield Command(stage.label, f"Move {title} to {stage.label}", _move(ref, context, stage, None))


def _reordering(ref: CardRef, context: EditContext, title: str) -> Iterator[MenuEntry]:
    keys = ("Alt+Left", "Alt+Right") if ref.stage is Stage.PROJECT_MANAGEMENT else ("Alt+Up", "Alt+Down")
    for words, by in ((f"Move earlier\t{keys[0]}", -1), (f"Move later\t{keys[1]}", 1)):
        edit = reorder(ref, context, by)
        yield Command(words, f"Reorder {title}", edit or (lambda plan: plan), enabled=edit is not None)


def reorder(ref: CardRef, context: EditContext, by: int) -> Edit | None:
    """Move a card one place earlier (-1) or later (1) in its stage; None at the end."""
    roles = [card.role for card in context.board.cards[ref.stage]]
    here = roles.index(ref.role)
    if not 0 <= here + by < len(roles):
        return None
    rest = roles[:here] + roles[here + 1 :]
    behind = rest[here + by] if here + by < len(rest) else None
    return _move(ref, context, ref.stage, behind)


def _move(ref: CardRef, context: EditContext, stage: Stage, before: RoleId | None) -> Edit:
    return partial(
        move_card, scenario_id=context.scenario_id, role=ref.role, stage=ref.stage, to_stage=stage, before=before
    )


def place_role_entry(context: EditContext, role: RoleId, words: str, stage: Stage) -> Command:
    """The command that adds a vacancy for a role in a stage; `words` are the entry in the menu."""
    title = context.title(role)
    edit = partial(place_role, scenario_id=context.scenario_id, role=role, stage=stage, ids=context.ids)
    return Command(words, f"Place {title} in {stage.label}", edit)


def _place(context: EditContext, person: PersonId, role: RoleId, stage: Stage, words: str, name: str) -> Command:
    title = context.title(role)
    edit = partial(
        place_person, scenario_id=context.scenario_id, person=person, role=role, stage=stage, ids=context.ids
    )
    return Command(words, f"Place {name} as {title}", edit)


def _role_hint(context: EditContext, role: RoleId, stage: Stage) -> str:
    card = context.board.card(stage, role)
    title = context.title(role)
    return f"{title} (vacant)" if card and any(one.person is None for one in card.placements) else title


def _person_hint(context: EditContext, person: PersonId) -> str:
    return f"{context.name(person)}\t{max(context.board.free_capacity(person), 0):g} FTE free"


def _holds(context: EditContext, person: PersonId, card: CardRef) -> bool:
    found = context.board.card(card.stage, card.role)
    return found is not None and any(placement.person == person for placement in found.placements)


def _with_key(command: Command | None) -> Iterable[MenuEntry]:
    """The command of the Delete key with its key; none without a command."""
    return () if command is None else (replace(command, title=f"{command.title}\tDel"),)
