"""TC814: an empty column."""

from collections.abc import Iterable
from itertools import islice

from teamcanvas.edits.roles import set_counts_as
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.titles import match_job_title
from teamcanvas.rules.checks.tc8_raci.columns import column, tasks_for
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import raci_practice


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for role in facts.staffed - facts.touched.keys():
        yield Found((column(role),), {"role": column(role)})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give the role an activity in a stage where it is placed; say of an own role what it counts as, by its title."""
    shipped = built_in_catalogue()
    if context.role in shipped.roles:
        if context.role in context.facts.staffed:
            yield from islice(tasks_for(context, context.role), 3)
        return
    title = context.facts.catalogue.role_title(context.role)
    for role in match_job_title(title, shipped).roles:
        yield Fix(
            f"Count {context.title(context.role)} as {shipped.role_title(role)}",
            lambda plan, role=role: set_counts_as(plan, context.role, (role,)),
        )


RULE = Rule(
    code="TC814",
    slug="empty-column",
    title="Empty column",
    tier=1,
    rationale="Somebody is paid for a role of which nobody can say what it is for.",
    how_to_fix="Give the role letters, or take it off the board.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Vertical analysis: an empty column."),),
    messages={
        "": Message(
            "{role} has no part in any activity",
            "Somebody holds the role, and the matrix does not say what for. Give it letters or take it off the board.",
        )
    },
    check=_check,
    fixes=_fixes,
)
