"""The organisation as pages: maturity, circumstances, sponsor, agreements, teams, ceremonies, handovers, deputies."""

from collections.abc import Iterable, Iterator, Sequence

from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Group, Polygon, Tag
from teamcanvas.layout.drawing.lettering import starting_at
from teamcanvas.layout.pages.deck_source import DeckSource
from teamcanvas.layout.pages.frame import PageSheet
from teamcanvas.layout.pages.maturity_scale import STEPS, maturity_scales
from teamcanvas.layout.pages.parts import numbered
from teamcanvas.layout.pages.table_cells import (
    DrawnCell,
    StyledText,
    TableLook,
    moved,
    row_of_items,
    text_cell,
    under_each_other,
)
from teamcanvas.layout.pages.table_columns import PlacedColumn, WantedColumn, columns_of
from teamcanvas.layout.pages.table_pages import DrawnRow, Lead, TableSection, fitted_pages
from teamcanvas.layout.text.text import shape_line
from teamcanvas.model.agreements import AGREEMENTS
from teamcanvas.model.fte import fte_text
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Ceremony, Handover, Settings
from teamcanvas.model.plural import counted
from teamcanvas.model.setting_words import (
    CEREMONIES,
    CONFIGURATIONS,
    ORG_SIZES,
    STANCES,
    TEAM_KINDS,
    cadence_words,
    circumstances,
)
from teamcanvas.model.stage import known_stage

_TEAM = "Team"
_PAIRS = (
    WantedColumn("Circumstance", 1.0),
    WantedColumn("State", 1.0),
    WantedColumn("Sponsor and agreements", 1.25),
    WantedColumn("State", 1.0),
)
_TEAMS = (
    WantedColumn("Team", 1.4),
    WantedColumn("Kind", 1.0),
    WantedColumn("People", 0.5, "right"),
    WantedColumn("Capacity in FTE", 0.7, "right"),
    WantedColumn("On this board, FTE", 0.8, "right"),
)
_CEREMONIES = (
    WantedColumn("Ceremony", 1.0),
    WantedColumn(_TEAM, 1.0),
    WantedColumn("Who takes part", 3.0),
)
_HANDOVERS = (
    WantedColumn("Handover", 1.5),
    WantedColumn("Who gives", 1.0),
    WantedColumn("Who takes", 1.0),
    WantedColumn("What is handed over", 1.6),
)
_DEPUTIES = (
    WantedColumn("Who is away", 1.0),
    WantedColumn("In the role", 1.0),
    WantedColumn("Who stands in", 1.0),
)
_NOBODY = "nobody yet"


def organisation_sheets(source: DeckSource) -> tuple[PageSheet, ...]:
    """The sheets of the organisation; at least one."""
    maker = _OrganisationSections(source)
    subtitle = source.subtitle("Organisation and maturity")
    pages = fitted_pages(maker.sections, source.frame, maker.lead)
    return numbered(organisation_title(source.scenario.settings), subtitle, pages, "Organisation")


def organisation_title(settings: Settings) -> str:
    """The heading: the size of the organisation, the configuration of the team, maturity."""
    maturity = settings.maturity
    levels = [level for level in (maturity.data_foundation, maturity.infrastructure, maturity.mlops) if level]
    size, setup = ORG_SIZES[settings.org_size], CONFIGURATIONS[settings.configuration].lower()
    start = f"{size}, {setup}"
    if not levels:
        return f"{start}; maturity is not assessed yet"
    low, high = min(levels), max(levels)
    return (
        f"{start}; maturity {low} of {STEPS}" if low == high else f"{start}; maturity from {low} to {high} of {STEPS}"
    )


class _OrganisationSections:
    """Creates the tables of the pages in any look."""

    def __init__(self, source: DeckSource) -> None:
        self._plan = source.plan
        self._scenario = source.scenario
        self._board = source.board

    def lead(self, look: TableLook) -> Lead:
        """The scales of maturity under their heading."""
        baseline = look.heading.size * 1.6
        title = starting_at(0, baseline, shape_line("Maturity", look.heading), look.theme.colours.text)
        scales = maturity_scales(self._scenario.settings.maturity, look, baseline + look.size)
        heading = Group((title,), tag=Tag("heading", level=2))
        return Lead(scales.height, (heading, *scales.items))

    def sections(self, look: TableLook) -> tuple[TableSection, ...]:
        """Circumstances; then teams, ceremonies, handovers and deputies, as far as there are any."""
        return tuple(section for section in self._all(look) if section.rows)

    def _all(self, look: TableLook) -> Iterator[TableSection]:
        yield self._circumstances(look)
        yield self._teams(look)
        yield self._ceremonies(look)
        yield self._handovers(look)
        yield self._deputies(look)

    def _circumstances(self, look: TableLook) -> TableSection:
        columns = columns_of(_PAIRS, look.frame.area.width, look)
        settings = self._scenario.settings
        left = tuple(circumstances(settings).items())
        cadence = settings.sponsor.update_cadence_days
        right = [
            ("Sponsor", text_cell(STANCES[settings.sponsor.stance], look, columns[3].width)),
            ("Sponsor hears from the team", text_cell(cadence_words(cadence), look, columns[3].width)),
            *((title, _tick(look, done=done)) for title, done in _agreements(settings.agreements)),
        ]
        rows: list[DrawnRow] = []
        for index in range(max(len(left), len(right))):
            name, value = left[index] if index < len(left) else ("", "")
            other, cell = right[index] if index < len(right) else ("", DrawnCell(0.0))
            rows.append(
                DrawnRow(
                    (
                        text_cell(name, look, columns[0].width, colour=look.theme.colours.text_muted),
                        text_cell(value, look, columns[1].width),
                        text_cell(other, look, columns[2].width, colour=look.theme.colours.text_muted),
                        cell,
                    )
                )
            )
        return TableSection("Circumstances", columns, tuple(rows))

    def _teams(self, look: TableLook) -> TableSection:
        columns = columns_of(_TEAMS, look.frame.area.width, look)
        rows: list[DrawnRow] = []
        for team in self._plan.teams:
            people = [person for person in self._plan.people if person.team == team.id]
            capacity = sum(person.capacity for person in people)
            planned = sum(self._board.fte_by_person.get(person.id, 0.0) for person in people)
            figures = (str(len(people)), fte_text(capacity), fte_text(planned))
            rows.append(
                DrawnRow(
                    (
                        text_cell(team.name, look, columns[0].width, look.strong, most=3),
                        text_cell(TEAM_KINDS[team.kind], look, columns[1].width),
                        *(_ending(text, column, look) for text, column in zip(figures, columns[2:], strict=True)),
                    )
                )
            )
        return TableSection("Teams", columns, tuple(rows), counted(len(rows), "team", "teams"))

    def _ceremonies(self, look: TableLook) -> TableSection:
        teams = any(one.team for one in self._scenario.ceremonies)
        wanted = _CEREMONIES if teams else tuple(column for column in _CEREMONIES if column.title != _TEAM)
        columns = columns_of(wanted, look.frame.area.width, look)
        rows = tuple(self._ceremony(one, columns, look) for one in self._scenario.ceremonies)
        return TableSection("Ceremonies", columns, rows)

    def _ceremony(self, ceremony: Ceremony, columns: Sequence[PlacedColumn], look: TableLook) -> DrawnRow:
        teams = {team.id: team.name for team in self._plan.teams}
        team = teams.get(ceremony.team, f"? {ceremony.team}") if ceremony.team else ""
        count = text_cell(
            counted(len(ceremony.people), "person", "people"),
            look,
            columns[0].width,
            look.small,
            look.theme.colours.text_muted,
        )
        name = text_cell(CEREMONIES[ceremony.kind], look, columns[0].width, look.strong)
        teams_cell = [text_cell(team, look, column.width, most=3) for column in columns[1:-1]]
        people = row_of_items(self._names(ceremony.people, look), look, columns[-1].width)
        return DrawnRow((under_each_other([name, count]), *teams_cell, people))

    def _handovers(self, look: TableLook) -> TableSection:
        columns = columns_of(_HANDOVERS, look.frame.area.width, look)
        rows = tuple(self._handover(one, columns, look) for one in self._scenario.handovers)
        return TableSection("Handovers", columns, rows)

    def _handover(self, handover: Handover, columns: Sequence[PlacedColumn], look: TableLook) -> DrawnRow:
        between = f"{_stage(handover.from_stage)} → {_stage(handover.to_stage)}"
        return DrawnRow(
            (
                text_cell(between, look, columns[0].width, look.strong),
                self._name(handover.giver, columns[1].width, look),
                self._name(handover.receiver, columns[2].width, look),
                text_cell(handover.artefacts, look, columns[3].width),
            )
        )

    def _deputies(self, look: TableLook) -> TableSection:
        columns = columns_of(_DEPUTIES, look.frame.area.width, look)
        rows = tuple(
            DrawnRow(
                (
                    self._name(one.person, columns[0].width, look),
                    text_cell(self._board.catalogue.role_title(one.role), look, columns[1].width),
                    self._name(one.deputy, columns[2].width, look),
                )
            )
            for one in self._scenario.deputies
        )
        return TableSection("Deputies", columns, rows)

    def _name(self, person: PersonId | None, width: float, look: TableLook) -> DrawnCell:
        if person is None:
            return text_cell(_NOBODY, look, width, colour=look.theme.colours.text_muted)
        return text_cell(self._name_of(person), look, width, most=3)

    def _names(self, people: Iterable[PersonId], look: TableLook) -> list[list[StyledText]]:
        colours = look.theme.colours
        named = [[StyledText(self._name_of(person), colours.text, look.text)] for person in people]
        return named or [[StyledText(_NOBODY, colours.text_muted, look.text)]]

    def _name_of(self, person: PersonId) -> str:
        known = self._board.people.get(person)
        return known.name if known else f"? {person}"


def _agreements(made: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The agreements that rules know, made or not, then the others."""
    for key, title in AGREEMENTS.items():
        yield title, key in made
    for other in made:
        if other not in AGREEMENTS:
            yield other, True


def _stage(stage: str) -> str:
    known = known_stage(stage)
    return known.label if known else f"? {stage}"


def _ending(text: str, column: PlacedColumn, look: TableLook) -> DrawnCell:
    cell = text_cell(text, look, column.width)
    return moved(cell, column.width - shape_line(text, look.text).width)


def _tick(look: TableLook, *, done: bool) -> DrawnCell:
    """A tick in a disc for what is agreed, an empty ring for what is not; the word beside it."""
    success, colours = look.theme.severities["success"], look.theme.colours
    r, y = 0.5 * look.size, look.capital
    sign: tuple[DrawingItem, ...] = (Circle(r, y, r - 0.4, stroke=colours.outline_vacant, stroke_width=0.8),)
    if done:
        tick = ((0.55 * r, y + 0.05 * r), (0.9 * r, y + 0.4 * r), (1.5 * r, y - 0.4 * r))
        line = Polygon(tick, stroke=success.sign, stroke_width=0.14 * look.size, closed=False, cap="round")
        sign = (Circle(r, y, r, fill=success.fill), line)
    word = "Agreed" if done else "Open"
    text = shape_line(word, look.text)
    item = starting_at(1.5 * look.size, look.baseline, text, colours.text if done else colours.text_muted)
    return DrawnCell(look.line, (*sign, item), word)
