"""Assigns activities to the rows of a matrix, with questions for unclear titles and problems for other rows."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from teamcanvas.edits.raci_import.heads import NewActivity, RowHead, SectionHead, alike
from teamcanvas.edits.raci_import.matrix_area import MatrixArea
from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.edits.raci_import.row_kinds import SheetRow, sheet_rows
from teamcanvas.edits.raci_import.sections import SectionReader
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.titles import match_activity, plain_title

MOST_COMPARED = 300
"""The most unknown rows that are compared with all titles: a list of thousands is hardly a matrix."""


class RowReader:
    """Parses the rows of a matrix and its sections."""

    def __init__(self, area: MatrixArea, catalogue: Catalogue) -> None:
        self._area = area
        self._catalogue = catalogue
        self._titles = [(activity.id, activity.title) for activity in catalogue.activities.values()]
        self._taken: set[ActivityId] = set()
        self._unknown = 0
        self.skipped: list[Problem] = []
        rows = sheet_rows(area, catalogue)
        read = SectionReader(area, rows)
        self.sections: tuple[SectionHead, ...] = tuple(read.sections)
        self._section_of = read.of_row
        found = [head for row in rows if row.place not in read.headings and (head := self._row(row)) is not None]
        self.heads: tuple[RowHead, ...] = tuple(_told_apart(found, self.sections))

    def _row(self, row: SheetRow) -> RowHead | None:
        address = self._area.written.address(row.place, self._area.title_column)
        match row.kind:
            case "letters":
                return self._head(row.place, address, row.title)
            case "untitled":
                self.skipped.append(Problem("no_title", address))
            case "bare" if match_activity(row.title, self._catalogue).kind != "none":
                # A known activity: the sheet says that it has no letters.
                return self._head(row.place, address, row.title)
            case "bare":
                self.skipped.append(Problem("no_letters", address, row.title))
        return None

    def _head(self, place: int, address: str, title: str) -> RowHead:
        section = self._section_of.get(place)
        stage = None if section is None else self.sections[section].stage
        head = RowHead(place, address, title, stage, None, section=section, title=title)
        match = match_activity(title, self._catalogue)
        if match.kind == "none" and section is not None:
            # An earlier import may have added the section to the title.
            match = match_activity(_with_section(title, self.sections[section]), self._catalogue)
        if match.kind == "ambiguous":
            return replace(head, question="ambiguous", suggestions=match.activities)
        if match.kind == "one" and match.activities[0] in self._taken:
            return replace(head, question="twice", suggestions=match.activities)
        if match.kind == "one":
            self._taken.add(match.activities[0])
            return replace(head, choice=match.activities[0], suggestions=match.activities)
        self._unknown += 1
        suggestions = tuple(map(ActivityId, alike(title, self._titles))) if self._unknown <= MOST_COMPARED else ()
        if suggestions or stage is None:
            return replace(head, question="unknown", suggestions=suggestions)
        # The sheet names the stage, and no known title is similar.
        return replace(head, choice=NewActivity(title, stage))


def _with_section(title: str, section: SectionHead) -> str:
    return f"{title} ({section.title})"


def _told_apart(heads: list[RowHead], sections: Sequence[SectionHead]) -> list[RowHead]:
    """Add the section to equal titles; equal titles in one section become questions."""
    alike_: defaultdict[str, list[int]] = defaultdict(list)
    for number, head in enumerate(heads):
        if head.question == "unknown" or isinstance(head.choice, NewActivity):
            alike_[plain_title(head.text)].append(number)
    told = list(heads)
    for numbers in alike_.values():
        if len(numbers) < 2:
            continue
        several = len({heads[number].section for number in numbers}) > 1
        seen: dict[int | None, int] = {}
        for number in numbers:
            head = heads[number]
            seen[head.section] = seen.get(head.section, 0) + 1
            in_section = several and head.section is not None
            title = _with_section(head.text, sections[head.section or 0]) if in_section else head.text
            told[number] = _titled(head, title, seen[head.section])
    return told


def _titled(head: RowHead, title: str, seen: int) -> RowHead:
    if seen > 1:
        return replace(head, title=f"{title} ({seen})", choice=None, question="twice")
    choice = replace(head.choice, title=title) if isinstance(head.choice, NewActivity) else head.choice
    return replace(head, title=title, choice=choice)
