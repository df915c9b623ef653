"""The pages of findings: by severity, with why each matters and what would settle it; then the decision log.

The decision log lists accepted findings with reason, owner and review date.
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
from teamcanvas.layout.pages.table_cells import DrawnCell, TableLook, moved, text_cell, under_each_other
from teamcanvas.layout.pages.table_columns import PlacedColumn, WantedColumn, columns_of
from teamcanvas.layout.pages.table_pages import DrawnRow, TableSection, fitted_pages
from teamcanvas.rules.acceptance import NO_REASON
from teamcanvas.rules.finding import Severity


@dataclass(frozen=True, slots=True)
class FindingText:
    """A finding in words."""

    severity: Severity
    rule: str
    title: str
    message: str
    """Why it matters; of an accepted finding, why it was accepted."""
    action: str = ""
    """What would settle it."""
    accepted: bool = False
    owner: str = ""
    """Who answers for an accepted finding."""
    review_date: str = ""
    """When an accepted finding is looked at again."""


_OPEN = (
    WantedColumn("Finding", 1.25),
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
"""Ems from the left edge to a finding's title, behind its sign."""


def findings_sheets(
    findings: Sequence[FindingText], frame: PageFrame, title: str, subtitle: tuple[str, ...]
) -> tuple[PageSheet, ...]:
    """The sheets of all findings, worst first, accepted ones at the end; one with a message if there is none."""
    if not findings:
        return (PageSheet(title, subtitle, _all_is_well(frame), "Findings"),)
    pages = fitted_pages(lambda look: tuple(_sections(findings, look)), frame)
    return numbered(title, subtitle, pages, "Findings")


def _sections(findings: Sequence[FindingText], look: TableLook) -> Iterator[TableSection]:
    width = look.frame.area.width
    columns = columns_of(_OPEN, width, look)
    still_open = [finding for finding in findings if not finding.accepted]
    for severity, group in groupby(sorted(still_open, key=lambda one: one.severity.rank), lambda one: one.severity):
        mine = tuple(group)
        heading = f"{len(mine)} {_HEADINGS[severity][len(mine) != 1]}"
        yield TableSection(heading, columns, tuple(_open(finding, columns, look) for finding in mine))
    accepted = tuple(finding for finding in findings if finding.accepted)
    if accepted:
        log = columns_of(_LOG, width, look)
        heading = f"{len(accepted)} accepted {'finding' if len(accepted) == 1 else 'findings'}"
        yield TableSection(heading, log, tuple(_logged(finding, log, look) for finding in accepted), "decision log")


def _open(finding: FindingText, columns: tuple[PlacedColumn, ...], look: TableLook) -> DrawnRow:
    name, why, action = columns
    message = _sentence(finding.message, why, look)
    return DrawnRow(
        (_name(finding, name, look), message, _sentence(finding.action, action, look, look.theme.colours.accent))
    )


def _logged(finding: FindingText, columns: tuple[PlacedColumn, ...], look: TableLook) -> DrawnRow:
    name, reason, owner, day = columns
    return DrawnRow(
        (
            _name(finding, name, look),
            _reason(finding.message, reason, look),
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


def _name(finding: FindingText, column: PlacedColumn, look: TableLook) -> DrawnCell:
    """The sign of the severity before the title, the rule's code under it."""
    indent = _INDENT * look.size
    room = column.width - indent
    words = under_each_other(
        [
            text_cell(finding.title, look, room, look.strong, direction="ltr"),
            text_cell(finding.rule, look, room, look.small, look.theme.colours.text_muted, most=1),
        ]
    )
    r = 0.6 * look.size
    # A triangle is wider than its half height.
    sign = severity_sign(finding.severity, 1.15 * r, look.capital, r, look.theme)
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
