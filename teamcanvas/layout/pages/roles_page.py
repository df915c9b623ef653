"""The roles on a board as pages: what each is responsible for, what it needs, who holds it, and its letters."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from teamcanvas.layout.board.card_content import role_badge
from teamcanvas.layout.drawing.lettering import centred_at
from teamcanvas.layout.matrix.legend import Legend, letter_legend
from teamcanvas.layout.matrix.letters import all_letters
from teamcanvas.layout.matrix.marks import MatrixMarks
from teamcanvas.layout.pages.deck_source import DeckSource
from teamcanvas.layout.pages.empty_page import empty_page
from teamcanvas.layout.pages.frame import PageSheet
from teamcanvas.layout.pages.matrix_sizes import legend_measures
from teamcanvas.layout.pages.parts import numbered
from teamcanvas.layout.pages.table_cells import (
    DrawnCell,
    StyledText,
    TableLook,
    items_width,
    row_of_items,
    text_cell,
    under_each_other,
)
from teamcanvas.layout.pages.table_columns import PlacedColumn, WantedColumn, columns_of
from teamcanvas.layout.pages.table_pages import DrawnRow, TableSection, fitted_pages
from teamcanvas.layout.text.text import shape_line
from teamcanvas.model.board import Board
from teamcanvas.model.fte import fte_text
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Placement, Scheme
from teamcanvas.model.plural import counted
from teamcanvas.model.raci.letters import letter_name, split_letters
from teamcanvas.model.raci.matrix import RaciMatrix, raci_of
from teamcanvas.rules.shapes.training import in_words

_EDGE = 1.0
"""Ems between the family's edge and the role's title."""
_LONGEST = 200
"""Characters of a title or a duty that are measured for the width of columns."""
_OTHERS = "Other roles"
"""The heading of unknown roles, and of roles of an unknown family."""


def roles_sheets(source: DeckSource) -> tuple[PageSheet, ...]:
    """The sheets of the roles that have a card, family by family; at least one."""
    board = source.board
    title = roles_title(board)
    subtitle = source.subtitle("Roles on this board and their responsibilities")
    if not board.by_role:
        page = empty_page(source.frame, "No roles yet", "Roles stand here once they are on the board.")
        return (PageSheet(title, subtitle, page, "Roles"),)
    maker = _RoleSections(source)
    sheets = numbered(title, subtitle, fitted_pages(maker.sections, source.frame), "Roles")
    legend = _legend(source)
    return tuple(replace(sheet, legend=legend.items) for sheet in sheets)


def roles_title(board: Board) -> str:
    """The heading: the number of roles, and the vacant ones."""
    roles = [RoleId(role) for role in board.by_role]
    if not roles:
        return "No role is on the board yet"
    vacant = [role for role in roles if role not in board.staffed]
    if not vacant:
        return f"{counted(len(roles), 'role', 'roles')}, {'held' if len(roles) == 1 else 'each of them held'}"
    if len(vacant) == 1:
        return f"{counted(len(roles), 'role', 'roles')}; nobody holds that of {board.catalogue.role_title(vacant[0])}"
    return f"{len(vacant)} of {len(roles)} roles wait for somebody"


class _RoleSections:
    """Creates the sections in any look."""

    def __init__(self, source: DeckSource) -> None:
        self._board = source.board
        self._scheme: Scheme = source.scenario.settings.scheme
        self._counts = _letter_counts(raci_of(source.plan, source.scenario))
        used = {letter for counts in self._counts.values() for letter in counts}
        self._letters = tuple(letter for letter in all_letters(self._scheme) if letter in used)
        families = self._board.catalogue.families
        self._groups: dict[str, list[RoleId]] = {family: [] for family in families}
        for role in self._in_order():
            self._groups.setdefault(role_badge(self._board, role)[0], []).append(role)

    def sections(self, look: TableLook) -> tuple[TableSection, ...]:
        """Of the families; empty ones are left out."""
        columns = self._columns(look)
        return tuple(self._section(family, roles, columns, look) for family, roles in self._groups.items() if roles)

    def _in_order(self) -> tuple[RoleId, ...]:
        known = tuple(role for role in self._board.catalogue.roles if role in self._board.by_role)
        return (*known, *(RoleId(role) for role in self._board.by_role if role not in self._board.catalogue.roles))

    def _section(
        self, family: str, roles: Sequence[RoleId], columns: tuple[PlacedColumn, ...], look: TableLook
    ) -> TableSection:
        known = self._board.catalogue.families.get(family)
        badge = StyledText(known.badge if known else "?", look.theme.family(family).badge, look.heading)
        rows = tuple(self._row(role, family, columns, look) for role in roles)
        aside = counted(len(roles), "role", "roles")
        return TableSection(known.title if known else _OTHERS, columns, rows, aside, badge)

    def _columns(self, look: TableLook) -> tuple[PlacedColumn, ...]:
        pitch = 2.7 * look.size
        width = look.frame.area.width
        figures = width - len(self._letters) * pitch
        left = _EDGE * look.size
        room = figures - (look.gap if self._letters else 0.0)
        texts = columns_of(self._texts(look), room, look, left)
        letters = (
            PlacedColumn(letter, figures + index * pitch, pitch, "middle", letter_name(letter, self._scheme))
            for index, letter in enumerate(self._letters)
        )
        return (*texts, *letters)

    def _texts(self, look: TableLook) -> tuple[WantedColumn, ...]:
        """The columns of words, each wide enough for two lines of duties and skills and one of everything else."""
        catalogue, by_role = self._board.catalogue, self._board.by_role
        titles = [shape_line(catalogue.role_title(RoleId(role))[:_LONGEST], look.strong).width for role in by_role]
        known = [catalogue.roles[RoleId(role)] for role in by_role if RoleId(role) in catalogue.roles]
        duties = [shape_line(role.summary[:_LONGEST], look.text).width for role in known]
        skills = [items_width(self._skills(RoleId(role), look), look) for role in by_role]
        holders = [sum(items_width(self._holders(places, look), look)) for places in by_role.values()]
        return (
            WantedColumn("Role", 1.2, need=max(titles, default=0.0)),
            WantedColumn("Responsible for", 2.1, need=max(map(_in_two_lines, duties), default=0.0)),
            WantedColumn("Skills", 1.5, need=max((_in_two_rows(widths) for widths in skills), default=0.0)),
            WantedColumn("Held by", 1.6, need=max(holders, default=0.0)),
        )

    def _skills(self, role: RoleId, look: TableLook) -> list[list[StyledText]]:
        known = self._board.catalogue.roles.get(role)
        skills = in_words(skill for skill in known.skills if skill.strip()) if known else ()
        return [[StyledText(skill, look.theme.colours.text_muted, look.text)] for skill in skills]

    def _row(self, role: RoleId, family: str, columns: tuple[PlacedColumn, ...], look: TableLook) -> DrawnRow:
        title, duty, skills, held, *letters = columns
        known = self._board.catalogue.roles.get(role)
        colours = look.theme.colours
        placements = self._board.by_role[role]
        planned = sum(placement.fte for placement in placements if placement.person is not None)
        fte = f"{fte_text(planned)} FTE" if planned else "vacant"
        name = under_each_other(
            [
                text_cell(self._board.catalogue.role_title(role), look, title.width, look.strong, most=3),
                text_cell(fte, look, title.width, look.small, colours.text_muted),
            ]
        )
        counts = self._counts.get(role, Counter[str]())
        cells = (
            name,
            text_cell(known.summary if known else "", look, duty.width),
            row_of_items(self._skills(role, look), look, skills.width),
            row_of_items(self._holders(placements, look), look, held.width),
            *(_figure(counts[letter], column, look) for letter, column in zip(self._letters, letters, strict=True)),
        )
        return DrawnRow(cells, look.theme.family(family).edge)

    def _holders(self, placements: Sequence[Placement], look: TableLook) -> list[list[StyledText]]:
        """The holders of the role with their FTE in all stages, then the number of vacancies."""
        colours = look.theme.colours
        fte: dict[PersonId, float] = {}
        for placement in placements:
            if placement.person is not None:
                fte[placement.person] = fte.get(placement.person, 0.0) + placement.fte
        names = self._board.names
        shown = [
            [
                StyledText(names.get(person, f"? {person}"), colours.text, look.text),
                StyledText(fte_text(total), colours.text_muted, look.text),
            ]
            for person, total in fte.items()
        ]
        waiting = sum(placement.person is None for placement in placements)
        if waiting:
            warning = look.theme.severities["warning"].text
            shown.append([StyledText("vacant" if waiting == 1 else f"{waiting} vacant places", warning, look.strong)])
        return shown


def _in_two_lines(width: float) -> float:
    """The width of a text in two lines: more than half, as words do not fill lines to their ends."""
    return 0.56 * width


def _in_two_rows(widths: Sequence[float]) -> float:
    """The smallest width in which items of these widths fit two lines."""
    return min((max(sum(widths[:end]), sum(widths[end:])) for end in range(len(widths) + 1)), default=0.0)


def _legend(source: DeckSource) -> Legend:
    """What the letters over the last columns mean."""
    matrix = raci_of(source.plan, source.scenario)
    marks = MatrixMarks(scheme=source.scenario.settings.scheme)
    legend = letter_legend(matrix, legend_measures(source.frame), marks, source.frame.area.width)
    return legend if legend.lines == 1 else Legend((), 0.0)


def _letter_counts(matrix: RaciMatrix) -> Mapping[RoleId, Counter[str]]:
    counts: dict[RoleId, Counter[str]] = {}
    for row in matrix.rows.values():
        for role, cell in row.cells.items():
            counts.setdefault(role, Counter[str]()).update(split_letters(cell))
    return counts


def _figure(number: int, column: PlacedColumn, look: TableLook) -> DrawnCell:
    colours = look.theme.colours
    if not number:
        return DrawnCell(look.line, (), "0")
    item = centred_at(column.width / 2, look.baseline, shape_line(str(number), look.text), colours.text)
    return DrawnCell(look.line, (item,), str(number))
