"""TC301: data scientists without ML engineering or tools."""

from collections.abc import Iterable

from teamcanvas.model.fte import at_least, hundredths_up
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import fill
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number, whole_number
from teamcanvas.rules.rule import Found, Message, Rule, Silencing
from teamcanvas.rules.sources import databricks

MIN_DATA_SCIENTISTS = whole_number("min_data_scientists", 2, "From how many data scientists on it is asked.", least=1)
TOOLS_LEVEL = whole_number("tools_level", 3, "The MLOps level from which tools do the work of ML engineers.", least=1)
SHARE = number("share", 0.1, "What ML engineering needs for each FTE of data science to count, in FTE.")
SCIENTIST = RoleId("data_scientist")
ENGINEERS = (RoleId("ml_engineer"), RoleId("mlops_engineer"), RoleId("platform_engineer"))
STAGES = (Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if _supported(facts, params):
        return
    count = len(facts.holders_of((SCIENTIST,)))
    if count >= params[MIN_DATA_SCIENTISTS]:
        given = _given(facts)
        values: dict[str, object] = {"count": count, "fte": given, "needed": _needed(facts, params)}
        subjects = (Subject("role", SCIENTIST), Subject("setting", "maturity.mlops"))
        yield Found(subjects, values, "too-little" if given else "")


def _given(facts: Facts) -> float:
    return facts.fte_of(ENGINEERS, STAGES)


def _needed(facts: Facts, params: Params) -> float:
    return params[SHARE] * facts.fte_of((SCIENTIST,))


def _supported(facts: Facts, params: Params) -> bool:
    """Whether tools or people bring models into production."""
    # A level that is not assessed does not count as tools.
    level, given = facts.settings.maturity.mlops or 0, _given(facts)
    return level >= params[TOOLS_LEVEL] or (given > 0 and at_least(given, _needed(facts, params)))


def _forbids(facts: Facts, params: Params, person: PersonId, role: RoleId) -> bool:
    if role != SCIENTIST or _supported(facts, params):
        return False
    return len({*facts.holders_of((SCIENTIST,)), person}) >= params[MIN_DATA_SCIENTISTS]


def _fixes(context: FixContext) -> Iterable[Fix]:
    lacking = hundredths_up(_needed(context.facts, context.params) - _given(context.facts))
    return fill(context, ENGINEERS, Stage.SOLUTION_DEVELOPMENT, min(max(0.5, lacking), 1.0))


RULE = Rule(
    code="TC301",
    slug="no-engineering-for-scientists",
    title="Data scientists without ML engineering or tools",
    tier=1,
    rationale=(
        "Paying for data scientists while nobody and nothing packages, tests, releases and monitors their models is "
        "very wasteful."
    ),
    how_to_fix="Add an ML engineer, or raise the MLOps level with tools that test, release and monitor models.",
    small_organisation="A warning instead of an error.",
    sources=(
        databricks(
            "Paying for many data scientists while ML engineering skill, or tooling for packaging, testing, release "
            "and monitoring, is missing is judged very wasteful.",
        ),
    ),
    messages={
        "": Message(
            "{count} data scientists and no ML engineering",
            "No ML, MLOps or platform engineer is in development or operation, and MLOps is not rated as automated. "
            "Models are made that never reach production.",
        ),
        "too-little": Message(
            "{count} data scientists and only {fte} FTE of ML engineering",
            "With less than {needed} FTE, and without tools that do the work, models are made that never reach "
            "production.",
        ),
    },
    params=(MIN_DATA_SCIENTISTS, TOOLS_LEVEL, SHARE),
    silences=(Silencing(("TC113", "TC306")),),
    check=_check,
    fixes=_fixes,
    forbids=_forbids,
)
