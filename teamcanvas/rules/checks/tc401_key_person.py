"""TC401: key-person risk."""

from collections.abc import Iterable

from teamcanvas.edits.people import set_skills
from teamcanvas.edits.placements import SMALLEST_FTE
from teamcanvas.model.ids import CapabilityId, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.role import Capability
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, could_take, known_unfit, on_card, place, rank, suits
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import Source, hoogvliets

MINIMUM = whole_number("minimum", 2, "How many people have to cover a capability that is in use.", least=1)
OPERATIONS = CapabilityId("ml-operations")
CRITICAL_OPERATIONS = "critical-operations"


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    for capability in facts.catalogue.capabilities.values():
        if not facts.somebody_anywhere(capability.roles):
            continue
        cover = facts.cover[capability.id]
        if len(cover) < params[MINIMUM]:
            named, people = Subject("capability", capability.id), tuple(Subject("person", one) for one in cover)
            critical = facts.settings.mission_critical and capability.id == OPERATIONS
            values = {"capability": named, "person": people, "minimum": params[MINIMUM]}
            key = "" if len(cover) == 1 else "several"
            yield Found((named, *people), values, key, CRITICAL_OPERATIONS if critical else "")


def _fixes(context: FixContext) -> Iterable[Fix]:
    """A deputy: somebody else takes a role of the capability where it is held, or learns the backup skills."""
    capability = context.facts.catalogue.capabilities.get(CapabilityId(context.subject("capability")))
    if capability is None or context.params[MINIMUM] - len(context.facts.cover[capability.id]) != 1:
        return
    deputies = _deputies(context, capability)
    for person, (role, stage) in deputies.items():
        yield place(context, person, role, stage, 0.2)
    others = [person for person in _by_backup_skills(context, capability) if person not in deputies]
    for person in others[: BEST - len(deputies)]:
        yield _train(context, person, capability)


def _deputies(context: FixContext, capability: Capability) -> dict[PersonId, tuple[RoleId, Stage]]:
    """The best people who have time for a role of the capability in a stage where somebody holds it now."""
    held = [(role, stage) for stage, role in context.facts.holders if role in capability.roles]
    cover = context.facts.cover[capability.id]
    ranked = sorted(
        (rank(context, person, role), tuple(Stage).index(stage), person, role, stage)
        for role, stage in held
        for person in context.facts.people
        if person not in cover
        and not on_card(context, person, role, stage)
        and could_take(context, person, role, SMALLEST_FTE)
        and not known_unfit(context, person, role)
    )
    best: dict[PersonId, tuple[RoleId, Stage]] = {}
    for _, _, person, role, stage in ranked:
        if len(best) < BEST:
            best.setdefault(person, (role, stage))
    return best


def _by_backup_skills(context: FixContext, capability: Capability) -> list[PersonId]:
    """Placed people who could learn it: those first who lack least, then those whose role takes over anyway."""
    facts, backup = context.facts, set(capability.backup_skills)
    chain = [other for role in capability.roles for other in facts.catalogue.roles[role].fallback]

    def order(person: PersonId) -> tuple[int, int, float, bool, str]:
        lacking = len(backup.difference(facts.people[person].skills))
        takes_over = min((chain.index(role) for role in facts.roles_of[person] if role in chain), default=len(chain))
        craft = max(suits(context, person, role) for role in capability.roles)
        return lacking, takes_over, -craft, not _delivers(context, person), facts.people[person].name.casefold()

    placed = [person for person in facts.roles_of if person not in facts.cover[capability.id]]
    nobody_near = (len(backup), len(chain), 0.0, True)
    return [person for key, person in sorted((order(person), person) for person in placed) if key[:4] < nobody_near]


def _delivers(context: FixContext, person: PersonId) -> bool:
    return any(context.facts.catalogue.roles[role].delivery for role in context.facts.roles_of[person])


def _train(context: FixContext, person: PersonId, capability: Capability) -> Fix:
    skills = {*context.facts.people[person].skills, *capability.backup_skills}
    lacking = sorted(set(capability.backup_skills) - set(context.facts.people[person].skills))

    def edit(plan: Plan) -> Plan:
        return set_skills(plan, person, skills)

    words = " and ".join(skill.replace("-", " ") for skill in lacking)
    return Fix(f"Train {context.name(person)} in {words}", edit)


RULE = Rule(
    code="TC401",
    slug="key-person",
    title="Key-person risk",
    tier=1,
    rationale=(
        "MLOps frequently hangs on very few people, even one or two, who will want a holiday some day. What only one "
        "person can do stops when that person is away."
    ),
    how_to_fix="Name a deputy: give a second person one of the roles, or the backup skills.",
    small_organisation="A hint only.",
    sources=(
        hoogvliets(
            "MLOps frequently hangs on very few people, even one or two; the example is Meghan, who will want a "
            "holiday some day.",
        ),
        Source(
            "The bus factor",
            "The smallest number of people whose loss stalls the work; for each needed skill the count of "
            "people having it.",
        ),
    ),
    messages={
        "": Message(
            "Only {person} covers {capability}",
            "Nobody else on the board has a role or the skills for it. When {person} is away, it stops.",
        ),
        "several": Message(
            "Only {person} cover {capability}",
            "Fewer than {minimum} people have a role or the skills for it.",
        ),
    },
    grades={CRITICAL_OPERATIONS: "The case is mission critical and the capability is ML operations."},
    params=(MINIMUM,),
    check=_check,
    fixes=_fixes,
)
