"""The findings as pages: a table by severity of what was found, why it matters and what would settle it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from teamcanvas.layout.drawing import Circle, Line, Mark, Polygon, Tag, Text, translate
from teamcanvas.layout.lettering import baseline_about, centred_at, stacked, starting_at
from teamcanvas.layout.page_frame import PageFrame, Sheet
from teamcanvas.layout.severity_sign import severity_sign
from teamcanvas.layout.shaped import FontStyle, ShapedLine
from teamcanvas.layout.text import ascent, elide, line_height, shape_line, wrap
from teamcanvas.rules.finding import Severity


@dataclass(frozen=True, slots=True)
class FindingText:
    """A finding in words."""

    severity: Severity
    rule: str
    title: str
    message: str
    action: str = ""
    """What would settle it; of an accepted finding, who accepted it and until when."""
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the table's columns begin, and how wide their texts may be."""

    title: float
    title_width: float
    message: float
    message_width: float
    action: float
    action_width: float


@dataclass(frozen=True, slots=True)
class _Section:
    """Findings that stand together under a heading."""

    heading: str
    heads: tuple[str, str]
    findings: tuple[FindingText, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """A strip of the page: a heading or a finding; its marks' origin is its top left corner."""

    height: float
    marks: tuple[Mark, ...]


_GAP = 16.0
_MOST_LINES = 6
_SIZES = (1.5, 1.375, 1.25, 1.125, 1.0)
"""Of the text on a single page, in sizes of the theme's body text."""
_SIZE_OF_SEVERAL = 1.125
_MOST_ON_A_PAGE = 30
"""More findings need several pages in any size."""
_OPEN_HEADS = ("Why it matters", "What would settle it")
_ACCEPTED_HEADS = ("Reason", "Accepted by")
_HEADINGS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("note", "notes"),
}


def findings_sheets(
    findings: Sequence[FindingText], frame: PageFrame, title: str, subtitle: tuple[str, ...]
) -> tuple[Sheet, ...]:
    """The sheets of all findings, worst first, accepted ones at the end; one that says so if there is none."""
    pages = _pages(findings, frame) if findings else [_all_is_well(frame)]
    return tuple(
        Sheet(title, subtitle, marks, "Findings" if len(pages) == 1 else f"Findings, part {number} of {len(pages)}")
        for number, marks in enumerate(pages, start=1)
    )


def _sections(findings: Sequence[FindingText]) -> Iterator[_Section]:
    still_open = [finding for finding in findings if not finding.accepted]
    for severity, group in groupby(sorted(still_open, key=lambda one: one.severity.rank), lambda one: one.severity):
        mine = tuple(group)
        heading = f"{len(mine)} {_HEADINGS[severity][len(mine) != 1]}"
        yield _Section(heading, _OPEN_HEADS, mine)
    accepted = tuple(finding for finding in findings if finding.accepted)
    if accepted:
        yield _Section(
            f"{len(accepted)} accepted {'finding' if len(accepted) == 1 else 'findings'}", _ACCEPTED_HEADS, accepted
        )


def _pages(findings: Sequence[FindingText], frame: PageFrame) -> list[tuple[Mark, ...]]:
    """One page in the largest text that fits it; as many as need be in a middle one."""
    for size in _SIZES if len(findings) <= _MOST_ON_A_PAGE else ():
        pages = list(_pages_in(size, findings, frame))
        if len(pages) == 1:
            return pages
    return list(_pages_in(_SIZE_OF_SEVERAL, findings, frame))


def _pages_in(size: float, findings: Sequence[FindingText], frame: PageFrame) -> Iterator[tuple[Mark, ...]]:
    pen = _Pen(frame, size)
    content = frame.content
    marks: list[Mark] = []
    top = content.top
    for section in _sections(findings):
        heading = pen.heading(section, continued=False)
        for finding in section.findings:
            row = pen.row(finding)
            above = heading.height if heading else 0.0
            if marks and top + above + row.height > content.bottom:
                yield tuple(marks)
                marks, top = [], content.top
                heading = heading or pen.heading(section, continued=True)
            for block in filter(None, (heading, row)):
                marks.append(translate(block.marks, content.left, top, Tag("row")))
                top += block.height
            heading = None
    if marks:
        yield tuple(marks)


class _Pen:
    """Draws the parts of the table."""

    def __init__(self, frame: PageFrame, size: float) -> None:
        self._theme = frame.theme
        self._width = frame.content.width
        self._text = FontStyle(frame.theme.sizes.body * size)
        self._sign = 0.6 * self._text.size
        self._padding = 0.55 * self._text.size
        self._code = 6.2 * self._text.size
        self._strong = self._text._replace(bold=True)
        room = self._width - self._code - 2 * _GAP
        title, message = 0.32 * room, 0.38 * room
        self._columns = _Columns(
            title=self._code,
            title_width=title,
            message=self._code + title + _GAP,
            message_width=message,
            action=self._code + title + message + 2 * _GAP,
            action_width=room - title - message,
        )

    def heading(self, section: _Section, *, continued: bool) -> _Block:
        """The heading of a section over a bold line, with the columns' heads to its right."""
        colours = self._theme.colours
        style = FontStyle(max(self._theme.sizes.heading, self._text.size * 1.1), bold=True)
        height = 2.4 * style.size
        baseline = height - 0.6 * style.size
        heading = shape_line(f"{section.heading} (continued)" if continued else section.heading, style)
        small = FontStyle(max(self._theme.sizes.small, 0.85 * self._text.size))
        heads = zip(section.heads, (self._columns.message, self._columns.action), strict=True)
        return _Block(
            height,
            (
                starting_at(0, baseline, heading, colours.text),
                *(starting_at(x, baseline, shape_line(words, small), colours.text_muted) for words, x in heads),
                Line(0, height - 0.5, self._width, height - 0.5, colours.text, 1.0),
            ),
        )

    def row(self, finding: FindingText) -> _Block:
        """One finding, as high as its longest text."""
        colours, columns = self._theme.colours, self._columns
        titles = _sentence(finding.title, self._strong, columns.title_width)
        messages = _sentence(finding.message, self._text, columns.message_width)
        actions = _sentence(finding.action, self._text, columns.action_width)
        height = 2 * self._padding + line_height(self._text) * max(map(len, (titles, messages, actions)))
        baseline = self._padding + ascent(self._text)
        middle = baseline - 0.345 * self._text.size
        # A triangle is wider than its half height.
        sign = severity_sign(finding.severity, 1.15 * self._sign, middle, self._sign, self._theme)
        action_colour = colours.text_muted if finding.accepted else colours.accent
        return _Block(
            height,
            (
                *sign,
                starting_at(3 * self._sign, baseline, self._rule(finding), colours.text_muted),
                *stacked(columns.title, baseline, titles, colours.text),
                *stacked(columns.message, baseline, messages, colours.text),
                *stacked(columns.action, baseline, actions, action_colour),
                Line(0, height, self._width, height, colours.hairline, self._theme.measures.hairline),
            ),
        )

    def _rule(self, finding: FindingText) -> ShapedLine:
        small = FontStyle(max(self._theme.sizes.small, 0.9 * self._text.size))
        return elide(finding.rule, small, self._code - 3.5 * self._sign)


def _sentence(text: str, style: FontStyle, width: float) -> tuple[ShapedLine, ...]:
    # Left to right also where it begins with a name that is not: the words around it are English.
    return wrap(text, style, width, _MOST_LINES, base_direction="ltr")


def _all_is_well(frame: PageFrame) -> tuple[Mark, ...]:
    """A large tick in the middle of the page, and what it stands for."""
    theme, content = frame.theme, frame.content
    x, y = (content.left + content.right) / 2, (content.top + content.bottom) / 2 - 24
    success = theme.severities["success"]
    tick = ((x - 13, y + 1), (x - 4, y + 10), (x + 14, y - 10))
    heading = FontStyle(theme.sizes.heading * 1.6, bold=True)
    text = FontStyle(theme.sizes.heading)
    says = "None of the rules has anything to say about this scenario."
    return (
        Circle(x, y, 32, fill=success.soft),
        Polygon(tick, stroke=success.fill, stroke_width=4, closed=False, cap="round"),
        _centred(x, baseline_about(y + 56, heading), "No findings", heading, theme.colours.text),
        _centred(x, baseline_about(y + 78, text), says, text, theme.colours.text_muted),
    )


def _centred(x: float, baseline: float, words: str, style: FontStyle, colour: str) -> Text:
    return centred_at(x, baseline, shape_line(words, style), colour)
