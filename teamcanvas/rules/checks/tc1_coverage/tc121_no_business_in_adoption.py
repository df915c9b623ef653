"""TC121: no business stakeholder in Scale and Adopt."""

from collections.abc import Iterable

from teamcanvas.model.fte import at_least, hundredths
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import fill
from teamcanvas.rules.circumstances.work import teams_are_heard
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks

MIN_FTE = number("min_fte", 0.05, "What the business gives to the stage at least, in FTE; 0: anything will do.")
MIN_FTE_SMALL = number("min_fte_small", 0.02, "The same for a start-up or small organisation.")


def _teams_are_heard(facts: Facts) -> bool:
    return teams_are_heard(facts, Stage.SCALE_AND_ADOPT)


_COVERAGE = Coverage(
    stages=(Stage.SCALE_AND_ADOPT,),
    wanted=("business_stakeholder", "outside_in_lead"),
    stand_ins=("inside_out_lead", "executive_sponsor"),
    fte=0.1,
    otherwise=_teams_are_heard,
)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    found = tuple(_COVERAGE.check(facts, params))
    yield from found
    small = facts.settings.small
    least = params[MIN_FTE_SMALL if small else MIN_FTE]
    if found or not least or _teams_are_heard(facts):
        return
    wanted = params[_COVERAGE.roles_param]
    enough = (*wanted, *params[_COVERAGE.stand_ins_param]) if small else wanted
    given = sum(facts.fte.get((Stage.SCALE_AND_ADOPT, role), 0.0) for role in set(enough))
    if not at_least(given, least):
        missing = _COVERAGE.missing(wanted)
        yield Found(missing.subjects, {**missing.values, "fte": given, "least": least}, "too-little")


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Place a person from the business with the missing FTE."""
    lacking = sum(
        sign * float(value)
        for sign, name in ((1, "least"), (-1, "fte"))
        if isinstance(value := context.finding.values.get(name), float)
    )
    wanted = context.params[_COVERAGE.roles_param]
    return fill(context, wanted, Stage.SCALE_AND_ADOPT, max(_COVERAGE.fte, hundredths(lacking)))


RULE = Rule(
    code="TC121",
    slug="no-business-in-adoption",
    title="No business stakeholder in Scale and Adopt",
    tier=1,
    rationale=(
        "Value appears only when the business itself changes for the better. That needs its stakeholders in the stage "
        "where the result is put to use."
    ),
    how_to_fix="Place the business owner or the outside-in lead in Scale and Adopt.",
    small_organisation="An inside-out lead or an executive sponsor may stand in; without one it is still an error.",
    sources=(
        databricks(
            "Scale and Adopt: value appears only when the business itself changes for the better, hence close "
            "involvement of its stakeholders.",
        ),
    ),
    messages={
        "": Message(
            "No business stakeholder in Scale and Adopt",
            "Nobody there makes the business change the way it works, so the model may run without anybody using it.",
        ),
        "too-little": Message(
            "The business gives only {fte} FTE to Scale and Adopt",
            "At least {least} FTE is asked for; with less, nobody makes the business change the way it works.",
        ),
    },
    params=(*_COVERAGE.params, MIN_FTE, MIN_FTE_SMALL),
    check=_check,
    fixes=_fixes,
)
