"""Makes a proposal from a sheet: matches columns to roles and rows to activities."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from teamcanvas.edits.raci_import.cell_letters import looks_like_letters, scheme_in
from teamcanvas.edits.raci_import.heads import ORDINARY_FAMILY, ColumnHead, NewActivity, RowHead, alike
from teamcanvas.edits.raci_import.matrix_area import MatrixArea, find_matrix
from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.edits.raci_import.stage_words import stage_named
from teamcanvas.model.catalogue import Catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.schemes import SCHEMES_WITH_RACI
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.stage import Stage
from teamcanvas.model.titles import TitleMatch, match_activity, match_title, plain_title

MOST_COMPARED = 300
"""The most unknown rows that are compared with all titles: a list of thousands is hardly a matrix."""


def propose(
    sheet: Sheet,
    plan: Plan,
    scenario: Scenario,
    *,
    turned: bool | None = None,
    head_row: int | None = None,
    title_column: int | None = None,
) -> Proposal:
    """The initial proposal for a sheet. Ambiguous headings become questions, and are not guessed.

    Args:
        sheet: the sheet.
        plan: the plan whose titles are matched, those of removed activities included.
        scenario: the scenario whose scheme and people are used.
        turned: roles are the rows; None detects it.
        head_row: the row of headings, if the user chose it; counted after transposing.
        title_column: the column of activities, if the user chose it.
    """
    # With removed activities: the import may restore them.
    catalogue = catalogue_of(plan.replace(removed_activities=()))
    own = scenario.settings.scheme
    area = find_matrix(sheet, catalogue, turned=turned, head_row=head_row, title_column=title_column)
    if area is None:
        return Proposal(sheet, None, (), (), (), own, own)
    columns = tuple(_columns(area, catalogue, _roles_of_people(plan, scenario)))
    rows, skipped = _Rows(area, catalogue).read()
    if _in_our_words(columns, rows, catalogue):
        columns = tuple(map(partial(_literally, catalogue), columns))
    texts = (area.sheet.text(row.place, column.place) for row in rows for column in columns)
    scheme = scheme_in(texts, own)
    # These schemes contain RACI, so that adopting one loses nothing.
    target = scheme if own == "RACI" and scheme in SCHEMES_WITH_RACI else own
    return Proposal(sheet, area, columns, rows, skipped, scheme, target)


def _roles_of_people(plan: Plan, scenario: Scenario) -> Mapping[str, tuple[RoleId, ...]]:
    """The roles held by the people of each name; homonyms are combined."""
    names = {person.id: plain_title(person.name) for person in plan.people}
    found: dict[str, dict[RoleId, None]] = {name: {} for name in names.values()}
    for placement in scenario.placements:
        if placement.person is not None and placement.person in names:
            found[names[placement.person]][placement.role] = None
    return {name: tuple(roles) for name, roles in found.items()}


def _columns(area: MatrixArea, catalogue: Catalogue, people: Mapping[str, tuple[RoleId, ...]]) -> Iterator[ColumnHead]:
    taken: set[RoleId] = set()
    families = {
        plain_title(name): family.id for family in catalogue.families.values() for name in (family.title, family.badge)
    }
    for place in area.columns:
        text, over = area.head(place), area.over_head(place)
        family = families.get(plain_title(over), ORDINARY_FAMILY)
        head = ColumnHead(place, area.address(area.head_row, place), text, family, None)
        match = _role(text, over, catalogue)
        if match.kind == "ambiguous":
            yield replace(head, question="ambiguous", suggestions=match.roles)
        elif match.kind == "one" and match.roles[0] in taken:
            yield replace(head, question="twice", suggestions=match.roles)
        elif match.kind == "one":
            taken.add(match.roles[0])
            yield replace(head, choice=match.roles[0], suggestions=match.roles)
        elif (roles := people.get(plain_title(text))) is not None:
            yield replace(head, question="person", suggestions=roles)
        else:
            like = alike(text, [(role.id, role.title) for role in catalogue.roles.values()])
            yield replace(head, question="unknown", suggestions=tuple(map(RoleId, like)))


_ASIDE = re.compile(r"^(.*?)[(\[](.*?)[)\]]\s*(.*)$")


def _role(text: str, over: str, catalogue: Catalogue) -> TitleMatch:
    """The role of a heading, also without a suffix in brackets or with its group prepended."""
    aside = _ASIDE.match(text)
    candidates = [text, *((f"{aside[1]} {aside[3]}", aside[2]) if aside else ()), f"{over} {text}" if over else ""]
    matches = (match_title(one, catalogue) for one in candidates if one.strip())
    return next((match for match in matches if match.kind != "none"), TitleMatch(()))


def _in_our_words(columns: Iterable[ColumnHead], rows: Iterable[RowHead], catalogue: Catalogue) -> bool:
    """Whether every heading is exactly a title of the catalogue: then "Project manager" is not ambiguous."""
    roles = {role.title for role in catalogue.roles.values()}
    activities = {activity.title for activity in catalogue.activities.values()}
    return all(head.text in roles for head in columns) and all(head.text in activities for head in rows)


def _literally(catalogue: Catalogue, head: ColumnHead) -> ColumnHead:
    if head.question != "ambiguous":
        return head
    called = [role for role in head.suggestions if catalogue.role_title(role) == head.text]
    return head.answered(called[0]) if len(called) == 1 else head


class _Rows:
    """Iterates over the rows under the headings, with the stage that the sheet names for each."""

    def __init__(self, area: MatrixArea, catalogue: Catalogue) -> None:
        self._area = area
        self._sheet = area.sheet
        self._catalogue = catalogue
        self._titles = [(activity.id, activity.title) for activity in catalogue.activities.values()]
        self._heads = [area.head(column) for column in area.columns]
        self._stage: Stage | None = None
        self._taken: set[ActivityId] = set()
        self._new: set[tuple[str, Stage]] = set()
        self._skipped: list[Problem] = []
        self._unknown = 0

    def read(self) -> tuple[tuple[RowHead, ...], tuple[Problem, ...]]:
        rows = tuple(
            head
            for place in range(self._area.head_row + 1, self._sheet.height)
            if (head := self._row(place)) is not None
        )
        return rows, tuple(self._skipped)

    def _row(self, place: int) -> RowHead | None:
        texts = [self._sheet.text(place, column) for column in self._area.columns]
        unread = any(self._area.is_unread(place, column) for column in self._area.columns)
        title = self._area.title(place)
        self._read_stage(place)
        if not any(texts) and not unread:
            return self._without_letters(place, title)
        if self._repeats_heads(texts) or looks_like_letters(title):
            return None  # the heads once more, or a legend
        match = match_activity(title, self._catalogue) if title else None
        if match is None or match.kind == "none":
            if all(text.isdigit() for text in texts if text) and not unread:
                return None  # a row of sums
            if _SUMS.match(title) and not any(map(looks_like_letters, texts)):
                return None  # sums as formulas, whose results may be missing
            if stage_named(title) is not None and not any(map(looks_like_letters, texts)):
                return None  # a stage with remarks beside it
        if not title:
            self._skipped.append(Problem("no_title", self._sheet.address(place, self._area.title_column)))
            return None
        return self._head(place, title)

    def _without_letters(self, place: int, title: str) -> RowHead | None:
        named = next((stage for text in self._sheet.rows[place] if text and (stage := stage_named(text))), None)
        if named is not None and match_activity(title, self._catalogue).kind == "none":
            self._stage = named
        elif title and match_activity(title, self._catalogue).kind != "none":
            # A known activity: an empty row means that no role has a letter.
            return self._head(place, title)
        elif title and not _LEGEND.match(title) and not self._area.is_head(place):
            self._skipped.append(Problem("no_letters", self._address(place), title))
        return None

    def _read_stage(self, place: int) -> None:
        column = self._area.stage_column
        if column is not None and (text := self._sheet.text(place, column)):
            self._stage = stage_named(text)

    def _repeats_heads(self, texts: list[str]) -> bool:
        return sum(text == head for text, head in zip(texts, self._heads, strict=True) if text) * 2 > len(self._heads)

    def _address(self, place: int) -> str:
        return self._sheet.address(place, self._area.title_column)

    def _head(self, place: int, title: str) -> RowHead:
        head = RowHead(place, self._address(place), title, self._stage, None)
        match = match_activity(title, self._catalogue)
        if match.kind == "ambiguous":
            return replace(head, question="ambiguous", suggestions=match.activities)
        if match.kind == "one" and match.activities[0] in self._taken:
            return replace(head, question="twice", suggestions=match.activities)
        if match.kind == "one":
            self._taken.add(match.activities[0])
            return replace(head, choice=match.activities[0], suggestions=match.activities)
        self._unknown += 1
        suggestions = tuple(map(ActivityId, alike(title, self._titles))) if self._unknown <= MOST_COMPARED else ()
        if suggestions or self._stage is None:
            return replace(head, question="unknown", suggestions=suggestions)
        new = NewActivity(title, self._stage)
        if (plain_title(title), self._stage) in self._new:
            return replace(head, question="twice")
        self._new.add((plain_title(title), self._stage))
        # The sheet names its stage, and no known activity is similar.
        return replace(head, choice=new)


_LEGEND = re.compile(r"^(legend|key|notes?|total|totals|sum)\b|^[A-Za-z]{1,2}\s*[=:–-]", re.IGNORECASE)
_SUMS = re.compile(r"^(totals?|sums?|counts?)\b", re.IGNORECASE)
