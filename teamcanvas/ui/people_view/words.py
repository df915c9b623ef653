"""The cells of the table in words: for tooltips, screen readers and the clipboard."""

from teamcanvas.model.fte import exact_fte, fte_text
from teamcanvas.model.isolation import isolated
from teamcanvas.ui.people_view.order import PeopleColumn, PeopleOrder
from teamcanvas.ui.people_view.rows import STAGES, PersonRow, RoleLine
from teamcanvas.ui.widgets.finding_counts import SEVERITY_WORDS

AWAY = "away"
HEADS = ("Person", "Team", *(stage.label for stage in STAGES), "Planned / capacity")
"""Of the columns, from left to right."""


def head_words(column: int, order: PeopleOrder) -> str:
    """A column's title and its sort direction."""
    if order.column is None or order.column != column:
        return HEADS[column]
    return f"{HEADS[column]}, sorted, {'smallest' if order.upwards else 'largest'} first"


def cell_line(row: PersonRow, column: int) -> str:
    """The content of a cell in one line."""
    if column == PeopleColumn.PERSON:
        return row.distinct
    if column == PeopleColumn.TEAM:
        return row.team
    if column == PeopleColumn.LOAD:
        return row.load.words
    return ", ".join(map(held_words, held_in(row, column)))


def spoken_cell(row: PersonRow, column: int) -> str:
    """The accessible text of a cell."""
    if column == PeopleColumn.PERSON:
        standing = (AWAY if row.away else "", SEVERITY_WORDS[row.severity].lower() if row.severity else "")
        return ", ".join(part for part in (isolated(row.distinct), isolated(row.job_title), *standing) if part)
    if column == PeopleColumn.TEAM:
        return row.team or "no team"
    if column == PeopleColumn.LOAD:
        return load_words(row)
    return cell_line(row, column) or "no role"


def tip_of(row: PersonRow, column: int) -> str:
    """The tooltip of a cell other than the person's; a line for each role."""
    if column == PeopleColumn.LOAD:
        return load_words(row)
    if column == PeopleColumn.TEAM:
        return row.team
    return "\n".join(f"{isolated(held.title)}, {held.fte} FTE" for held in held_in(row, column))


def second_words(row: PersonRow) -> str:
    """The text under a name. Absence comes first: in a narrow column the end is elided."""
    return " · ".join(part for part in (AWAY if row.away else "", isolated(row.job_title)) if part)


def load_words(row: PersonRow) -> str:
    """`1.2 of 1.0 FTE planned, 0.2 over`."""
    aside = aside_words(row)
    return f"{row.load.words} FTE planned{', ' if aside else ''}{aside}"


def aside_words(row: PersonRow) -> str:
    """The excess or the free FTE; empty if all capacity is planned."""
    load = row.load
    if load.over:
        return f"{fte_text(load.over)} over"
    free = exact_fte(load.capacity - load.planned)
    return f"{fte_text(free)} free" if free > 0 else ""


def held_words(held: RoleLine) -> str:
    """`Data engineer 0.5`."""
    return f"{isolated(held.title)} {held.fte}"


def held_in(row: PersonRow, column: int) -> tuple[RoleLine, ...]:
    """The placements in a stage's column."""
    return row.held[column - PeopleColumn.FIRST_STAGE]
