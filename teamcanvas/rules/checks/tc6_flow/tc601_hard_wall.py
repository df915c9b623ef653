"""TC601: a hard wall between two stages."""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from teamcanvas.edits.handovers import add_handover, set_giver, set_receiver
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.candidates import could_take, on_card, place, rank
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import databricks, equal_experts

SHARE = 0.1
"""FTE that a fix plans in the other stage."""


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for earlier, later in pairwise(CORE_STAGES):
        givers, receivers = facts.people_by_stage[earlier], facts.people_by_stage[later]
        if not givers or not receivers or not givers.isdisjoint(receivers):
            continue
        if any(
            (one.from_stage, one.to_stage) == (earlier, later) and one.giver in givers and one.receiver in receivers
            for one in facts.handovers
        ):
            continue
        stages = (Subject("stage", earlier), Subject("stage", later))
        yield Found(stages, {"earlier": stages[0], "later": stages[1]})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Extend a person's role to both stages, or plan a handover between their two busiest people."""
    earlier, later = (Stage(subject.id) for subject in context.finding.subjects)
    yield from islice(_spanning(context, earlier, later), 2)
    yield _handing(context, earlier, later)


def _spanning(context: FixContext, earlier: Stage, later: Stage) -> Iterator[Fix]:
    """People who could take their role in both stages, where it is typical of the other stage; the best first."""
    facts = context.facts
    ways = sorted(
        (rank(context, person, role), person, role, there)
        for here, there in ((earlier, later), (later, earlier))
        for role in facts.staffing[here]
        if there in facts.catalogue.roles[role].stages
        for person in facts.holders_of((role,), (here,))
        if could_take(context, person, role, SHARE) and not on_card(context, person, role, there)
    )
    seen: set[PersonId] = set()
    for _, person, role, there in ways:
        if person not in seen:
            seen.add(person)
            yield place(context, person, role, there, SHARE)


def _handing(context: FixContext, earlier: Stage, later: Stage) -> Fix:
    """Complete a handover that lacks giver or receiver, or plan one."""
    facts, scenario_id = context.facts, context.scenario_id
    giver, receiver = _busiest(context, earlier), _busiest(context, later)
    begun = next(
        (number for number, one in enumerate(facts.handovers) if (one.from_stage, one.to_stage) == (earlier, later)),
        None,
    )
    if begun is None:
        return Fix(
            f"Plan a handover from {context.name(giver)} to {context.name(receiver)}",
            lambda plan: add_handover(plan, scenario_id, earlier, later, giver=giver, receiver=receiver),
        )
    known = facts.handovers[begun]
    gives = known.giver if known.giver in facts.people_by_stage[earlier] else giver
    receives = known.receiver if known.receiver in facts.people_by_stage[later] else receiver

    def complete(plan: Plan) -> Plan:
        return set_receiver(set_giver(plan, scenario_id, begun, gives), scenario_id, begun, receives)

    return Fix(f"Let {context.name(gives)} hand over to {context.name(receives)}", complete)


def _busiest(context: FixContext, stage: Stage) -> PersonId:
    """The person with most FTE in a stage; of several, the one with most authority."""
    facts = context.facts
    time: dict[PersonId, float] = {}
    authority: dict[PersonId, int] = {}
    for person in facts.people_by_stage[stage]:
        mine = [one for one in facts.placements_of(person) if one.stage == stage]
        time[person] = sum(one.fte for one in mine)
        authority[person] = max(facts.catalogue.roles[one.role].authority for one in mine)
    return min(time, key=lambda person: (-time[person], -authority[person], facts.names[person].casefold(), person))


RULE = Rule(
    code="TC601",
    slug="hard-wall",
    title="Hard wall between two stages",
    tier=1,
    rationale=(
        "Work on AI goes back and forth between the stages. Where nobody is on both sides and nobody hands over, each "
        "side finds out late what the other meant."
    ),
    how_to_fix="Let one person span both stages, or plan a handover with a giver and a receiver.",
    small_organisation="Asked of small organisations too.",
    sources=(
        databricks("Work is iterative, so processes have to keep teams close and hand-offs smooth."),
        equal_experts("People must know the format and kind of information to be handed on."),
    ),
    messages={
        "": Message(
            "Nobody links {earlier} and {later}",
            "Nobody works in both stages, and no handover names who gives and who receives. What one side knows does "
            "not reach the other.",
        )
    },
    check=_check,
    fixes=_fixes,
)
