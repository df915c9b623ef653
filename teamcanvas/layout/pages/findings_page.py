"""The pages of findings: topics by severity, with why each matters and what would settle it; then the decision log.

Under a topic stand its findings; what rows of the matrix show of it stands there by title alone. The decision log lists
accepted findings with reason, owner and review date.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Group, Polygon
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.pages.date_words import date_words
from teamcanvas.layout.pages.empty_page import empty_page
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.pages.parts import numbered
from teamcanvas.layout.pages.table_cells import MOST_LINES, DrawnCell, TableLook, moved, text_cell, under_each_other
from teamcanvas.layout.pages.table_columns import PlacedColumn, WantedColumn, columns_of
from teamcanvas.layout.pages.table_pages import DrawnRow, TableSection, fitted_pages
from teamcanvas.rules.acceptance import NO_REASON
from teamcanvas.rules.finding import Severity


@dataclass(frozen=True, slots=True)
class TopicText:
    """A topic in words."""

    severity: Severity
    title: str
    message: str
    """Why it matters."""
    action: str = ""
    """What would settle it."""
    causes: tuple[tuple[str, str], ...] = ()
    """Title and message of each finding that it is about, if they say more than the topic."""
    in_the_matrix: tuple[str, ...] = ()
    """The titles of the findings that are gone with it: rows of the matrix."""


@dataclass(frozen=True, slots=True)
class AcceptedText:
    """An accepted finding in words."""

    severity: Severity
    title: str
    reason: str
    owner: str = ""
    """Who answers for it."""
    review_date: str = ""
    """When it is looked at again."""


_OPEN = (
    WantedColumn("Topic", 1.25),
    WantedColumn("Why it matters", 1.6),
    WantedColumn("What would settle it", 1.3),
)
_LOG = (
    WantedColumn("Accepted finding", 1.25),
    WantedColumn("Reason", 1.6),
    WantedColumn("Who answers for it", 0.7),
    WantedColumn("Looked at again on", 0.55),
)
_HEADINGS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("note", "notes"),
}
_MOST_OF_A_REASON = 20
"""Lines; more than in other cells, so that a reason is rarely elided."""
_INDENT = 1.9
"""Ems from the left edge to a title, behind its sign; findings of a topic begin there, too."""
_IN_A_ROW = 6
"""Titles of findings in the matrix that stand in one row of the table: a row cannot be longer than a page."""
_MOST_OF_A_TITLE = 2
"""Lines of each of them."""


def findings_sheets(
    topics: Sequence[TopicText],
    accepted: Sequence[AcceptedText],
    frame: PageFrame,
    title: str,
    subtitle: tuple[str, ...],
) -> tuple[PageSheet, ...]:
    """The sheets of all topics, worst first, accepted findings at the end; one with a message if there is none."""
    if not topics and not accepted:
        return (PageSheet(title, subtitle, _all_is_well(frame), "Findings"),)
    pages = fitted_pages(lambda look: tuple(_sections(topics, accepted, look)), frame)
    return numbered(title, subtitle, pages, "Findings")


def _sections(topics: Sequence[TopicText], accepted: Sequence[AcceptedText], look: TableLook) -> Iterator[TableSection]:
    width = look.frame.area.width
    columns = columns_of(_OPEN, width, look)
    for severity, group in groupby(sorted(topics, key=lambda one: one.severity.rank), lambda one: one.severity):
        mine = tuple(group)
        heading = f"{len(mine)} {_HEADINGS[severity][len(mine) != 1]}"
        yield TableSection(heading, columns, tuple(row for topic in mine for row in _rows(topic, columns, look)))
    if accepted:
        log = columns_of(_LOG, width, look)
        heading = f"{len(accepted)} accepted {'finding' if len(accepted) == 1 else 'findings'}"
        yield TableSection(heading, log, tuple(_logged(finding, log, look) for finding in accepted), "decision log")


def _rows(topic: TopicText, columns: tuple[PlacedColumn, ...], look: TableLook) -> Iterator[DrawnRow]:
    """The topic, and under it its findings."""
    name, why, action = columns
    rows = topic.in_the_matrix
    details = [(title, _small(message, why, look)) for title, message in topic.causes]
    details += [
        ("" if start else "In the matrix", _in_the_matrix(rows[start : start + _IN_A_ROW], why, look))
        for start in range(0, len(rows), _IN_A_ROW)
    ]
    yield DrawnRow(
        (
            _name(topic.severity, topic.title, name, look),
            _sentence(topic.message, why, look),
            _sentence(topic.action, action, look, look.theme.colours.accent),
        ),
        joined=bool(details),
    )
    for number, (title, says) in enumerate(details, start=1):
        yield DrawnRow(
            (_small(title, name, look, indent=_INDENT * look.size), says, DrawnCell(0.0)),
            joined=number < len(details),
        )


def _small(
    text: str, column: PlacedColumn, look: TableLook, *, indent: float = 0.0, most: int = MOST_LINES
) -> DrawnCell:
    """A line of a finding under its topic."""
    colour = look.theme.colours.text_muted
    return moved(text_cell(text, look, column.width - indent, look.small, colour, most, direction="ltr"), indent)


def _in_the_matrix(titles: Sequence[str], column: PlacedColumn, look: TableLook) -> DrawnCell:
    return under_each_other([_small(title, column, look, most=_MOST_OF_A_TITLE) for title in titles])


def _logged(finding: AcceptedText, columns: tuple[PlacedColumn, ...], look: TableLook) -> DrawnRow:
    name, reason, owner, day = columns
    return DrawnRow(
        (
            _name(finding.severity, finding.title, name, look),
            _reason(finding.reason, reason, look),
            _text_or(finding.owner, "not named", owner, look),
            _text_or(_day(finding.review_date), "no date", day, look),
        )
    )


def _day(written: str) -> str:
    """A date of the plan as all other dates of the pages; what is no date stays as it is."""
    try:
        return date_words(date.fromisoformat(written))
    except ValueError:
        return written


def _name(severity: Severity, title: str, column: PlacedColumn, look: TableLook) -> DrawnCell:
    """The sign of the severity before the title."""
    indent = _INDENT * look.size
    words = text_cell(title, look, column.width - indent, look.strong, direction="ltr")
    r = 0.6 * look.size
    # A triangle is wider than its half height.
    sign = severity_sign(severity, 1.15 * r, look.capital, r, look.theme)
    beside = moved(words, indent)
    return DrawnCell(max(beside.height, look.line), (Group(sign), *beside.items), words.words, words.elided)


def _sentence(text: str, column: PlacedColumn, look: TableLook, colour: str | None = None) -> DrawnCell:
    # Left to right even if it begins with a right-to-left name: the sentence is English.
    return text_cell(text, look, column.width, colour=colour, direction="ltr")


def _reason(text: str, column: PlacedColumn, look: TableLook) -> DrawnCell:
    if text.strip():
        return text_cell(text, look, column.width, most=_MOST_OF_A_REASON, direction="ltr")
    return _text_or(text, NO_REASON, column, look)


def _text_or(text: str, otherwise: str, column: PlacedColumn, look: TableLook) -> DrawnCell:
    """The text; if it is blank, another one in a muted colour."""
    if text.strip():
        return text_cell(text, look, column.width)
    return text_cell(otherwise, look, column.width, colour=look.theme.colours.text_muted)


def _all_is_well(frame: PageFrame) -> tuple[DrawingItem, ...]:
    """The message of a page without findings: a large tick and a sentence."""
    success = frame.theme.severities["success"]
    tick = Polygon(((-13, 1), (-4, 10), (14, -10)), stroke=success.fill, stroke_width=4, closed=False, cap="round")
    says = "None of the rules has anything to say about this scenario."
    return empty_page(frame, "No findings", says, (Circle(0, 0, 32, fill=success.soft), tick))
