"""Assigns activities to the rows of a matrix, with questions for unclear titles and problems for other rows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from teamcanvas.edits.raci_import.heads import NewActivity, RowHead, SectionHead, alike
from teamcanvas.edits.raci_import.matrix_area import MatrixArea
from teamcanvas.edits.raci_import.own_titles import OwnTitles
from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.edits.raci_import.row_kinds import SheetRow, sheet_rows
from teamcanvas.edits.raci_import.sections import SectionReader
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.title_forms import plain_title
from teamcanvas.model.titles import match_activity

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
        self.heads: tuple[RowHead, ...] = tuple(_told_apart(found, self.sections, catalogue))

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
        if section is not None and (match.kind == "none" or match.activities[0] in self._taken):
            # An earlier import may have added the section to the title.
            with_section = match_activity(_with_section(title, self.sections[section]), self._catalogue)
            match = match if with_section.kind == "none" else with_section
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


def _told_apart(heads: Sequence[RowHead], sections: Sequence[SectionHead], catalogue: Catalogue) -> Iterator[RowHead]:
    """Add the section to equal titles; equal titles in one section become questions."""
    groups: defaultdict[str, list[RowHead]] = defaultdict(list)
    for head in heads:
        groups[plain_title(head.text)].append(head)
    own = OwnTitles([*(head.text for head in heads), *(one.title for one in catalogue.activities.values())])
    seen: set[tuple[str, int | None]] = set()
    for head in heads:
        plain = plain_title(head.text)
        group = groups[plain]
        if len(group) == 1 and head.question != "twice":
            yield head
            continue
        again = (plain, head.section) in seen
        seen.add((plain, head.section))
        in_section = head.section is not None and any(one.section != head.section for one in group)
        if head is group[0] and not in_section and head.question != "twice":
            yield head
        else:
            title = _with_section(head.text, sections[head.section or 0]) if in_section else head.text
            yield _titled(head, own.own(title), again=again)


def _titled(head: RowHead, title: str, *, again: bool) -> RowHead:
    if isinstance(head.choice, str):
        return head  # an activity of the plan
    if again:
        return replace(head, title=title, choice=None, question="twice")
    choice = None if head.choice is None else replace(head.choice, title=title)
    return replace(head, title=title, choice=choice)
