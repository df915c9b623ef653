"""TC401: key-person risk."""

from collections.abc import Iterable

from teamcanvas.model.ids import CapabilityId
from teamcanvas.rules.checks.tc4_dependence.deputies import covering
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
    """Add a deputy: another holder of a role of the capability, or a person who learns the backup skills."""
    capability = context.facts.catalogue.capabilities.get(CapabilityId(context.subject("capability")))
    if capability is None or context.params[MINIMUM] - len(context.facts.cover[capability.id]) != 1:
        return ()
    return covering(context, capability)


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
