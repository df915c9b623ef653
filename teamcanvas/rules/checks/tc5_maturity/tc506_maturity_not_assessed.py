"""TC506: maturity is not assessed."""

from collections.abc import Iterable, Mapping

from teamcanvas.edits.settings import change_maturity
from teamcanvas.model.plan import Maturity
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import databricks

DIMENSIONS: Mapping[str, str] = {
    "data_foundation": "data foundation",
    "infrastructure": "infrastructure",
    "mlops": "MLOps",
}
LOWEST = 1


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    unset = _unset(facts.settings.maturity)
    if unset:
        subjects = tuple(Subject("setting", f"maturity.{field}") for field in unset)
        yield Found(subjects, {"dimensions": tuple(DIMENSIONS[field] for field in unset)})


def _unset(maturity: Maturity) -> tuple[str, ...]:
    return tuple(field for field, level in maturity.fields() if level is None and field in DIMENSIONS)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Set the lowest level until it is assessed: rules then ask for more rather than less."""
    unset = _unset(context.facts.settings.maturity)
    levels: dict[str, int | None] = dict.fromkeys(unset, LOWEST)
    yield Fix(
        f"Assume level {LOWEST}, the lowest, until it is assessed",
        lambda plan: change_maturity(plan, context.scenario_id, **levels),
    )


RULE = Rule(
    code="TC506",
    slug="maturity-not-assessed",
    title="Maturity not assessed",
    tier=2,
    rationale=(
        "Which roles are needed, and how much of them, depends on how far data, platform and operation are. What has "
        "not been assessed cannot be checked."
    ),
    how_to_fix="Rate the three dimensions in the settings of the scenario.",
    small_organisation="Asked of small organisations too.",
    sources=(databricks("Three elements have to be taken into account when composing the team."),),
    messages={
        "": Message(
            "Maturity of {dimensions} is not assessed",
            "How many people of which craft are needed depends on it. Rules that ask for it stay silent until it is "
            "rated.",
        )
    },
    check=_check,
    fixes=_fixes,
)
