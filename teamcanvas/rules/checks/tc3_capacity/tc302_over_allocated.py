"""TC302: a person is over-allocated."""

from collections.abc import Iterable
from itertools import islice

from teamcanvas.edits.placements import SMALLEST_FTE, scale_person, set_fte
from teamcanvas.model.fte import hundredths_down, more_than
from teamcanvas.model.plan import Placement
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import databricks, derived


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    people = facts.people
    for person, planned in facts.planned.items():
        capacity = people[person].capacity
        if more_than(planned, capacity):
            subject = Subject("person", person)
            yield Found((subject,), {"person": subject, "planned": planned, "capacity": capacity})


def _fixes(context: FixContext) -> Iterable[Fix]:
    person = context.person
    mine = context.facts.placements_of(person)
    excess = -context.facts.free(person) if mine else 0.0
    if excess <= 0:
        return
    largest = sorted(mine, key=lambda one: -one.fte)
    lowered = (one for one in largest if _lowered(one, excess) >= SMALLEST_FTE)
    for placement in islice(lowered, 2):
        yield _lower(context, placement, _lowered(placement, excess), ambiguous=_again(placement, mine))
    capacity = context.facts.people[person].capacity
    total = sum(one.fte for one in mine)
    if all(hundredths_down(one.fte * capacity / total) > 0 for one in mine):
        yield Fix(
            f"Scale all places of {context.name(person)} down to {capacity:g} FTE in total",
            lambda plan: scale_person(plan, context.scenario_id, person, capacity),
        )


def _again(placement: Placement, mine: tuple[Placement, ...]) -> bool:
    return any(one.role == placement.role and one.id != placement.id for one in mine)


def _lowered(placement: Placement, excess: float) -> float:
    return hundredths_down(placement.fte - excess)


def _lower(context: FixContext, placement: Placement, fte: float, *, ambiguous: bool) -> Fix:
    where = f" in {Stage(placement.stage).label}" if ambiguous else ""
    return Fix(
        f"Lower {context.title(placement.role)}{where} to {fte:g} FTE",
        lambda plan: set_fte(plan, context.scenario_id, placement.id, fte),
    )


RULE = Rule(
    code="TC302",
    slug="over-allocated",
    title="Person is over-allocated",
    tier=1,
    rationale="Time that is planned twice is there once. The plan breaks in its first week, nobody knows where.",
    how_to_fix="Lower one placement, or scale all of them down in proportion.",
    small_organisation="Asked of small organisations too.",
    sources=(
        databricks("The project-management function must make sure that resources are available."),
        derived("Arithmetic rule."),
    ),
    messages={
        "": Message(
            "{person} is planned at {planned} FTE",
            "The capacity is {capacity} FTE. Time that is planned twice is there once.",
        )
    },
    check=_check,
    fixes=_fixes,
)
