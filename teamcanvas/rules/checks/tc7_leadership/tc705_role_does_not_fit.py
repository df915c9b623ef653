"""TC705: the skills that a role needs are not noted for its holder."""

from collections.abc import Iterable

from teamcanvas.model.fte import at_least, least_whole
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.rules.candidates import BEST, best_people, suits
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import some_of
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule, Silencing
from teamcanvas.rules.shapes.reassigning import hand, takers
from teamcanvas.rules.shapes.training import in_words, is_taught, lacking, train
from teamcanvas.rules.sources import hoogvliets

MIN_FIT = number("min_fit", 0.5, "The share of a role's core skills that its holder needs (our value).")
NOTHING_NOTED = "nothing-noted"


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    yield from _unknown(facts)
    roles = facts.catalogue.roles
    wanted = {role: roles[role].skills for role in facts.staffed if roles[role].skills}
    known, least = facts.skills, params[MIN_FIT]
    for holder, held in facts.roles_of.items():
        for role in held:
            if role not in wanted or not known[holder] or known[holder].issuperset(wanted[role]):
                continue
            missing = lacking(facts, holder, wanted[role])
            if not at_least(1 - len(missing) / len(wanted[role]), least):
                yield _misfit(holder, role, missing)


def _unknown(facts: Facts) -> Iterable[Found]:
    """One finding about all people on the board without any noted skill, if their roles ask for some."""
    roles = facts.catalogue.roles
    placed = [one for one, held in facts.roles_of.items() if any(roles[role].skills for role in held)]
    people = tuple(Subject("person", one) for one in facts.by_name(placed) if not facts.skills[one])
    if people:
        values = {"count": len(people), "total": len(placed), "people": some_of(people)}
        yield Found(people, values, NOTHING_NOTED, NOTHING_NOTED)


def _misfit(holder: PersonId, role: RoleId, missing: tuple[str, ...]) -> Found:
    subjects = (Subject("person", holder), Subject("role", role))
    values = {"person": subjects[0], "role": subjects[1], "skills": in_words(missing)}
    return Found(subjects, values)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Hand the role to a suited person, or train the holder up to the required fit."""
    facts, person, role = context.facts, context.person, context.role
    if context.finding.message_key == NOTHING_NOTED:
        return  # What somebody can do is not for a fix to say.
    if person not in facts.people or role not in facts.catalogue.roles:
        return
    least = context.params[MIN_FIT]
    fitting = {other for other in takers(context, person, role) if at_least(suits(context, other, role), least)}
    for taker in best_people(context, role, fitting.__contains__, BEST - 1):
        yield hand(context, person, role, taker)
    skills = facts.catalogue.roles[role].skills
    missing = lacking(facts, person, skills)
    needed = least_whole(least * len(skills)) - (len(skills) - len(missing))
    taught = [skill for skill in missing if is_taught(facts, person, skill)]
    if 0 < needed <= len(taught):
        yield from train(context, (person,), taught[:needed])


RULE = Rule(
    code="TC705",
    slug="role-does-not-fit",
    title="Skills of a role are not noted",
    tier=1,
    rationale=(
        "A role in the hands of somebody who has other talents is held in name only. The fit between talents and roles "
        "decides whether a team works."
    ),
    how_to_fix="Note the skill if it is there; otherwise plan a training, or give the role to somebody who has it.",
    small_organisation="Asked of small organisations too.",
    sources=(hoogvliets("The fit between talents and roles is stressed as decisive when a team is put together."),),
    messages={
        "": Message(
            "{role} needs {skills}; not noted for {person}",
            "Without it the role is held in name only. Note what is there; otherwise plan a training, or give the role "
            "to somebody who has it.",
        ),
        NOTHING_NOTED: Message(
            "No skills noted for {count} of {total} people",
            "Nobody can tell whether their roles suit {people}, and they cannot be proposed for what is missing. Note "
            "the most important skills of each.",
        ),
    },
    grades={NOTHING_NOTED: "No skill of somebody on the board is noted."},
    params=(MIN_FIT,),
    silences=(Silencing(("TC706", "TC709"), same=("person", "role")),),
    check=_check,
    fixes=_fixes,
)
