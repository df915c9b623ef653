"""TC609: engineers lack ML literacy."""

from collections.abc import Iterable

from teamcanvas.model.fte import most_whole
from teamcanvas.model.ids import PersonId
from teamcanvas.rules.candidates import rank
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number, roles, text
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.training import in_words, lacking, train
from teamcanvas.rules.sources import equal_experts

ENGINEERS = roles("roles", ("software_engineer", "platform_engineer", "data_engineer"), "Roles of engineers.")
VERSED = roles(
    "versed", ("ml_engineer", "mlops_engineer"), "Roles whose holders are not asked: they work with models every day."
)
SKILL = text("skill", "ml-literacy", "What they should know.")
SHARE = number("share", 0.5, "The share of them that may lack it.")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    engineers, without = _engineers(facts, params)
    if len(without) > _allowed(engineers, params):
        people = tuple(Subject("person", person) for person in without)
        values = {"count": len(people), "total": len(engineers), "skill": in_words((params[SKILL],))}
        yield Found(people, values, "" if len(engineers) > 1 else "one")


def _engineers(facts: Facts, params: Params) -> tuple[tuple[PersonId, ...], tuple[PersonId, ...]]:
    """All engineers, and those without the skill sorted by name."""
    versed = frozenset(facts.holders_of(params[VERSED]))
    # Of people without any noted skills, TC705 speaks.
    asked = (one for one in facts.holders_of(params[ENGINEERS]) if facts.skills[one])
    engineers = tuple(one for one in asked if one not in versed)
    return engineers, facts.by_name(one for one in engineers if lacking(facts, one, (params[SKILL],)))


def _allowed(engineers: tuple[PersonId, ...], params: Params) -> int:
    return most_whole(params[SHARE] * len(engineers))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Train as many engineers as needed, the best ranked for an engineering role first."""
    engineers, without = _engineers(context.facts, context.params)
    needed = len(without) - _allowed(engineers, context.params)
    if needed <= 0:
        return
    known = [role for role in context.params[ENGINEERS] if role in context.facts.catalogue.roles]
    nearest = sorted(without, key=lambda person: min(rank(context, person, role) for role in known))
    yield from train(context, context.facts.by_name(nearest[:needed]), (context.params[SKILL],))


RULE = Rule(
    code="TC609",
    slug="engineers-without-ml",
    title="Engineers lack ML literacy",
    tier=3,
    rationale=(
        "Data scientists care most about prototypes, experiments and how well an algorithm does. Engineers who do not "
        "know why take it for disorder and build what gets in the way."
    ),
    how_to_fix="Pair engineers with data scientists for an experiment cycle.",
    small_organisation="Asked of small organisations too.",
    sources=(
        equal_experts(
            "Engineers should recognise that data scientists care most about prototyping, experiments and algorithm "
            "performance."
        ),
    ),
    messages={
        "": Message(
            "No {skill} is noted for {count} of {total} engineers",
            "They build for data scientists without knowing how these work. Let them take part in one experiment.",
        ),
        "one": Message(
            "No {skill} is noted for engineering",
            "Who builds for data scientists should know how these work. One experiment together is enough.",
        ),
    },
    params=(ENGINEERS, VERSED, SKILL, SHARE),
    check=_check,
    fixes=_fixes,
)
