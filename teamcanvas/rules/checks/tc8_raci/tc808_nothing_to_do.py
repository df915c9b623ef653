"""TC808: a role has nothing to do."""

from collections.abc import Iterable
from itertools import islice

from teamcanvas.rules.checks.tc8_raci.columns import column, tasks_for
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import raci_practice


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    touched, roles = facts.touched, facts.catalogue.roles
    for role in facts.staffed - facts.busy:
        if role in touched and not roles[role].advisory:
            count = len(touched[role])
            yield Found((column(role),), {"role": column(role), "count": count}, "" if count > 1 else "one")


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give the role a suitable activity."""
    if context.role in context.facts.staffed:
        yield from islice(tasks_for(context, context.role), 3)


RULE = Rule(
    code="TC808",
    slug="nothing-to-do",
    title="Role has nothing to do",
    tier=2,
    rationale=(
        "A role that is only asked and informed is paid for listening. Either it has a task that the matrix does not "
        "show, or nobody needs it."
    ),
    how_to_fix="Give the role a task, or take it off the board. Roles that only advise are not meant.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Vertical analysis: no R and no A – is the role needed?"),),
    messages={
        "": Message(
            "{role} has nothing to do",
            "The role has letters in {count} activities, but does nothing and answers for nothing.",
        ),
        "one": Message(
            "{role} has nothing to do",
            "The role has a letter in one activity, but does nothing and answers for nothing.",
        ),
    },
    check=_check,
    fixes=_fixes,
)
