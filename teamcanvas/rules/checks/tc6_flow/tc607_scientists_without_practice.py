"""TC607: data scientists lack environment and software practice."""

from collections.abc import Iterable

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import some_of
from teamcanvas.rules.params import Params, texts
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.agreed import Agreed
from teamcanvas.rules.shapes.training import in_words, lacking, train
from teamcanvas.rules.sources import equal_experts

_AGREED = Agreed("dev-process-walkthrough")
SKILLS = texts("skills", ("environments", "software-practices"), "What a data scientist should know, all of it.")
SCIENTIST = RoleId("data_scientist")
STAGES = (Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT)
FEW = 2
"""Most people named in a title."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if not _AGREED.missing(facts, params):
        return
    unpractised = _unpractised(facts, params)
    if unpractised:
        people = tuple(Subject("person", person) for person in unpractised)
        values = {"people": some_of(people), "count": len(people), "skills": in_words(params[SKILLS])}
        yield Found((*people, _AGREED.about(params)), values, "" if len(people) <= FEW else "many")


def _unpractised(facts: Facts, params: Params) -> tuple[PersonId, ...]:
    skills = params[SKILLS]
    # Of people without any noted skills, TC705 speaks.
    known = (one for one in facts.holders_of((SCIENTIST,), STAGES) if facts.skills[one])
    return facts.by_name(one for one in known if lacking(facts, one, skills))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Tick the walkthrough for all, or train the people who lack the skills."""
    yield from _AGREED.fixes(context)
    people = _unpractised(context.facts, context.params)
    if 0 < len(people) <= FEW:
        yield from train(context, people, context.params[SKILLS])


RULE = Rule(
    code="TC607",
    slug="scientists-without-practice",
    title="Data scientists lack environment and software practice",
    tier=2,
    rationale=(
        "Version control, tests and separate environments are everyday tools of engineers and often new to data "
        "scientists. Without them, a model stays a notebook that somebody has to write again."
    ),
    how_to_fix="Run one session on the chosen development process, and tick the agreement.",
    small_organisation="Asked of small organisations too.",
    sources=(
        equal_experts(
            "Software practice and separate environments (development, staging, production) are often new to data "
            "scientists; one common session on the process is advised."
        ),
    ),
    messages={
        "": Message(
            "No experience with {skills} is noted in data science",
            "Data scientists ({people}) will meet both. One common session on the development process is enough.",
        ),
        "many": Message(
            "No experience with {skills} is noted for {count} data scientists",
            "{people} will meet both. One common session on the development process is enough.",
        ),
    },
    params=(SKILLS, *_AGREED.params),
    check=_check,
    fixes=_fixes,
)
