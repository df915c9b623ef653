"""TC901: a high-risk case without competent human oversight."""

from collections.abc import Iterable

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import opening, placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, texts
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.training import in_words, lacking, train
from teamcanvas.rules.sources import Source

SKILLS = texts("skills", ("ai-literacy", "domain-knowledge"), "What a human overseer has to know.")
OVERSEER = RoleId("human_overseer")
STAGE = Stage.SCALE_AND_ADOPT
UNSKILLED = "unskilled"


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if facts.settings.risk != "high":
        return
    role, stage = Subject("role", OVERSEER), Subject("stage", STAGE)
    holders = facts.holders_of((OVERSEER,), (STAGE,))
    if not holders:
        yield Found((stage, role))
    for holder in holders:
        missing = _lacking(facts, holder, params[SKILLS])
        if missing:
            person = Subject("person", holder)
            yield Found((person, role), {"person": person, "skills": in_words(missing)}, UNSKILLED, UNSKILLED)


def _lacking(facts: Facts, person: PersonId, skills: tuple[str, ...]) -> tuple[str, ...]:
    """The skills that are missing: what another role of theirs asks for, they have."""
    roles = facts.catalogue.roles
    others = [roles[role].skills for role in facts.roles_of.get(person, ()) if role != OVERSEER and role in roles]
    return tuple(skill for skill in lacking(facts, person, skills) if not any(skill in one for one in others))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Appoint a person, preferably one with the skills; or train the overseer."""
    facts, skills = context.facts, context.params[SKILLS]
    if context.finding.message_key == UNSKILLED:
        if context.person in facts.people:
            yield from train(context, (context.person,), _lacking(facts, context.person, skills))
        return

    def trained(person: PersonId) -> bool:
        return not lacking(facts, person, skills)

    able = tuple(placing(context, (OVERSEER,), STAGE, 0.2, allowed=trained))
    yield from able or placing(context, (OVERSEER,), STAGE, 0.2)
    yield from opening(context, (OVERSEER,), STAGE, 0.2)


RULE = Rule(
    code="TC901",
    slug="no-human-oversight",
    title="High-risk case without competent human oversight",
    tier=2,
    rationale=(
        "A system that decides about people needs somebody in operation who understands it, watches it and may stop "
        "it. Otherwise its mistakes are found by those they harm."
    ),
    how_to_fix="Appoint a trained person from operations with the right to stop the system.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source(
            "EU AI Act, Articles 14 and 26(2)",
            "High-risk systems are overseen by people with the competence, training and authority for it.",
        ),
    ),
    messages={
        "": Message(
            "Nobody oversees the system in Scale and Adopt",
            "The risk is high, and no human overseer is there to watch its decisions and stop it.",
        ),
        UNSKILLED: Message(
            "Human oversight needs {skills}; not noted for {person}",
            "Whoever oversees a high-risk system has to understand what it does and the field it works in. Note what "
            "is there, or plan a training.",
        ),
    },
    grades={UNSKILLED: "Somebody oversees it, but lacks a skill."},
    params=(SKILLS,),
    check=_check,
    fixes=_fixes,
)
