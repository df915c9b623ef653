"""The people and their load as pages: who they are, their roles stage by stage, planned FTE against capacity."""

from collections.abc import Iterable, Mapping, Sequence

from teamcanvas.layout.board.card_content import role_badge
from teamcanvas.layout.pages.deck_source import DeckSource
from teamcanvas.layout.pages.empty_page import empty_page
from teamcanvas.layout.pages.frame import PageSheet
from teamcanvas.layout.pages.load_bar import FteLoad, figure_width, load_cell
from teamcanvas.layout.pages.parts import numbered
from teamcanvas.layout.pages.table_cells import (
    DrawnCell,
    StyledText,
    TableLook,
    entry,
    entry_width,
    text_cell,
    under_each_other,
)
from teamcanvas.layout.pages.table_columns import PlacedColumn, WantedColumn, columns_of
from teamcanvas.layout.pages.table_pages import DrawnRow, TableSection, fitted_pages
from teamcanvas.layout.text.text import shape_line
from teamcanvas.model.board import Board
from teamcanvas.model.fte import fte_of, fte_text
from teamcanvas.model.ids import TeamId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Person, Placement, Plan
from teamcanvas.model.plural import counted
from teamcanvas.model.stage import Stage, known_stage

_FEW = 2
"""People who are named in a title."""
_WIDTHS = {"person": 1.25, "stage": 1.3, "load": 1.75}
_SHORTEST_BAR = 7.0
"""Ems that are left to a bar when names or roles are long."""
_ROUNDED = 1e-6
_APART = 1.5
"""Ems between the longest name and the gap before the roles."""
_LONGEST_NAME = 60
"""Characters; a longer name wraps."""


def people_page_sheets(source: DeckSource) -> tuple[PageSheet, ...]:
    """The sheets of all people of the plan, team by team, and of the vacancies; at least one."""
    board, plan = source.board, source.plan
    title = people_page_title(plan, board)
    subtitle = source.subtitle("People and their load, in FTE")
    if not plan.people and not any(place.person is None for place in board.placements):
        page = empty_page(source.frame, "No people yet", "This plan names nobody, and no place waits for anybody.")
        return (PageSheet(title, subtitle, page, "People"),)
    maker = _PeopleSections(source)
    return numbered(title, subtitle, fitted_pages(maker.sections, source.frame, suits=maker.suits), "People")


def people_page_title(plan: Plan, board: Board) -> str:
    """The heading: names the people planned beyond their capacity; if there are none, planned and total FTE."""
    if not plan.people:
        return "Nobody is in this plan yet"
    over = [isolated(board.names[person.id]) for person in plan.people if _load(person, board).over]
    if len(over) > _FEW:
        return f"{len(over)} of {counted(len(plan.people), 'person is', 'people are')} planned beyond their capacity"
    if over:
        return f"{' and '.join(over)} {'is' if len(over) == 1 else 'are'} planned beyond their capacity"
    planned = sum(_load(person, board).planned for person in plan.people)
    if not planned:
        return "Nobody is on the board yet"
    capacity = sum(person.capacity for person in plan.people)
    return f"Nobody is planned beyond their capacity: {fte_of(planned, capacity)} FTE are in use"


class _PeopleSections:
    """Creates the sections in any look."""

    def __init__(self, source: DeckSource) -> None:
        self._plan = source.plan
        self._board = source.board
        self._absent = frozenset(source.scenario.absent)
        placed = {known_stage(placement.stage) for placement in self._board.placements}
        self._stages = tuple(stage for stage in Stage if stage in placed)
        loads = [_load(person, self._board) for person in self._plan.people]
        self._longest = max((max(load.planned, load.capacity) for load in loads), default=1.0)

    def sections(self, look: TableLook) -> tuple[TableSection, ...]:
        """Of the teams, of people in none, of vacancies; empty ones are left out."""
        columns = self._columns(look)
        found: list[TableSection] = []
        for heading, people in self._teams():
            rows = tuple(self._row(person, columns, look) for person in people)
            loads = [_load(person, self._board) for person in people]
            fte = fte_of(sum(load.planned for load in loads), sum(load.capacity for load in loads))
            aside = f"{counted(len(people), 'person', 'people')} · {fte} FTE"
            found.append(TableSection(heading, columns, rows, aside))
        vacant = [placement for placement in self._board.placements if placement.person is None]
        if vacant:
            row = self._vacant(vacant, columns, look)
            found.append(TableSection("To be filled", columns, (row,), counted(len(vacant), "place", "places")))
        return tuple(found)

    def _teams(self) -> Iterable[tuple[str, tuple[Person, ...]]]:
        people = self._plan.people
        by_team: dict[TeamId | None, list[Person]] = {team.id: [] for team in self._plan.teams}
        for person in people:
            by_team.setdefault(person.team if person.team in by_team else None, []).append(person)
        titles: Mapping[TeamId | None, str] = {team.id: team.name for team in self._plan.teams}
        alone = len([members for members in by_team.values() if members]) == 1
        for team, members in by_team.items():
            if members:
                yield titles.get(team, "People" if alone else "In no team"), tuple(members)

    def suits(self, look: TableLook) -> bool:
        """Whether every column is as wide as its cells need."""
        pairs = zip(self._columns(look), self._wanted(look), strict=True)
        return all(column.width > (wanted.need or 0.0) - _ROUNDED for column, wanted in pairs)

    def _columns(self, look: TableLook) -> tuple[PlacedColumn, ...]:
        return columns_of(self._wanted(look), look.frame.area.width, look)

    def _wanted(self, look: TableLook) -> tuple[WantedColumn, ...]:
        names = (
            shape_line(self._board.names[person.id][:_LONGEST_NAME], look.strong).width for person in self._plan.people
        )
        jobs = (shape_line(person.job_title[:_LONGEST_NAME], look.small).width for person in self._plan.people)
        pieces = {(*self._pieces(one, look), fte_text(one.fte)) for one in self._board.placements}
        role = max((entry_width(*entry, look) for entry in pieces), default=0.0)
        bar = _SHORTEST_BAR * look.size + figure_width(look)
        stages = (WantedColumn(stage.label, _WIDTHS["stage"], need=role) for stage in self._stages)
        return (
            WantedColumn("Person", _WIDTHS["person"], need=max((*names, *jobs), default=0.0) + _APART * look.size),
            *stages,
            WantedColumn("Planned of capacity", _WIDTHS["load"], need=bar),
        )

    def _row(self, person: Person, columns: Sequence[PlacedColumn], look: TableLook) -> DrawnRow:
        first, *stages, last = columns
        colours = look.theme.colours
        load = _load(person, self._board)
        placements = self._board.by_person.get(person.id, ())
        away = ("away",) if person.id in self._absent else ()
        second = ", ".join(part for part in (person.job_title.strip(), *away) if part)
        name = under_each_other(
            [
                text_cell(self._board.names[person.id], look, first.width, look.strong, most=3),
                text_cell(second, look, first.width, look.small, colours.text_muted, most=2),
            ]
        )
        cells = [
            self._roles([one for one in placements if known_stage(one.stage) is stage], column.width, look)
            for stage, column in zip(self._stages, stages, strict=True)
        ]
        return DrawnRow((name, *cells, load_cell(load, self._longest, look, last.width)))

    def _roles(self, placements: Iterable[Placement], width: float, look: TableLook) -> DrawnCell:
        return under_each_other([entry(*self._pieces(one, look), fte_text(one.fte), look, width) for one in placements])

    def _pieces(self, placement: Placement, look: TableLook) -> tuple[StyledText, StyledText]:
        """The role's badge and its title."""
        family, badge = role_badge(self._board, placement.role)
        sign = StyledText(badge, look.theme.family(family).badge, look.small._replace(bold=True))
        return sign, StyledText(self._board.catalogue.role_title(placement.role), look.theme.colours.text, look.text)

    def _vacant(self, vacant: Sequence[Placement], columns: Sequence[PlacedColumn], look: TableLook) -> DrawnRow:
        first, *stages, last = columns
        colours = look.theme.colours
        name = text_cell("Nobody yet", look, first.width, look.strong, colours.text_muted)
        cells = [
            self._roles([one for one in vacant if known_stage(one.stage) is stage], column.width, look)
            for stage, column in zip(self._stages, stages, strict=True)
        ]
        wanted = f"{fte_text(sum(one.fte for one in vacant))} FTE wanted"
        return DrawnRow((name, *cells, text_cell(wanted, look, last.width)))


def _load(person: Person, board: Board) -> FteLoad:
    return FteLoad(board.planned_fte(person.id), person.capacity)
