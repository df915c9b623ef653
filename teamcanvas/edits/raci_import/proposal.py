"""The proposed import of a sheet: headings, letters and problems. Immutable; every answer gives a new one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from teamcanvas.edits.raci_import.cell_letters import CellReading, letters_known, read_cell
from teamcanvas.edits.raci_import.heads import (
    ActivityChoice,
    ColumnHead,
    NewActivity,
    NewRole,
    RoleChoice,
    RowHead,
    SectionHead,
)
from teamcanvas.edits.raci_import.matrix_area import MatrixArea
from teamcanvas.edits.raci_import.problems import Problem, ProblemKind
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.schemes import SCHEMES_WITH_RACI
from teamcanvas.model.sheet import CellPlace, MergedRange, Sheet
from teamcanvas.model.stage import Stage
from teamcanvas.model.title_forms import plain_title

RoleKey: TypeAlias = RoleId | NewRole
ActivityKey: TypeAlias = ActivityId | NewActivity


@dataclass(frozen=True)
class Proposal:
    """A proposed import of a sheet."""

    sheet: Sheet
    """The sheet as it was read."""
    area: MatrixArea | None
    """None: no matrix was found in the sheet."""
    columns: tuple[ColumnHead, ...]
    rows: tuple[RowHead, ...]
    sections: tuple[SectionHead, ...]
    """The sections of the rows, from headings or from a column."""
    aside: tuple[Problem, ...]
    """Problems that belong to no row and column of the matrix."""
    scheme: Scheme
    """The scheme by which its letters are parsed."""
    target: Scheme
    """The scheme of the scenario after the import."""
    candidates: tuple[Scheme, ...] = ()
    """Other schemes that the letters may belong to, until the user has chosen one."""
    keeps_others: bool = False
    """Whether roles without a column keep their letters in the rows of the sheet."""
    only_these: bool = False
    """Whether activities of the plan that are in no row of the sheet are removed."""

    def with_column(self, number: int, choice: RoleChoice) -> "Proposal":
        """Assign a role to a column; None leaves it out. Columns of the same role are merged."""
        head = self.columns[number].answered(choice)
        return replace(self, columns=(*self.columns[:number], head, *self.columns[number + 1 :]))

    def with_row(self, number: int, choice: ActivityChoice) -> "Proposal":
        """Assign an activity to a row; None leaves it out. Rows of the same activity are merged."""
        head = self.rows[number].answered(choice)
        return replace(self, rows=(*self.rows[:number], head, *self.rows[number + 1 :]))

    def with_scheme(self, scheme: Scheme) -> "Proposal":
        """Parse the letters by this scheme; the scenario adopts it if no letter of the plan has to change."""
        # These schemes contain RACI, so that adopting one loses nothing.
        target = scheme if self.target == "RACI" and scheme in SCHEMES_WITH_RACI else self.target
        return replace(self, scheme=scheme, target=target, candidates=())

    def with_target(self, target: Scheme) -> "Proposal":
        """Set the scheme of the scenario after the import."""
        return replace(self, target=target)

    def with_others_kept(self, keeps_others: bool) -> "Proposal":
        """Set whether roles without a column keep their letters."""
        return replace(self, keeps_others=keeps_others)

    def with_only_these(self, only_these: bool) -> "Proposal":
        """Remove the activities that the sheet does not have, or keep them."""
        return replace(self, only_these=only_these)

    def with_section(self, number: int, stage: Stage) -> "Proposal":
        """Put the new activities of a section in this stage; rows answered one by one keep their answer."""
        before = self.sections[number].stage
        sections = tuple(
            replace(section, stage=stage) if place == number else section for place, section in enumerate(self.sections)
        )
        rows = tuple(
            head.answered(NewActivity(head.title, stage))
            if head.section == number and _goes_with_its_section(head, before)
            else head
            for head in self.rows
        )
        return replace(self, sections=sections, rows=rows)

    @cached_property
    def shown(self) -> Sheet:
        """The sheet as it was read, with what is hidden and with legends, transposed like the matrix."""
        across = self.area is not None and self.area.written.turned is not self.sheet.turned
        return self.sheet.turn() if across else self.sheet

    @cached_property
    def cells(self) -> Mapping[CellPlace, CellReading]:
        """The parsed non-empty cells of the matrix, by their place in the area's sheet."""
        if self.area is None:
            return {}
        sheet = self.area.sheet
        return {
            (row.place, column.place): read_cell(text, self.scheme)
            for row in self.rows
            for column in self.columns
            if (text := sheet.text(row.place, column.place))
        }

    @property
    def texts(self) -> Iterator[str]:
        """The texts of its non-empty cells, without columns that are left out."""
        left_out = {column.place for column in self.columns if column.left_out}
        for row, column in self.cells:
            if self.area is not None and column not in left_out:
                yield self.area.sheet.text(row, column)

    @cached_property
    def roles(self) -> tuple[RoleKey, ...]:
        """The roles that have a column, without duplicates."""
        return tuple(dict.fromkeys(role for _, role in self.wanted_columns))

    @cached_property
    def unread(self) -> frozenset[tuple[ActivityKey, RoleKey]]:
        """The cells of which nothing could be parsed: the import does not change them in the plan."""
        found: set[tuple[ActivityKey, RoleKey]] = set()
        for row, activity in self.wanted_rows:
            for column, role in self.wanted_columns:
                reading = self.cells.get((row, column))
                if reading is None:
                    nothing = self.area is not None and self.area.is_unread(row, column)
                else:
                    nothing = bool(reading.unread) and not reading.letters
                if nothing:
                    found.add((activity, role))
        return frozenset(found)

    @cached_property
    def letters(self) -> Mapping[ActivityKey, Mapping[RoleKey, str]]:
        """The imported letters in the sheet's scheme; merged columns and rows are combined."""
        found: dict[ActivityKey, dict[RoleKey, str]] = {}
        for row, activity in self.wanted_rows:
            cells = found.setdefault(activity, {})
            for column, role in self.wanted_columns:
                reading = self.cells.get((row, column))
                if reading is not None and reading.letters:
                    cells[role] = self._joined(cells.get(role, ""), reading.letters)
        return found if self.wanted_columns else {}

    @cached_property
    def wanted_rows(self) -> tuple[tuple[int, ActivityKey], ...]:
        """The rows to be imported with their activities; rows with the same answer have the same one."""
        new: dict[tuple[str, str], NewActivity] = {}
        wanted: list[tuple[int, ActivityKey]] = []
        for row in self.rows:
            activity = row.choice
            if isinstance(activity, NewActivity):
                activity = new.setdefault((plain_title(activity.title), activity.stage), activity)
            if activity is not None:
                wanted.append((row.place, activity))
        return tuple(wanted)

    @cached_property
    def wanted_columns(self) -> tuple[tuple[int, RoleKey], ...]:
        """The imported columns, with the role of each."""
        new: dict[str, NewRole] = {}
        wanted: list[tuple[int, RoleKey]] = []
        for column in self.columns:
            role = column.choice
            if isinstance(role, NewRole):
                role = new.setdefault(plain_title(role.title), role)
            if role is not None:
                wanted.append((column.place, role))
        return tuple(wanted)

    @cached_property
    def questions(self) -> int:
        """The number of headings whose meaning the user has to decide."""
        return sum(bool(head.question) for head in (*self.columns, *self.rows))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """The problems: headings first, then cells from top to bottom."""
        if self.area is None:
            return self.aside
        whole = (Problem("cut", ""),) if self.sheet.cut else ()
        return (*whole, *self._questions(), *self.aside, *self._about_cells(self.area))

    def _joined(self, one: str, other: str) -> str:
        held = {*split_letters(one), *split_letters(other)}
        return "".join(letter for letter in letters_known(self.scheme) if letter in held)

    def _questions(self) -> Iterator[Problem]:
        columns: dict[str, ProblemKind] = {
            "ambiguous": "column_ambiguous",
            "twice": "column_twice",
            "unknown": "column_unknown",
            "person": "column_person",
        }
        rows: dict[str, ProblemKind] = {
            "ambiguous": "row_ambiguous",
            "twice": "row_twice",
            "unknown": "row_unknown",
        }
        for column in self.columns:
            if column.question:
                kind = columns[column.question] if column.text else "column_headless"
                yield Problem(kind, column.address, column.text)
            elif column.left_out and column.choice is None and column.lettered:
                kind = "column_beside" if column.left_out == "beside" else "column_left_out"
                yield Problem(kind, column.address, column.text or "(no head)")
        for row in self.rows:
            if row.question:
                yield Problem(rows[row.question], row.address, row.text)

    def _about_cells(self, area: MatrixArea) -> Iterator[Problem]:
        sheet = area.sheet
        merged = {(one.top, one.left): one for one in sheet.merged}
        # Including headings with an open question, so that their problems are known before the answer.
        wanted = [column.place for column in self.columns if column.choice is not None or column.question]
        for row in self.rows:
            if row.choice is None and not row.question:
                continue
            yield from area.notes(row.place)
            for place in wanted:
                at = (row.place, place)
                address = area.address(*at)
                if at in sheet.formulas:
                    yield Problem("formula", address, sheet.formulas[at])
                reading = self.cells.get(at)
                if reading is None:
                    continue
                if reading.unread:
                    yield Problem("not_letters", address, " ".join(reading.unread), self.scheme)
                for sign, letters in reading.look_alikes:
                    yield Problem("look_alike", address, sign, letters)
                if reading.remark:
                    yield Problem("remark", address, reading.remark)
                if reading.letters and at in merged and _covers(merged[at], wanted, at):
                    yield Problem("merged", address, sheet.text(*at))


def _goes_with_its_section(head: RowHead, before: Stage | None) -> bool:
    """Whether the row is unanswered, or was answered with its section."""
    return head.question == "unknown" or (before is not None and head.choice == NewActivity(head.title, before))


def _covers(area: MergedRange, columns: list[int], at: CellPlace) -> bool:
    """Whether a merged range covers cells of other columns, or of rows below."""
    return area.bottom > at[0] or any(area.left < column <= area.right for column in columns)
