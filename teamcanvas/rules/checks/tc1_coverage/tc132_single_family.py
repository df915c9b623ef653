"""TC132: a stage is staffed from a single family."""

from collections.abc import Iterable

from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.candidates import placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import databricks

MIN_FAMILIES = whole_number("min_families", 2, "How many role families a stage with two people needs.", least=1)
SEVERAL = 2
"""Fewest people that make a stage a team."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    titles = facts.catalogue.families
    for stage in CORE_STAGES:
        families = _families(facts, stage)
        if not families or len(families) >= params[MIN_FAMILIES]:
            continue
        if len(facts.holders_of(facts.staffing[stage], (stage,))) >= SEVERAL:
            subject = Subject("stage", stage)
            named = tuple(titles[family].title if family in titles else family for family in families)
            values = {"stage": subject, "families": named, "least": params[MIN_FAMILIES]}
            yield Found((subject,), values, "" if len(families) == 1 else "several")


def _families(facts: Facts, stage: Stage) -> list[str]:
    """The families of the roles held in a stage, in alphabetical order."""
    roles = facts.catalogue.roles
    return sorted({roles[role].family for role in facts.staffing[stage]})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Place a person in a role of another family that is typical of the stage."""
    stage = context.stage
    families = _families(context.facts, stage)
    if context.params[MIN_FAMILIES] - len(families) != 1:
        return ()
    others = [
        role.id
        for role in context.facts.catalogue.roles.values()
        if role.family not in families and stage in role.stages
    ]
    return placing(context, others, stage, 0.2)


RULE = Rule(
    code="TC132",
    slug="single-family",
    title="Stage staffed from a single family",
    tier=3,
    rationale=(
        "Each stage draws its value from a combination of roles. People of one craft alone agree quickly, and overlook "
        "the same things."
    ),
    how_to_fix="Add one role of another family.",
    small_organisation="Not asked.",
    sources=(
        databricks("Each stage benefits from a combination of roles; developing data and AI needs a diverse team."),
    ),
    messages={
        "": Message(
            "Everybody in {stage} is from {families}",
            "All its roles are of one family. A stage works better with several points of view.",
        ),
        "several": Message(
            "Everybody in {stage} is from {families}",
            "Fewer than {least} role families are there. A stage works better with several points of view.",
        ),
    },
    params=(MIN_FAMILIES,),
    check=_check,
    fixes=_fixes,
)
