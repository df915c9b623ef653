"""TC816: a letter is not part of the chosen scheme."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import (
    ACCOUNTABLE,
    CONSULTED,
    DECIDES_OR_DRIVES,
    INFORMED,
    OMITTED,
    PERFORMS,
    RESPONSIBLE,
    SIGNATORY,
    SUPPORT,
    VERIFIER,
    split_letters,
)
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.raci.schemes import LETTERS_OF, SCHEMES_WITH_RACI, may_share_a_cell, scheme_of
from teamcanvas.rules.checks.tc8_raci.row_by_row import chosen_scheme, row_by_row
from teamcanvas.rules.checks.tc8_raci.scheme_counts import broken
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, every_row, row_of, setting
from teamcanvas.rules.sources import raci_practice

LIKELY: Mapping[str, tuple[str, ...]] = {
    SUPPORT: (CONSULTED,),
    VERIFIER: (CONSULTED,),
    SIGNATORY: (ACCOUNTABLE, CONSULTED),
    OMITTED: (),
    DECIDES_OR_DRIVES: (RESPONSIBLE, CONSULTED),
    PERFORMS: (RESPONSIBLE, CONSULTED),
    RESPONSIBLE: (DECIDES_OR_DRIVES, CONSULTED),
    CONSULTED: (INFORMED,),
}
"""Replacements of letters of other schemes: the first possible one is used; without any, the cell is cleared."""

ONCE = (ACCOUNTABLE, DECIDES_OR_DRIVES)
"""Letters that a row holds only once."""


def _judge(row: RaciRow, chosen: Scheme) -> Iterable[Found]:
    if not row.edited:
        # A default row always has letters of the scheme.
        return
    scheme = scheme_of(row, chosen)
    strange = row.by_letter.keys() - LETTERS_OF[scheme]
    for role in dict.fromkeys(role for letter in sorted(strange) for role in row.by_letter[letter]):
        letters = tuple(one for one in split_letters(row.cells[role]) if one in strange)
        named = Subject("role", role)
        values = {"activity": about(row), "role": named, "letters": tuple(dict.fromkeys(letters)), "scheme": scheme}
        yield Found((about(row), named), values)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Replace or remove the letter; or change the scheme to one that has all letters."""
    row = row_of(context)
    if row is None or context.role not in row.cells:
        return
    scheme = scheme_of(row, context.facts.scheme)
    cell = _converted(context.facts, row, context.role, scheme)
    cells = {**row.cells, context.role: cell}
    if cell:
        title = f"Write {cell} instead of {isolated(row.cells[context.role].strip())} for {context.title(context.role)}"
        yield setting(context, title, row.activity.id, cells)
    elif any(other for role, other in cells.items() if role != context.role):
        del cells[context.role]
        title = f"Clear the cell of {context.title(context.role)}"
        yield setting(context, title, row.activity.id, cells)
    yield from (_changed(context, other) for other in islice(_fitting(context.facts), 1))


def _converted(facts: Facts, row: RaciRow, role: RoleId, scheme: Scheme) -> str:
    """The cell in letters of the scheme; empty if there is no replacement."""
    letters = split_letters(row.cells[role])
    known = [one for one in letters if one in LETTERS_OF[scheme]]
    if known:
        return "".join(dict.fromkeys(known))
    for letter in letters:
        for likely in LIKELY.get(letter, ()):
            if likely in LETTERS_OF[scheme] and _has_room(facts, row, role, likely):
                return likely
    return ""


def _has_room(facts: Facts, row: RaciRow, role: RoleId, letter: str) -> bool:
    """Whether the row can take the letter: it is not one too many, and the role has a holder and may do work."""
    if letter in (CONSULTED, INFORMED):
        return True
    able = role in facts.staffed and not facts.catalogue.roles[role].advisory
    return able and not (letter in ONCE and row.holders(letter))


def _fitting(facts: Facts) -> Iterator[Scheme]:
    """Other schemes with the letters of RACI in which all rows are valid, the simplest first."""
    if facts.scheme in SCHEMES_WITH_RACI:
        for scheme in SCHEMES_WITH_RACI:
            if scheme != facts.scheme and all(_makes_sense(row, scheme) for row in facts.rows.values()):
                yield scheme


def _makes_sense(row: RaciRow, scheme: Scheme) -> bool:
    together = may_share_a_cell(scheme)
    cells = (frozenset(split_letters(cell)) for cell in row.cells.values())
    return (
        row.by_letter.keys() <= set(LETTERS_OF[scheme])
        and all(len(cell) < 2 or cell in together for cell in cells)
        and not broken(row, scheme)
    )


def _changed(context: FixContext, scheme: Scheme) -> Fix:
    return Fix(
        f"Change the scheme to {scheme}",
        lambda plan: change_settings(plan, context.scenario_id, scheme=scheme),
    )


RULE = Rule(
    code="TC816",
    slug="unknown-letter",
    title="Letter is not part of the chosen scheme",
    tier=1,
    rationale="A letter that the legend does not explain means something else to everybody who reads it.",
    how_to_fix="Convert the letter to one of the scheme, or change the scheme.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Notation integrity: the letters of a chart are those of its legend."),),
    messages={
        "": Message(
            "{role} has {letters} in “{activity}”",
            "There is no such letter in {scheme}, so nobody can know what it means. Use another letter or scheme.",
        )
    },
    check=row_by_row(every_row, chosen_scheme, _judge),
    fixes=_fixes,
)
