"""TC601: a hard wall between two stages."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, pairwise

from teamcanvas.edits.handovers import add_handover, set_artefacts, set_giver, set_receiver
from teamcanvas.model.ids import PersonId, RoleId
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
HANDED_OVER: Mapping[Stage, str] = {
    Stage.USE_CASE_DEFINITION: "use case, data needs and success criteria",
    Stage.SOLUTION_DEVELOPMENT: "model, test results and run book",
}
"""What the next stage needs of a stage, for a handover that a fix plans."""


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for earlier, later in pairwise(CORE_STAGES):
        givers, receivers = facts.people_by_stage[earlier], facts.people_by_stage[later]
        if not givers or not receivers or not _at_work(facts, earlier).isdisjoint(_at_work(facts, later)):
            continue
        if any(
            (one.from_stage, one.to_stage) == (earlier, later)
            and one.giver in givers
            and one.receiver in receivers
            and one.artefacts.strip()
            for one in facts.handovers
        ):
            continue
        stages = (Subject("stage", earlier), Subject("stage", later))
        yield Found(stages, {"earlier": stages[0], "later": stages[1]})


def _at_work(facts: Facts, stage: Stage) -> frozenset[PersonId]:
    """The people who do the work of a stage: those in delivery roles, or everybody where nobody is in one."""
    delivery = facts.delivery_roles.intersection(facts.staffing[stage])
    return frozenset(facts.holders_of(sorted(delivery), (stage,))) if delivery else facts.people_by_stage[stage]


def _is_work(facts: Facts, role: RoleId, stage: Stage) -> bool:
    """Whether a holder of the role would do the work of a stage."""
    return role in facts.delivery_roles or facts.delivery_roles.isdisjoint(facts.staffing[stage])


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
        if there in facts.catalogue.roles[role].stages and _is_work(facts, role, there)
        for person in facts.holders_of((role,), (here,))
        if person in _at_work(facts, here)
        and could_take(context, person, role, SHARE)
        and not on_card(context, person, role, there)
    )
    seen: set[PersonId] = set()
    for _, person, role, there in ways:
        if person not in seen:
            seen.add(person)
            yield place(context, person, role, there, SHARE)


def _handing(context: FixContext, earlier: Stage, later: Stage) -> Fix:
    """Complete a handover that lacks giver or receiver, or plan one."""
    facts, scenario_id = context.facts, context.scenario_id
    giver, receiver, what = _busiest(context, earlier), _busiest(context, later), HANDED_OVER[earlier]
    begun = next(
        (number for number, one in enumerate(facts.handovers) if (one.from_stage, one.to_stage) == (earlier, later)),
        None,
    )
    if begun is None:
        return Fix(
            f"Plan a handover of {what} from {context.name(giver)} to {context.name(receiver)}",
            lambda plan: add_handover(
                plan, scenario_id, earlier, later, giver=giver, receiver=receiver, artefacts=what
            ),
        )
    known = facts.handovers[begun]
    gives = known.giver if known.giver in facts.people_by_stage[earlier] else giver
    receives = known.receiver if known.receiver in facts.people_by_stage[later] else receiver

    def complete(plan: Plan) -> Plan:
        plan = set_receiver(set_giver(plan, scenario_id, begun, gives), scenario_id, begun, receives)
        return plan if known.artefacts.strip() else set_artefacts(plan, scenario_id, begun, what)

    over = "" if known.artefacts.strip() else f" {what}"
    return Fix(f"Let {context.name(gives)} hand over{over} to {context.name(receives)}", complete)


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
    how_to_fix="Let one person do the work of both stages, or plan a handover: what, from whom, to whom.",
    small_organisation="Asked of small organisations too.",
    sources=(
        databricks("Work is iterative, so processes have to keep teams close and hand-offs smooth."),
        equal_experts("People must know the format and kind of information to be handed on."),
    ),
    messages={
        "": Message(
            "Nobody links {earlier} and {later}",
            "Nobody does the work of both stages, and no handover says what is given, by whom and to whom. What one "
            "side knows does not reach the other. Let somebody work in both, or plan the handover.",
        )
    },
    check=_check,
    fixes=_fixes,
)
