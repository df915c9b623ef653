"""TC401: key-person risk."""

from collections.abc import Iterable

from teamcanvas.model.ids import CapabilityId, TeamId
from teamcanvas.rules.ability import LEAST, LEAST_IN_SMALL
from teamcanvas.rules.checks.tc1_coverage.tc142_no_inside_out_lead import RULE as NO_INSIDE_OUT_LEAD
from teamcanvas.rules.checks.tc1_coverage.tc143_no_tech_lead import RULE as NO_TECH_LEAD
from teamcanvas.rules.checks.tc4_dependence.deputies import covering
from teamcanvas.rules.cover import Cover, covers_of, least_share
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject, Subjects
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import Source, hoogvliets

MINIMUM = whole_number("minimum", 2, "How many people have to cover a capability that is in use.", least=1)
MLOPS = CapabilityId("mlops")
DIRECTION, TECHNOLOGY = CapabilityId("product-direction"), CapabilityId("technical-leadership")
CRITICAL_OPERATIONS = "critical-operations"
DEPUTY = "deputy"
"""Message and grade: a lead has a deputy."""
LEAD = "lead"
"""Message: a lead without a deputy."""
THIN = "thin"
"""Message and grade: nobody has enough time for it."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    capabilities, minimum = facts.catalogue.capabilities, params[MINIMUM]
    critical = _critical(facts)
    denied = _said_to_be_missing(facts)
    for (one, _), cover in covers_of(facts).items():
        if one in denied:
            continue
        if len(cover) < minimum:
            grade = CRITICAL_OPERATIONS if one in critical else "" if cover.people else THIN
            yield _found(facts, cover, minimum, grade)
        elif capabilities[one].kind == "lead" and len(cover.people) < minimum:
            yield _found(facts, cover, minimum, DEPUTY)


def _said_to_be_missing(facts: Facts) -> frozenset[CapabilityId]:
    """The leads that another rule misses: a person with a role beside it does not lead alone then."""
    return facts.recall("leads said to be missing", _denied)


def _denied(facts: Facts) -> frozenset[CapabilityId]:
    in_use = facts.in_use
    return frozenset(
        capability
        for capability, rule in ((DIRECTION, NO_INSIDE_OUT_LEAD), (TECHNOLOGY, NO_TECH_LEAD))
        if in_use[rule.code].enabled and any(True for _ in rule.check(facts, in_use[rule.code].params))
    )


def _critical(facts: Facts) -> frozenset[CapabilityId]:
    """What keeps a critical case running: MLOps; while nobody holds its role, what runs the models instead."""
    if not facts.settings.mission_critical:
        return frozenset()
    known = facts.catalogue.capabilities
    if facts.somebody_anywhere(known[MLOPS].roles):
        return frozenset((MLOPS,))
    return frozenset(one for one, capability in known.items() if capability.kind == "operation")


def _found(facts: Facts, cover: Cover, minimum: int, grade: str) -> Found:
    named = Subject("capability", cover.capability)
    team: Subjects = () if cover.team is None else (Subject("team", cover.team),)
    people = _people(cover.people or cover.thin)
    deputies = _people(cover.deputies)
    values: dict[str, object] = {
        "capability": named,
        "person": people,
        "deputy": deputies,
        "minimum": minimum,
        "least": least_share(facts),
    }
    if team:
        values["team"] = team[0]
    key = DEPUTY if grade == DEPUTY else THIN if not cover.people else _key(facts, cover)
    # A deputy makes it another finding: what was said before is settled.
    subjects = (named, *team, *people, *(deputies if grade == DEPUTY else ()))
    return Found(subjects, values, f"team-{key}" if team and key else "team" if team else key, grade)


def _key(facts: Facts, cover: Cover) -> str:
    if cover.alone is None:
        return "several"
    return LEAD if facts.catalogue.capabilities[cover.capability].kind == "lead" else ""


def _people(people: Iterable[str]) -> Subjects:
    return tuple(Subject("person", one) for one in people)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Add another holder of a role of the capability, name a deputy, or let a person learn the backup skills."""
    spot = CapabilityId(context.subject("capability")), TeamId(context.subject("team")) or None
    cover = covers_of(context.facts).get(spot)
    if cover is None or not cover.people or context.params[MINIMUM] - len(cover) != 1:
        return ()
    return covering(context, cover)


_STOPS = "Nobody else has the role, or the skills and the time for it. When {person} is away, it stops."
_FEWER = "Fewer than {minimum} people have the role, or the skills and the time for it."
_DECIDES = "Many teams are led like this. When {person} is away, decisions wait, because nobody is named who stands in."
_WAITS = "Less than {least} FTE a person is planned for it ({person}). What comes up has to wait."
_KEEPS = "It goes on for a while when {person} is away, if {deputy} stays informed."

RULE = Rule(
    code="TC401",
    slug="key-person",
    title="Key-person risk",
    tier=1,
    rationale=(
        "MLOps frequently hangs on very few people, even one or two, who will want a holiday some day. What only one "
        f"person can do stops when that person is away. A share below {LEAST:g} FTE ({LEAST_IN_SMALL:g} in a small "
        "organisation) is too little to cover anything; in a federation and around a centre of excellence, each team "
        "needs its own people for its own work."
    ),
    how_to_fix=(
        "Name a deputy, or give a second person one of the roles or the backup skills. For a lead, a deputy is enough."
    ),
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
        "": Message("Only {person} covers {capability}", _STOPS),
        "several": Message("Only {person} cover {capability}", _FEWER),
        LEAD: Message("Only {person} covers {capability}", _DECIDES),
        THIN: Message("Nobody has enough time for {capability}", _WAITS),
        DEPUTY: Message("{person} alone answers for {capability}; {deputy} stands in", _KEEPS),
        "team": Message("In {team}, only {person} covers {capability}", _STOPS.replace("else", "else in {team}")),
        "team-several": Message("In {team}, only {person} cover {capability}", _FEWER),
        f"team-{LEAD}": Message("In {team}, only {person} covers {capability}", _DECIDES),
        f"team-{THIN}": Message("In {team}, nobody has enough time for {capability}", _WAITS),
        f"team-{DEPUTY}": Message("In {team}, {person} alone answers for {capability}; {deputy} stands in", _KEEPS),
    },
    grades={
        CRITICAL_OPERATIONS: "The case is mission critical, and the capability is MLOps, or ML engineering or "
        "platform while the team has no MLOps engineer.",
        DEPUTY: "Product direction or technical leadership has a deputy.",
        THIN: "The role has holders, but none of them has enough time.",
    },
    params=(MINIMUM,),
    check=_check,
    fixes=_fixes,
)
