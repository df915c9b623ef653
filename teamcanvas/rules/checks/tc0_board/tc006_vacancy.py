"""TC006: a vacancy."""

from collections.abc import Iterable

from teamcanvas.model.stage import known_stage
from teamcanvas.rules.candidates import placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import databricks, derived


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for placement in facts.not_counting:
        known = placement.role in facts.catalogue.roles and known_stage(placement.stage) is not None
        if placement.person is None and known and 0 < placement.fte <= 1:
            role, stage = Subject("role", placement.role), Subject("stage", placement.stage)
            values = {"role": role, "stage": stage, "fte": placement.fte}
            yield Found((Subject("placement", placement.id), role, stage), values)


def _fixes(context: FixContext) -> Iterable[Fix]:
    for vacancy in context.placements:
        yield from placing(context, (vacancy.role,), context.stage, vacancy.fte, vacancy)


RULE = Rule(
    code="TC006",
    slug="vacancy",
    title="Vacancy",
    tier=1,
    rationale="A role that nobody holds is a plan for a person, not a person: it counts for nothing till it is filled.",
    how_to_fix="Place somebody, or turn the vacancy into a hiring need and accept the finding until it is filled.",
    small_organisation="Asked of small organisations too.",
    sources=(
        derived("Lets users plan roles before people."),
        databricks("Roles are not individuals."),
    ),
    messages={
        "": Message(
            "Open position: {role} in {stage}, {fte} FTE",
            "Nobody holds it yet, so what it is for is planned, not covered. Say who hires, and by when.",
        )
    },
    check=_check,
    fixes=_fixes,
)
