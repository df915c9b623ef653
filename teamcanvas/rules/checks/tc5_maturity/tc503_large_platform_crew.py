"""TC503: the platform crew is large for an as-a-service platform."""

from collections.abc import Iterable
from itertools import chain, islice

from teamcanvas.edits.placements import set_fte, split_placement
from teamcanvas.model.fte import hundredths_down, hundredths_up, more_than, stored_fte
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, could_take, fits, on_card, suits
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number, roles
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import databricks

AS_A_SERVICE = 4
ROLES = roles("roles", ("platform_engineer", "platform_owner"), "Roles of the platform crew.")
MAX_SHARE = number("max_share", 0.25, "The largest share of the platform crew in what is planned for delivery.")
OWNER = RoleId("platform_owner")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if facts.settings.maturity.infrastructure != AS_A_SERVICE:
        return
    crew, whole = _sums(facts, params)
    if more_than(crew, params[MAX_SHARE] * whole):
        named = tuple(Subject("role", role) for role in params[ROLES])
        values = {"crew": crew, "whole": whole, "most": f"{params[MAX_SHARE]:.0%}"}
        yield Found((*named, Subject("setting", "maturity.infrastructure")), values)


def _sums(facts: Facts, params: Params) -> tuple[float, float]:
    """Planned FTE of the platform crew, and of delivery roles and platform owner together."""
    return facts.fte_of(params[ROLES]), facts.fte_of(sorted(facts.delivery_roles | {OWNER}))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Move part of a person's FTE to a delivery role, or lower it."""
    crew, whole = _sums(context.facts, context.params)
    most = context.params[MAX_SHARE]
    wanted = context.params[ROLES]
    mine = sorted((one for one in context.facts.counting if one.role in wanted), key=lambda one: -one.fte)
    moved = hundredths_up(crew - most * whole)
    shifting = (fix for one in mine if one.fte > moved for fix in _shifting(context, one, moved))
    kept = hundredths_down((most * whole - crew) / (1 - most)) if most < 1 else 0.0
    lowering = (_lower(context, one, stored_fte(one.fte + kept)) for one in mine if more_than(one.fte + kept, 0))
    return islice(chain(islice(shifting, BEST - 1), lowering), BEST)


def _shifting(context: FixContext, placement: Placement, fte: float) -> Iterable[Fix]:
    """Moves FTE to the delivery role that suits the person best, in the same stage."""
    person = placement.person
    if person is None:
        return
    able = [
        role
        for role in sorted(context.facts.delivery_roles.difference(context.params[ROLES]))
        if fits(context, person, role)
        and could_take(context, person, role, 0.0)
        and not on_card(context, person, role, Stage(placement.stage))
    ]
    if able:
        yield _shift(context, placement, person, max(able, key=lambda role: suits(context, person, role)), fte)


def _shift(context: FixContext, placement: Placement, person: PersonId, role: RoleId, fte: float) -> Fix:
    stage = Stage(placement.stage)
    from_role = context.title(placement.role)
    return Fix(
        f"Shift {fte:g} FTE of {context.name(person)} from {from_role} to {context.title(role)} in {stage.label}",
        lambda plan: split_placement(plan, context.scenario_id, placement.id, fte, role, stage, context.ids),
    )


def _lower(context: FixContext, placement: Placement, fte: float) -> Fix:
    stage = Stage(placement.stage)
    return Fix(
        f"Lower {context.name(placement.person)} as {context.title(placement.role)} in {stage.label} to {fte:g} FTE",
        lambda plan: set_fte(plan, context.scenario_id, placement.id, fte),
    )


RULE = Rule(
    code="TC503",
    slug="large-platform-crew",
    title="Platform crew large for an as-a-service platform",
    tier=3,
    rationale=(
        "A platform that is used as a service runs itself for the most part. Who looks after it in large numbers is "
        "missing where the solution is built."
    ),
    how_to_fix="Shift time from the platform to delivery roles.",
    small_organisation="Asked of small organisations too.",
    sources=(
        databricks(
            "Whether services are maintained in-house or used as a service has a great effect on team composition, "
            "read in the other direction; the prevalence of roles shifts as maturity grows.",
        ),
    ),
    messages={
        "": Message(
            "A large platform crew for an as-a-service platform",
            "{crew} of {whole} FTE in delivery goes to the platform, more than {most}. A platform like this needs "
            "fewer hands.",
        )
    },
    params=(ROLES, MAX_SHARE),
    check=_check,
    fixes=_fixes,
)
