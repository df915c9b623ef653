"""TC817: contradicting letters in one cell."""

from collections.abc import Iterable, Iterator

from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.raci.schemes import LETTERS_OF, may_share_a_cell, scheme_of
from teamcanvas.rules.checks.tc8_raci.row_by_row import chosen_scheme, row_by_row
from teamcanvas.rules.checks.tc8_raci.scheme_counts import broken
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import listed
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, every_row, row_of, setting
from teamcanvas.rules.sources import raci_practice


def _judge(row: RaciRow, scheme: Scheme) -> Iterable[Found]:
    for role, cell in row.cells.items():
        if len(cell) < 2:
            continue
        letters = tuple(dict.fromkeys(split_letters(cell)))
        if len(letters) > 1 and frozenset(letters) not in may_share_a_cell(scheme_of(row, scheme)):
            named = Subject("role", role)
            yield Found((about(row), named), {"activity": about(row), "role": named, "letters": letters})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Keep the strongest letters: A and R before C, C before I."""
    row = row_of(context)
    if row is None:
        return
    known = set(broken(row, scheme_of(row, context.facts.scheme)))
    for letters in _kept(context.facts, row, context.role):
        cells = {**row.cells, context.role: "".join(letters)}
        changed = RaciRow(row.activity, cells, edited=True)
        if known.issuperset(broken(changed, scheme_of(changed, context.facts.scheme))):
            title = f"Keep only {listed(letters)} of {context.title(context.role)} in {context.quoted(row)}"
            yield setting(context, title, row.activity.id, cells)
            return


def _kept(facts: Facts, row: RaciRow, role: RoleId) -> Iterator[tuple[str, ...]]:
    """The letters that the cell may keep, the strongest first."""
    scheme = scheme_of(row, facts.scheme)
    strength = {letter: place for place, letter in enumerate(LETTERS_OF[scheme])}
    letters = sorted(
        set(split_letters(row.cells.get(role, ""))), key=lambda one: (strength.get(one, len(strength)), one)
    )
    for together in may_share_a_cell(scheme):
        if together.issubset(letters):
            yield tuple(one for one in letters if one in together)
    yield from ((letter,) for letter in letters)


RULE = Rule(
    code="TC817",
    slug="contradicting-letters",
    title="Contradicting letters in one cell",
    tier=1,
    rationale="Who does it need not be asked, and who is asked need not be told. Two such letters say nothing.",
    how_to_fix="Keep the strongest letter: A and R before C, C before I.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("One person can be R and A; the others exclude each other."),),
    messages={
        "": Message(
            "{role} has {letters} in “{activity}”",
            "These letters exclude each other. Only A and R may share a cell; keep the strongest.",
        )
    },
    check=row_by_row(every_row, chosen_scheme, _judge),
    fixes=_fixes,
)
