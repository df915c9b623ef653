"""TC002: an allocation outside 0 to 100 %."""

from collections.abc import Iterable

from teamcanvas.edits.placements import SMALLEST_FTE, VACANCY_FTE, remove_placement, set_fte
from teamcanvas.model.fte import hundredths_down
from teamcanvas.model.plan import Placement
from teamcanvas.model.stage import known_stage
from teamcanvas.rules.candidates import could_take
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import derived


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for placement in facts.not_counting:
        if 0 < placement.fte <= 1:
            continue
        subjects = [Subject("placement", placement.id), Subject("role", placement.role)]
        values: dict[str, object] = {"fte": placement.fte, "role": subjects[1]}
        if placement.person is None:
            yield Found(tuple(subjects), values, "vacancy")
        else:
            person = Subject("person", placement.person)
            yield Found((*subjects, person), {**values, "person": person})


def _fixes(context: FixContext) -> Iterable[Fix]:
    for placement in context.placements:
        fte = _possible_fte(context, placement)
        role = context.title(placement.role)
        who = f"the vacancy {role}" if placement.person is None else f"{context.name(placement.person)} as {role}"
        if fte is not None:
            yield _set(context, placement, who, fte)
        yield Fix(f"Remove {who}", lambda plan, one=placement: remove_placement(plan, context.scenario_id, one.id))


def _set(context: FixContext, placement: Placement, who: str, fte: float) -> Fix:
    return Fix(f"Set {who} to {fte:g} FTE", lambda plan: set_fte(plan, context.scenario_id, placement.id, fte))


def _possible_fte(context: FixContext, placement: Placement) -> float | None:
    """The nearest valid FTE within the person's free capacity; None if a rule forbids the role."""
    wanted = 1.0 if placement.fte > 1 else VACANCY_FTE
    person = placement.person
    if person is None or person not in context.facts.people or known_stage(placement.stage) is None:
        return wanted
    if not could_take(context, person, placement.role, SMALLEST_FTE):
        return None
    return min(wanted, hundredths_down(context.facts.free(person)))


RULE = Rule(
    code="TC002",
    slug="impossible-fte",
    title="Allocation outside 0–100 %",
    tier=1,
    rationale="Nobody can give less than nothing or more than everything to one place; no other rule counts it.",
    how_to_fix="Set an FTE above 0 and at most 1.",
    small_organisation="Asked of small organisations too.",
    sources=(derived("Data integrity."),),
    messages={
        "": Message(
            "{person} is planned at {fte} FTE as {role}",
            "An FTE lies above 0 and is at most 1. Until it does, this placement counts for nothing.",
        ),
        "vacancy": Message(
            "The vacancy {role} asks for {fte} FTE",
            "An FTE lies above 0 and is at most 1.",
        ),
    },
    check=_check,
    fixes=_fixes,
)
