"""The cells of the table in words: for tips, for screen readers, and for who copies them."""

from teamcanvas.layout.board.card_content import fte_text
from teamcanvas.ui.people_view.order import Column, Order
from teamcanvas.ui.people_view.rows import STAGES, Held, PersonRow
from teamcanvas.ui.widgets.finding_words import SEVERITY_WORDS

AWAY = "away"
HEADS = ("Person", "Team", *(stage.label for stage in STAGES), "Planned / capacity")
"""Of the columns, from left to right."""


def head_words(column: int, order: Order) -> str:
    """A column's head, and which way the rows are ordered by it."""
    if order.column is None or order.column != column:
        return HEADS[column]
    return f"{HEADS[column]}, sorted, {'smallest' if order.upwards else 'largest'} first"


def cell_text(row: PersonRow, column: int) -> str:
    """What a cell says, in one line."""
    if column == Column.PERSON:
        return row.name
    if column == Column.TEAM:
        return row.team
    if column == Column.LOAD:
        return row.load.words
    return ", ".join(map(held_words, held_in(row, column)))


def spoken_cell(row: PersonRow, column: int) -> str:
    """A cell as a screen reader says it."""
    if column == Column.PERSON:
        sign = SEVERITY_WORDS[row.severity].lower() if row.severity else ""
        return ", ".join(part for part in (row.name, row.job_title, AWAY if row.away else "", sign) if part)
    if column == Column.TEAM:
        return row.team or "no team"
    if column == Column.LOAD:
        return load_words(row)
    return cell_text(row, column) or "no role"


def tip_of(row: PersonRow, column: int) -> str:
    """What a tip says about a cell besides that of the person; a line for each role."""
    if column == Column.LOAD:
        return load_words(row)
    if column == Column.TEAM:
        return row.team
    return "\n".join(f"{held.title}, {held.fte} FTE" for held in held_in(row, column))


def second_words(row: PersonRow) -> str:
    """What stands under a name. That somebody is away comes first: the end is cut off where it is narrow."""
    return " · ".join(part for part in (AWAY if row.away else "", row.job_title) if part)


def load_words(row: PersonRow) -> str:
    """`1.2 of 1.0 FTE planned, 0.2 over`."""
    aside = aside_words(row)
    return f"{row.load.words} FTE planned{', ' if aside else ''}{aside}"


def aside_words(row: PersonRow) -> str:
    """How much is too much, or still free; nothing if all is planned."""
    load = row.load
    if load.over:
        return f"{fte_text(load.over)} over"
    free = round(load.capacity - load.planned, 6)
    return f"{fte_text(free)} free" if free > 0 else ""


def held_words(held: Held) -> str:
    """`Data engineer 0.5`."""
    return f"{held.title} {held.fte}"


def held_in(row: PersonRow, column: int) -> tuple[Held, ...]:
    """The placements in a stage's column."""
    return row.held[column - Column.FIRST_STAGE]
