"""TC811: a person is accountable without authority."""

from collections.abc import Iterable, Iterator, Mapping

from teamcanvas.edits.roles import AUTHORITIES, set_authority
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, split_letters
from teamcanvas.model.raci.matrix import RaciRow, board_row
from teamcanvas.model.role import Role
from teamcanvas.rules.checks.tc8_raci.row_by_row import row_by_row
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import able_to_take, about, row_of, rows_with_raci
from teamcanvas.rules.shapes.two_hands import moving
from teamcanvas.rules.sources import raci_practice

AUTHORITY = whole_number("authority", 2, "The authority that is enough: 2 decides within a scope, 3 executive.")


_Known = tuple[Mapping[RoleId, Role], int]


def _known(facts: Facts, params: Params) -> _Known:
    return facts.catalogue.roles, params[AUTHORITY]


def _judge(row: RaciRow, known: _Known) -> Iterable[Found]:
    roles, enough = known
    for role in row.holders(ACCOUNTABLE):
        if role in roles and roles[role].authority < enough:
            named = Subject("role", role)
            yield Found((about(row), named), {"activity": about(row), "role": named})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give the A to a role with authority; or raise the authority of a custom role."""
    row = row_of(context)
    if row is None:
        return
    yield from moving(context, row, ACCOUNTABLE, list(_with_authority(context, row))[:2])
    least = context.params[AUTHORITY]
    if context.role not in built_in_catalogue().roles and least <= max(AUTHORITIES):
        yield _raised(context, context.role, least)


def _with_authority(context: FixContext, row: RaciRow) -> Iterator[RoleId]:
    """Roles with a holder and enough authority: first the default of the board."""
    facts = context.facts
    proposed = [
        role for role, cell in board_row(facts.board, row.activity).items() if ACCOUNTABLE in split_letters(cell)
    ]
    for role in dict.fromkeys((*proposed, *able_to_take(facts, row, ACCOUNTABLE))):
        if role in facts.staffed and facts.catalogue.roles[role].authority >= context.params[AUTHORITY]:
            yield role


def _raised(context: FixContext, role: RoleId, authority: int) -> Fix:
    return Fix(
        f"Let {context.title(role)} decide within its scope (authority {authority})",
        lambda plan: set_authority(plan, role, authority),
    )


RULE = Rule(
    code="TC811",
    slug="no-authority",
    title="Accountable without authority",
    tier=1,
    rationale=(
        "Whoever answers for a result must be able to decide about it. Without authority the A is blame in advance."
    ),
    how_to_fix="Move the A to a role with authority, or raise the authority of a role of your own.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Authority must accompany accountability."),),
    messages={
        "": Message(
            "{role} answers for “{activity}” without authority",
            "The role may not decide about it. Give the A to one that may, so that it is more than blame in advance.",
        )
    },
    params=(AUTHORITY,),
    check=row_by_row(rows_with_raci, _known, _judge),
    fixes=_fixes,
)
