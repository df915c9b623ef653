"""TC402: one person carries several capabilities alone."""

from collections.abc import Iterable, Mapping
from itertools import islice

from teamcanvas.model.ids import CapabilityId, PersonId, RoleId
from teamcanvas.model.role import CapabilityKind
from teamcanvas.rules.candidates import BEST
from teamcanvas.rules.checks.tc4_dependence.deputies import covering_all, covering_by
from teamcanvas.rules.cover import Cover, cover_without, covers_of, is_needed
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.rules.fix import Fix, FixContext, together
from teamcanvas.rules.params import Params, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import Source, hoogvliets

LIMIT = whole_number("limit", 2, "From how many capabilities on one person carries too much alone.", least=1)
MISSION_CRITICAL = "mission-critical"


def _grade(facts: Facts) -> str:
    return MISSION_CRITICAL if facts.settings.mission_critical else ""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    grade = _grade(facts)
    for person, capabilities in _alone(facts).items():
        if len(capabilities) >= params[LIMIT]:
            subject, named = Subject("person", person), tuple(Subject("capability", one) for one in capabilities)
            values = {"person": subject, "capabilities": named, "count": len(capabilities)}
            # Capabilities are no subjects: with one more or fewer it stays the same finding.
            yield Found((subject,), values, "" if len(capabilities) > 1 else "one", grade)


def _alone(facts: Facts) -> Mapping[PersonId, list[CapabilityId]]:
    """The capabilities in use that only this person covers, by person."""
    alone: dict[PersonId, list[CapabilityId]] = {}
    for cover in covers_of(facts).values():
        if cover.alone is not None:
            alone.setdefault(cover.alone, []).append(cover.capability)
    return alone


def _forbids(facts: Facts, params: Params, person: PersonId, role: RoleId) -> bool:
    """Whether the person would carry more capabilities alone, beyond the limit, where that is an error."""
    if facts.in_use["TC402"].severity_of(_grade(facts), facts.settings.org_size) is not Severity.ERROR:
        return False
    first = {
        capability.id
        for capability in facts.catalogue.capabilities.values()
        if role in capability.roles and is_needed(facts, capability) and not cover_without(facts, capability, person)
    }
    alone = _alone(facts).get(person, ())
    carried = first.union(alone)
    return bool(first) and len(carried) >= params[LIMIT] and len(carried) > len(alone)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Add people who cover the capabilities beyond the limit, those that keep models running first."""
    known = context.facts.catalogue.capabilities
    mine = [cover for cover in covers_of(context.facts).values() if cover.alone == context.person]
    carried = sorted(mine, key=lambda cover: _FIRST.index(known[cover.capability].kind))
    surplus = len(carried) - context.params[LIMIT] + 1
    if surplus == 1:
        return islice(covering_all(context, carried), BEST)
    return _spreading(context, carried, surplus) if surplus > 1 else ()


_FIRST: tuple[CapabilityKind, ...] = ("operation", "craft", "lead")


def _spreading(context: FixContext, covers: Iterable[Cover], surplus: int) -> Iterable[Fix]:
    """One fix for all, with a different person for each capability."""
    chosen: dict[PersonId, Fix] = {}
    for cover in covers:
        able = (pair for pair in covering_by(context, cover) if pair[0] not in chosen)
        chosen.update(islice(able, 1))
        if len(chosen) == surplus:
            yield together(list(chosen.values()))
            return


RULE = Rule(
    code="TC402",
    slug="carries-alone",
    title="One person carries several capabilities alone",
    tier=1,
    rationale=(
        "One colleague who runs it all: it goes well until that colleague is ill, leaves or is asked for two things at "
        "once. Then several things stop together."
    ),
    how_to_fix="Spread the capabilities, and start with what keeps models running.",
    small_organisation="A hint only.",
    sources=(
        hoogvliets("The opening picture: one colleague “runs that stuff”."),
        Source(
            "AWS Well-Architected, Machine Learning Lens", "Reliance on a single person is listed as an anti-pattern."
        ),
    ),
    messages={
        "": Message(
            "{person} carries {count} capabilities alone",
            "{capabilities} hang on {person}. Without {person} several things stop at once.",
        ),
        "one": Message(
            "{person} carries {capabilities} alone",
            "Nobody else on the board covers it. Without {person} it stops.",
        ),
    },
    grades={MISSION_CRITICAL: "The case is mission critical."},
    params=(LIMIT,),
    check=_check,
    fixes=_fixes,
    forbids=_forbids,
)
