"""A matrix converted to standard form: a column for each role, letters in the cells."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from teamcanvas.edits.raci_import.problems import Problem, ProblemKind
from teamcanvas.model.sheet import CellPlace, Sheet


@dataclass(frozen=True)
class Rearranged:
    """A matrix in standard form, with the origin of each cell in the file.

    Rows, and columns without letters, keep their positions.
    """

    sheet: Sheet
    """The sheet in standard form."""
    written: Sheet
    """The sheet as it was read, transposed alike."""
    head_row: int
    letters_from: int
    """The first column of letters; the columns of activities are before it."""
    columns: tuple[int, ...]
    """The columns of roles in standard form."""
    origins: Mapping[CellPlace, tuple[CellPlace, ...]]
    """The cells of the file that each heading or cell of these columns was made of, in order."""
    notes: Mapping[int, tuple[Problem, ...]]
    """The problems of each row."""
    unread: frozenset[CellPlace]
    """Cells in standard form that are empty because the content in the file could not be parsed."""
    heads: frozenset[int]
    """The rows of headings in the file."""


@dataclass
class Rearranging:
    """Builder of a matrix in standard form."""

    written: Sheet
    head_row: int
    lettered: Collection[int]
    """The columns of letters in the file, whose cells are replaced."""
    texts: dict[CellPlace, str] = field(default_factory=dict[CellPlace, str])
    """The new texts of these and of other changed cells."""
    letters: dict[CellPlace, dict[str, None]] = field(default_factory=dict[CellPlace, dict[str, None]])
    origins: dict[CellPlace, list[CellPlace]] = field(default_factory=dict[CellPlace, list[CellPlace]])
    notes: dict[int, list[Problem]] = field(default_factory=dict[int, list[Problem]])
    unread: set[CellPlace] = field(default_factory=set[CellPlace])
    emptied: set[int] = field(default_factory=set[int])
    """Rows whose letters are discarded: repeated headings."""

    def head(self, column: int, text: str, origin: CellPlace) -> None:
        """Set the heading of a column."""
        self.texts[self.head_row, column] = text
        self.origins[self.head_row, column] = [origin]

    def letter(self, at: CellPlace, letters: Collection[str], origin: CellPlace) -> None:
        """Add letters to a cell."""
        self.letters.setdefault(at, {}).update(dict.fromkeys(letters))
        self.come_from(at, origin)

    def come_from(self, at: CellPlace, origin: CellPlace) -> None:
        """Record a cell of the file as an origin of a cell."""
        origins = self.origins.setdefault(at, [])
        if origin not in origins:
            origins.append(origin)

    def note(self, kind: ProblemKind, origin: CellPlace, about: str) -> None:
        """Record a problem with a cell of the file."""
        self.notes.setdefault(origin[0], []).append(Problem(kind, self.written.address(*origin), about))

    def note_formulas_and_merged(self) -> None:
        """Record problems for formulas without a result and merged cells under letters."""
        for place, formula in self.written.formulas.items():
            if place[0] > self.head_row and place[1] in self.lettered:
                self.note("formula", place, formula)
        for area in self.written.merged:
            text = self.written.text(area.top, area.left)
            if area.top > self.head_row and area.left in self.lettered and text:
                self.note("merged", (area.top, area.left), text)

    def done(self, columns: tuple[int, ...]) -> Rearranged:
        """Build the matrix with these columns of roles."""
        sheet = self.written
        texts = {**self.texts, **{at: " ".join(letters) for at, letters in self.letters.items()}}
        width = max(sheet.width, *(column + 1 for column in columns))

        def text(row: int, column: int) -> str:
            if (row, column) in texts:
                return texts[row, column]
            gone = row in self.emptied or (row >= self.head_row and column in self.lettered)
            return "" if gone else sheet.text(row, column)

        made = Sheet(
            name=sheet.name,
            rows=tuple(tuple(text(row, column) for column in range(width)) for row in range(sheet.height)),
            merged=tuple(
                area
                for area in sheet.merged
                if area.bottom < self.head_row or not any(area.left <= one <= area.right for one in self.lettered)
            ),
            formulas={
                (row, column): formula
                for (row, column), formula in sheet.formulas.items()
                if row < self.head_row or column not in self.lettered
            },
            hidden=sheet.hidden,
            cut=sheet.cut,
            turned=sheet.turned,
        )
        return Rearranged(
            sheet=made,
            written=sheet,
            head_row=self.head_row,
            letters_from=min(self.lettered),
            columns=columns,
            origins={at: tuple(origins) for at, origins in self.origins.items()},
            notes={row: tuple(problems) for row, problems in self.notes.items() if row not in self.emptied},
            unread=frozenset(at for at in self.unread if at not in self.letters),
            heads=frozenset({self.head_row, *self.emptied}),
        )
