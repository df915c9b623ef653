"""Responsibility matrices made at random in all forms that people write, with the letters a reader sees in them."""

from dataclasses import dataclass, field
from random import Random

from teamcanvas.model.sheet import CellPlace, column_name
from tests.edits.raci_import.random_words import (
    ACTIVITY_HEADS,
    KNOWN_ROLES,
    LEGEND,
    NAMES,
    NUMBER_HEADS,
    ODD_ACTIVITIES,
    REMARK_HEADS,
    REMARKS,
    ROLE_HEADS,
    SECTIONS,
    a_cell,
    an_activity,
    role_heads,
)

_FEWEST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class SeenCell:
    """A cell in which a reader sees letters."""

    place: CellPlace
    activity: int
    """The index of the activity."""
    role: int
    """The index of the role."""
    letters: frozenset[str]
    """The letters of RACI."""
    unknown: bool = False
    """Whether the cell also holds a letter that RACI does not have."""


@dataclass
class RandomTable:
    """A table and what a reader sees in it."""

    layout: str
    """What stands in the columns: roles, marks under letters, or names under letters."""
    texts: dict[CellPlace, str] = field(default_factory=dict[CellPlace, str])
    activities: list[str] = field(default_factory=list[str])
    roles: list[str] = field(default_factory=list[str])
    seen: list[SeenCell] = field(default_factory=list[SeenCell])
    title_places: dict[CellPlace, int] = field(default_factory=dict[CellPlace, int])
    """The index of the activity by the place of its title."""
    head_places: dict[CellPlace, int] = field(default_factory=dict[CellPlace, int])
    """The index of the role by the place of its heading; not known for names in cells."""
    turned: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    @property
    def rows(self) -> list[list[str]]:
        """The texts row by row."""
        height = max(row for row, _ in self.texts) + 1
        width = max(column for _, column in self.texts) + 1
        return [[self.texts.get((row, column), "") for column in range(width)] for row in range(height)]

    @property
    def is_matrix(self) -> bool:
        """Whether there are enough letters to see that it is one: in two rows and in two columns at least."""
        lettered = [one for one in self.seen if one.letters]
        plain = {title for title in self.activities if title not in ODD_ACTIVITIES}
        # Of names nobody knows, letters before them could be a legend.
        named = {self.roles[one.role] for one in lettered} - {"", "-"}
        if not named or (self.layout == "names" and self.turned and not named & KNOWN_ROLES):
            return False
        enough = len(lettered) >= _FEWEST_LETTERS and len(plain) > max(1, len(set(self.activities) - plain))
        return enough and all(len({one.place[axis] for one in lettered}) > 1 for axis in (0, 1))

    def turn(self) -> None:
        """Exchange rows and columns."""

        def across(place: CellPlace) -> CellPlace:
            return (place[1], place[0])

        self.texts = {across(place): text for place, text in self.texts.items()}
        self.title_places = {across(place): number for place, number in self.title_places.items()}
        self.head_places = {across(place): number for place, number in self.head_places.items()}
        self.seen = [SeenCell(across(one.place), one.activity, one.role, one.letters, one.unknown) for one in self.seen]
        self.hidden_rows, self.hidden_columns = self.hidden_columns, self.hidden_rows
        self.turned = not self.turned


def address(place: CellPlace) -> str:
    """The address of a cell, as a spreadsheet shows it."""
    return f"{column_name(place[1])}{place[0] + 1}"


def random_table(random: Random) -> RandomTable:
    """A table in one of the layouts, with random surroundings."""
    while True:
        layout = random.choice(["roles"] * 6 + ["marks", "names"])
        table = _Maker(random, layout).made()
        if table.is_matrix:
            return table


class _Maker:
    """Writes one table from top to bottom."""

    def __init__(self, random: Random, layout: str) -> None:
        self._random = random
        self._table = RandomTable(layout)
        self._row = 0
        self._kinds = self._columns(layout)
        self._titles = self._kinds.index("title")
        self._head_row = 0
        self._legend_from: int | None = None

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _put(self, column: int, text: str, row: int | None = None) -> None:
        if text:
            self._table.texts[self._row if row is None else row, column] = text

    # --- columns ---------------------------------------------------------------------------------------------------

    def _columns(self, layout: str) -> list[str]:
        """What stands in each column: `number`, `phase`, `title`, `text`, the index of a role, a blank, a legend."""
        table = self._table
        kinds = [kind for kind, share in (("number", 0.3), ("phase", 0.12)) if self._chance(share)]
        self._random.shuffle(kinds)
        kinds.append("title")
        kinds += ["text"] * self._chance(0.12)
        if layout == "names":
            table.roles = role_heads(self._random, self._random.randint(2, 5), named=True)
            letters = self._random.sample("RACI", self._random.randint(2, 4))
            kinds += [f"letter {letter}" for letter in letters]
        else:
            table.roles = role_heads(self._random, self._random.randint(2, 6), named=layout == "marks")
            for number in range(len(table.roles)):
                if layout == "marks":
                    kinds += [f"mark {number} {letter}" for letter in self._marked()]
                else:
                    kinds.append(f"role {number}")
                    kinds += ["text"] * self._chance(0.03)
        kinds += [kind for kind, share in (("text", 0.2), ("count", 0.08)) if self._chance(share)]
        if self._chance(0.12):
            kinds += ["blank", "legend"]
        return kinds

    def _marked(self) -> list[str]:
        return self._random.sample("RACI", self._random.randint(2, 4))

    def _write_heads(self, order: list[int] | None = None) -> None:
        """A row of headings; the roles in another order for a further block."""
        table = self._table
        for column, kind in enumerate(self._kinds):
            name, _, rest = kind.partition(" ")
            at = (self._row, column)
            if name == "role":
                role = int(rest) if order is None else order[int(rest)]
                self._put(column, table.roles[role])
                table.head_places[at] = role
            elif name == "mark":
                number, letter = rest.split()
                first = self._kinds[column - 1].split()[:2] != ["mark", number]
                self._put(column, table.roles[int(number)] if first or self._says_head_again else "")
                self._put(column, letter, self._row + 1)
                table.head_places[at] = int(number)
            elif name == "letter":
                self._put(column, self._letter_heads[rest])
            else:
                self._put(column, self._heads.get(column, ""))
        self._row += 2 if table.layout == "marks" else 1

    # --- the table -------------------------------------------------------------------------------------------------

    def made(self) -> RandomTable:
        """The table."""
        random, table = self._random, self._table
        self._says_head_again = self._chance(0.3)
        self._letter_heads = dict(LEGEND) if self._chance(0.4) else {letter: letter for letter, _ in LEGEND}
        turned = self._chance(0.25 if table.layout == "roles" else 0.1)
        corner = ROLE_HEADS if turned else ACTIVITY_HEADS
        if turned and table.layout == "names":
            corner = ("", "RACI", "-")
        words = {"number": NUMBER_HEADS, "phase": ("Phase", "Stage", "Section", ""), "title": corner}
        words |= {"text": REMARK_HEADS, "count": ("Total", "Count")}
        self._heads = {column: random.choice(words[kind]) for column, kind in enumerate(self._kinds) if kind in words}
        self._repeats_phase = self._chance(0.5)
        self._preface()
        all_headed = table.layout == "roles" and not {"", "-"} & set(table.roles)
        if all_headed and self._chance(0.15):
            self._groups()
        self._head_row = self._row
        self._write_heads()
        # Different names under equal headings are roles of one group, for a reader as well.
        if all_headed and self._chance(0.1) and len(set(table.roles)) > 1:
            self._names_row()
        self._body()
        self._write_beside()
        self._below()
        if turned:
            table.turn()
        return table

    def _preface(self) -> None:
        if self._chance(0.25):
            self._put(0, self._random.choice(("Project Phoenix", "RACI matrix", "Roles and responsibilities")))
            self._row += 1 + self._chance(0.5)
        if self._chance(0.12):
            self._legend(self._random.choice((0, self._titles)))
            self._row += self._chance(0.7)

    def _legend(self, column: int, *, beside: bool = False) -> None:
        """The meaning of the letters, below each other or in one line."""
        form = self._random.choice(("pair", "pair", "cell", "line"))
        if form == "line" and not beside:
            self._put(column, ", ".join(f"{letter} = {word}" for letter, word in LEGEND))
            self._row += 1
            return
        for letter, word in LEGEND:
            if form == "pair":
                self._put(column, letter)
                self._put(column + 1, word)
            else:
                self._put(column, f"{letter} = {word}")
            self._row += 1

    def _groups(self) -> None:
        last = ""
        for column, kind in enumerate(self._kinds):
            if kind.startswith("role"):
                group = self._random.choice(("Business", "IT", "Partners", last))
                self._put(column, "" if group == last else group)
                last = group
        self._row += 1

    def _names_row(self) -> None:
        self._put(self._titles, self._random.choice(("Name", "Names", "")))
        for column, kind in enumerate(self._kinds):
            if kind.startswith("role"):
                self._put(column, self._random.choice(NAMES))
        self._row += 1

    def _body(self) -> None:
        random, table = self._random, self._table
        sections = random.sample(SECTIONS, random.randint(1, 3)) if self._chance(0.35) else [""]
        in_rows = "phase" not in self._kinds
        different = len({*table.roles, "", "-"}) == len(table.roles) + 2
        stacked = different and bool(sections[1:]) and in_rows and table.layout == "roles" and self._chance(0.3)
        where = self._titles if self._chance(0.75) else 0
        for number, section in enumerate(sections):
            if section and in_rows:
                self._row += self._chance(0.15)
                self._put(where, section)
                self._row += 1
                if number and stacked:
                    order = list(range(len(table.roles)))
                    if self._chance(0.6):
                        random.shuffle(order)
                    self._write_heads(order)
                    self._order = order
            for count in range(random.randint(2, 4)):
                self._activity("" if in_rows else section, first=count == 0)

    _order: list[int] | None = None
    """The order of the roles in the present block."""

    def _activity(self, section: str, *, first: bool) -> None:
        table = self._table
        number = len(table.activities)
        table.activities.append(an_activity(self._random, table.activities))
        table.title_places[self._row, self._titles] = number
        for column, kind in enumerate(self._kinds):
            name, _, rest = kind.partition(" ")
            match name:
                case "title":
                    self._put(column, table.activities[-1])
                case "number":
                    self._put(column, self._numbered(number + 1))
                case "phase":
                    self._put(column, section if first or self._repeats_phase else "")
                case "text":
                    self._put(column, self._random.choice(REMARKS))
                case "count":
                    self._put(column, str(self._random.randint(1, 5)))
                case "role":
                    self._letters(column, number, int(rest) if self._order is None else self._order[int(rest)])
                case "mark":
                    self._mark(column, number, *rest.split())
                case "letter":
                    self._named(column, number, rest)
                case _:
                    pass
        self._row += 1 + self._chance(0.06)

    def _numbered(self, number: int) -> str:
        return (f"{number}", f"{number}.", f"1.{number}", f"A{number}")[len(self._table.roles) % 4]

    def _letters(self, column: int, activity: int, role: int) -> None:
        text, letters, unknown = a_cell(self._random)
        self._put(column, text)
        if letters or unknown:
            self._see(column, activity, role, letters, unknown=unknown)

    def _mark(self, column: int, activity: int, role: str, letter: str) -> None:
        if self._chance(0.4):
            self._put(column, self._random.choice(("x", "X", "✓", "1", letter)))
            self._see(column, activity, int(role), letter)

    def _named(self, column: int, activity: int, letter: str) -> None:
        roles = range(len(self._table.roles))
        named = self._random.sample(roles, self._random.choice((0, 1, 1, 1, 2, 2, 3)) % (len(roles) + 1))
        self._put(column, self._random.choice((", ", "; ", " / ")).join(self._table.roles[one] for one in named))
        for role in named:
            self._see(column, activity, role, letter)

    def _see(self, column: int, activity: int, role: int, letters: str, *, unknown: bool = False) -> None:
        self._table.seen.append(SeenCell((self._row, column), activity, role, frozenset(letters), unknown))

    def _write_beside(self) -> None:
        if "legend" in self._kinds:
            below = self._row
            self._row = self._head_row + self._random.choice((0, 0, 1, 2))
            self._legend(self._kinds.index("legend"), beside=True)
            self._row = max(below, self._row)

    def _below(self) -> None:
        if self._chance(0.08):
            self._put(self._titles, "Total")
            for column, kind in enumerate(self._kinds):
                if kind.startswith(("role", "mark")):
                    self._put(column, str(self._random.randint(0, 9)))
            self._row += 1
        if self._chance(0.15):
            self._row += self._chance(0.7)
            self._legend(self._random.choice((0, self._titles)))
