"""TC906: a risk decision is taken below executive level."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE
from teamcanvas.model.raci.schemes import answering_letter
from teamcanvas.rules.candidates import BEST, placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, text, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, row_of
from teamcanvas.rules.shapes.two_hands import moving
from teamcanvas.rules.sources import Source

TAG = text("tag", "risk-decision", "The tag of the activities in which risk is accepted.")
AUTHORITY = whole_number("authority", 3, "The authority that is enough: 2 decides within a scope, 3 executive.")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if facts.settings.risk != "high":
        return
    rows = [row for row in facts.rows.values() if params[TAG] in row.activity.tags]
    deciding = (role for row in rows for role in row.holders(answering_letter(row, facts.scheme)))
    if any(_high_enough(facts, params, role) for role in deciding):
        return
    named = tuple(about(row) for row in rows)
    yield Found(named, {"activities": named}, "" if named else "nowhere")


def _high_enough(facts: Facts, params: Params, role: RoleId) -> bool:
    return role in facts.staffed and facts.catalogue.roles[role].authority >= params[AUTHORITY]


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give the A to a role with executive authority; or staff the default one, which the row then follows."""
    facts, row = context.facts, row_of(context)
    if row is None or answering_letter(row, facts.scheme) != ACCOUNTABLE:
        return ()
    usual = (*(role for role, cell in row.activity.letters.items() if ACCOUNTABLE in cell), *row.holders(ACCOUNTABLE))
    chains = (
        other for role in usual if role in facts.catalogue.roles for other in facts.catalogue.roles[role].fallback
    )
    able = [
        role
        for role in dict.fromkeys((*usual, *chains, *facts.catalogue.roles))
        if _high_enough(facts, context.params, role)
    ]
    if able or row.edited:
        return moving(context, row, ACCOUNTABLE, able[:BEST])
    default = usual[:1]
    return placing(context, default, row.activity.stage, 0.05)


RULE = Rule(
    code="TC906",
    slug="risk-decided-too-low",
    title="Risk decision below executive level",
    tier=3,
    rationale=(
        "Whoever accepts a risk must be able to bear it. Below executive level nobody can stop a case that others have "
        "promised."
    ),
    how_to_fix="Move the A of the go/no-go decision to the sponsor or the business owner.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source("NIST AI RMF 1.0, GOVERN 2.3", "Executive leadership takes responsibility for AI risk decisions."),
    ),
    messages={
        "": Message(
            "Nobody at executive level decides on the risk",
            "The risk is high, and who answers for “{activities}” has no executive authority.",
        ),
        "nowhere": Message(
            "Nobody at executive level decides on the risk",
            "The risk is high, and no activity of the matrix is the decision to accept it.",
        ),
    },
    params=(TAG, AUTHORITY),
    check=_check,
    fixes=_fixes,
)
