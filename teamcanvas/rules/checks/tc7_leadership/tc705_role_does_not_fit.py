"""TC705: role and talent do not fit."""

from collections.abc import Iterable

from teamcanvas.model.fte import at_least, least_whole
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.rules.candidates import BEST, best_people, suits
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule, Silencing
from teamcanvas.rules.shapes.reassigning import hand, takers
from teamcanvas.rules.shapes.training import in_words, lacking, train
from teamcanvas.rules.sources import hoogvliets

MIN_FIT = number("min_fit", 0.5, "The share of a role's core skills that its holder needs (our value).")
NOTHING_NOTED = "nothing-noted"


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    roles = facts.catalogue.roles
    wanted = {role: roles[role].skills for role in facts.staffed if roles[role].skills}
    known, least = facts.skills, params[MIN_FIT]
    for holder, held in facts.roles_of.items():
        for role in held:
            if role not in wanted or known[holder].issuperset(wanted[role]):
                continue
            missing = lacking(facts, holder, wanted[role])
            if not at_least(1 - len(missing) / len(wanted[role]), least):
                yield _misfit(facts, holder, role, missing)


def _misfit(facts: Facts, holder: PersonId, role: RoleId, missing: tuple[str, ...]) -> Found:
    subjects = (Subject("person", holder), Subject("role", role))
    values = {"person": subjects[0], "role": subjects[1], "skills": in_words(missing)}
    key = "" if facts.skills[holder] else NOTHING_NOTED
    return Found(subjects, values, key, key)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Hand the role to a suited person, or train the holder up to the required fit."""
    facts, person, role = context.facts, context.person, context.role
    if person not in facts.people or role not in facts.catalogue.roles:
        return
    least = context.params[MIN_FIT]
    fitting = {other for other in takers(context, person, role) if at_least(suits(context, other, role), least)}
    for taker in best_people(context, role, fitting.__contains__, BEST - 1):
        yield hand(context, person, role, taker)
    skills = facts.catalogue.roles[role].skills
    missing = lacking(facts, person, skills)
    needed = least_whole(least * len(skills)) - (len(skills) - len(missing))
    if 0 < needed <= len(missing):
        yield train(context, (person,), missing[:needed])


RULE = Rule(
    code="TC705",
    slug="role-does-not-fit",
    title="Role and talent do not fit",
    tier=1,
    rationale=(
        "A role in the hands of somebody who has other talents is held in name only. The fit between talents and roles "
        "decides whether a team works."
    ),
    how_to_fix="Give the role to somebody whom it suits, or note the skill once it has been learned.",
    small_organisation="Asked of small organisations too.",
    sources=(hoogvliets("The fit between talents and roles is stressed as decisive when a team is put together."),),
    messages={
        "": Message(
            "{person} has too few of the skills of {role}",
            "Not noted: {skills}. Give the role to somebody whom it suits, or note what was learned since.",
        ),
        NOTHING_NOTED: Message(
            "Nobody knows whether {role} suits {person}",
            "No skill of this person is noted. The role asks for {skills}.",
        ),
    },
    grades={NOTHING_NOTED: "No skill of the person is noted."},
    params=(MIN_FIT,),
    silences=(Silencing(("TC706", "TC709"), same=("person", "role")),),
    check=_check,
    fixes=_fixes,
)
