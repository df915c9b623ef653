"""Assigns roles to the columns of a matrix, with questions for unclear headings and reasons for other columns."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from teamcanvas.edits.raci_import.cell_letters import letters_of_head
from teamcanvas.edits.raci_import.column_facts import ColumnFacts
from teamcanvas.edits.raci_import.families import family_of
from teamcanvas.edits.raci_import.heads import ColumnHead, RowHead, alike
from teamcanvas.edits.raci_import.matrix_area import MatrixArea
from teamcanvas.edits.raci_import.own_titles import OwnTitles
from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.edits.raci_import.role_names import role_title
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.model.title_forms import plain_title
from teamcanvas.model.titles import TitleMatch, match_title

_ALL_LETTERS = frozenset(letter for letters in LETTERS_OF.values() for letter in letters)
_ASIDE = re.compile(r"^(.*?)[(\[](.*?)[)\]]\s*(.*)$")


def roles_of_people(plan: Plan, scenario: Scenario) -> Mapping[str, tuple[RoleId, ...]]:
    """The roles held by the people of each name; homonyms are combined."""
    names = {person.id: plain_title(person.name) for person in plan.people}
    found: dict[str, dict[RoleId, None]] = {name: {} for name in names.values()}
    for placement in scenario.placements:
        if placement.person is not None and placement.person in names:
            found[names[placement.person]][placement.role] = None
    return {name: tuple(roles) for name, roles in found.items()}


def column_heads(
    area: MatrixArea, catalogue: Catalogue, people: Mapping[str, tuple[RoleId, ...]]
) -> tuple[ColumnHead, ...]:
    """The columns of a matrix, and all other columns that are not empty, in their order."""
    heads = [*_columns(area, catalogue, people), *_left_out(area, catalogue)]
    return tuple(_told_apart(sorted(heads, key=lambda head: head.place), area, catalogue))


def _told_apart(heads: Sequence[ColumnHead], area: MatrixArea, catalogue: Catalogue) -> Iterator[ColumnHead]:
    """Add the group to equal titles, or a number; a title without a group that is there again becomes a question."""
    groups: defaultdict[str, list[ColumnHead]] = defaultdict(list)
    for head in heads:
        groups[plain_title(head.title)].append(head)
    own = OwnTitles([*(head.title for head in heads), *(role.title for role in catalogue.roles.values())])
    for head in heads:
        group = groups[plain_title(head.title)]
        if not head.title or isinstance(head.choice, str) or (len(group) == 1 and head.question != "twice"):
            yield head
            continue
        over = area.over_head(head.place)
        if over and any(area.over_head(one.place) != over for one in group):
            yield replace(head, title=own.own(f"{head.title} ({over})"))
        elif head is group[0] and head.question != "twice":
            yield head
        else:
            question = "twice" if head.question == "unknown" else head.question
            yield replace(head, title=own.own(head.title), question=question)


def _columns(area: MatrixArea, catalogue: Catalogue, people: Mapping[str, tuple[RoleId, ...]]) -> Iterator[ColumnHead]:
    taken: set[RoleId] = set()
    families = {
        plain_title(name): family.id for family in catalogue.families.values() for name in (family.title, family.badge)
    }
    for place in area.columns:
        text, over = area.head(place), area.over_head(place)
        title = role_title(text, _ALL_LETTERS)
        family = families.get(plain_title(over)) or family_of(title, catalogue)
        head = ColumnHead(place, area.address(area.head_row, place), text, family, None, title=title)
        match = _role(title, over, catalogue)
        if match.kind == "ambiguous":
            yield replace(head, question="ambiguous", suggestions=match.roles)
        elif match.kind == "one" and match.roles[0] in taken:
            yield replace(head, question="twice", suggestions=match.roles)
        elif match.kind == "one":
            taken.add(match.roles[0])
            yield replace(head, choice=match.roles[0], suggestions=match.roles)
        elif (roles := people.get(plain_title(title))) is not None:
            yield replace(head, question="person", suggestions=roles)
        else:
            like = alike(title, [(role.id, role.title) for role in catalogue.roles.values()])
            yield replace(head, question="unknown", suggestions=tuple(map(RoleId, like)))


def _left_out(area: MatrixArea, catalogue: Catalogue) -> Iterator[ColumnHead]:
    for place, why in area.left_out.items():
        text = area.head(place)
        title = role_title(text, _ALL_LETTERS)
        yield ColumnHead(
            place,
            area.written.address(area.head_row, place),
            text,
            family_of(title, catalogue),
            None,
            left_out=why,
            lettered=0 if why == "legend" else ColumnFacts(area.sheet, area.head_row, place, catalogue).lettered,
            title=title,
        )


def _role(text: str, over: str, catalogue: Catalogue) -> TitleMatch:
    """The role of a heading, also without a suffix in brackets or with its group prepended."""
    aside = _ASIDE.match(text)
    candidates = [text, *((f"{aside[1]} {aside[3]}", aside[2]) if aside else ()), f"{over} {text}" if over else ""]
    matches = (match_title(one, catalogue) for one in candidates if one.strip())
    return next((match for match in matches if match.kind != "none"), TitleMatch(()))


def people_in_heads(area: MatrixArea, columns: Iterable[ColumnHead], catalogue: Catalogue) -> Iterator[Problem]:
    """Problems for names of people in headings and in rows under them, which are not imported with a matrix."""
    for head in columns:
        aside = _ASIDE.match(head.text)
        if aside is None or head.choice is None:
            continue
        before, inside = f"{aside[1]} {aside[3]}".strip(), aside[2].strip()
        for role, name in ((before, inside), (inside, before)):
            if match_title(role, catalogue).kind != "none" and _says_more(name):
                yield Problem("beside_role", head.address, name)
                break
    for row in sorted(area.names_rows):
        names = [
            text
            for column in range(area.title_column + 1, area.written.width)
            if (text := area.written.text(row, column))
        ]
        yield Problem("names_row", area.written.address(row, area.title_column), ", ".join(names))


def _says_more(text: str) -> bool:
    """Whether a text beside a role is a name or another word, and not an abbreviation or letters."""
    return len(text) > 1 and not text.isupper() and not letters_of_head(text)


def in_our_words(columns: Iterable[ColumnHead], rows: Iterable[RowHead], catalogue: Catalogue) -> bool:
    """Whether every heading is exactly a title of the catalogue: then "Project manager" is not ambiguous."""
    roles = {role.title for role in catalogue.roles.values()}
    activities = {activity.title for activity in catalogue.activities.values()}
    named = all(head.text in roles for head in columns if not head.left_out)
    return named and all(head.text in activities for head in rows)


def literally(catalogue: Catalogue, head: ColumnHead) -> ColumnHead:
    """The heading, assigned to the role with exactly this title if it is ambiguous."""
    if head.question != "ambiguous":
        return head
    called = [role for role in head.suggestions if catalogue.role_title(role) == head.text]
    return head.answered(called[0]) if len(called) == 1 else head
