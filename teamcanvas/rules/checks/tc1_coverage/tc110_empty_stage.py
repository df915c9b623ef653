"""TC110: a stage without people."""

from collections import Counter
from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, split_letters
from teamcanvas.model.stage import CORE_STAGES
from teamcanvas.rules.candidates import fill
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule, Silencing
from teamcanvas.rules.sources import databricks

COVERAGE_RULES = tuple(
    f"TC{number}" for number in (101, 102, 103, 104, 105, 111, 112, 113, 114, 115, 116, 117, 121, 122, 123, 124)
)


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    # On an empty board TC007 silences these.
    for stage in CORE_STAGES:
        if not facts.staffing[stage]:
            subject = Subject("stage", stage)
            yield Found((subject,), {"stage": subject})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Place a person in a role planned there, or in the one accountable for most activities of the stage."""
    planned = tuple(card.role for card in context.facts.board.cards[context.stage])
    answers = Counter(
        role
        for activity in context.facts.catalogue.activities_by_stage[context.stage]
        for role, cell in activity.letters.items()
        if ACCOUNTABLE in split_letters(cell)
    )
    accountable: tuple[RoleId, ...] = tuple(role for role, _ in answers.most_common(3))
    return fill(context, planned or accountable, context.stage, 0.2)


RULE = Rule(
    code="TC110",
    slug="empty-stage",
    title="Stage without people",
    tier=1,
    rationale=(
        "Each of the three stages draws its value from a combination of roles. A stage with nobody in it is where the "
        "project will stop."
    ),
    how_to_fix="Place at least one accountable person in the stage, or accept the finding if it is out of scope.",
    small_organisation="Asked of small organisations too.",
    sources=(databricks("Three core stages; each one draws its value from a combination of roles."),),
    messages={
        "": Message(
            "Nobody is placed in {stage}",
            "Nothing will happen in this stage. What else it lacks is not listed until somebody is there.",
        )
    },
    check=_check,
    fixes=_fixes,
    # A stage that will have somebody lacks today what it lacks once they are there.
    silences=(Silencing((*COVERAGE_RULES, "TC603", "TC813"), same=("stage",), while_planned=False),),
)
