"""TC603: monitoring or KPI tracking has no doer."""

from collections.abc import Iterable

from teamcanvas.model.raci.letters import RESPONSIBLE
from teamcanvas.model.raci.matrix import board_row
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, texts
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import able_to_take, about, following, row_of, setting, with_letter
from teamcanvas.rules.sources import databricks

TAGS = texts("tags", ("monitoring", "kpi"), "The tags of what has to be watched; each asks for a doer of its own.")
STAGE = Stage.SCALE_AND_ADOPT
IN_PRODUCTION = "in-production"


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    there = facts.staffing[STAGE]
    grade = IN_PRODUCTION if facts.settings.models_in_production else ""
    for tag in params[TAGS]:
        rows = [row for row in facts.raci_rows if row.activity.stage is STAGE and tag in row.activity.tags]
        if any(not there.isdisjoint(row.holders(RESPONSIBLE)) for row in rows):
            continue
        named, stage = tuple(map(about, rows)), Subject("stage", STAGE)
        if named:
            yield Found((stage, *named), {"activities": named, "stage": stage}, grade=grade)
        else:
            subjects = (stage, Subject("setting", f"activities.{tag}"))
            yield Found(subjects, {"tag": tag, "stage": stage}, "nowhere", grade)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give R to a role in the stage: the default of the board first."""
    facts, row = context.facts, row_of(context)
    if row is None:
        return
    there = facts.staffing[STAGE]
    proposed = [role for role, cell in board_row(facts.board, row.activity).items() if RESPONSIBLE in cell]
    if not there.isdisjoint(proposed):
        yield from following(context, row)
    able = [role for role in able_to_take(facts, row, RESPONSIBLE) if role in there]
    for role in sorted(able, key=lambda role: role not in proposed)[:2]:
        cells = with_letter(row.cells, role, RESPONSIBLE)
        title = f"Make {context.title(role)} responsible for {context.quoted(row)}"
        yield setting(context, title, row.activity.id, cells)


RULE = Rule(
    code="TC603",
    slug="nobody-watches",
    title="Monitoring or KPI tracking has no doer",
    tier=1,
    rationale=(
        "The business keeps moving, and a model gets worse by itself. Where nobody in operation watches it and its "
        "effect, everybody learns of it from the damage."
    ),
    how_to_fix="Give R to a role that sits in Scale and Adopt.",
    small_organisation="A warning, also with models in production.",
    sources=(
        databricks(
            "Scale and Adopt: the business keeps moving, therefore performance and KPIs need permanent watching."
        ),
    ),
    messages={
        "": Message(
            "Nobody in {stage} does “{activities}”",
            "The roles that should do it are not there, so nobody notices when the model or its effect gets worse.",
        ),
        "nowhere": Message(
            "No activity of {stage} is about {tag}",
            "Nobody is asked to do it, so nobody notices when the model or its effect gets worse.",
        ),
    },
    grades={IN_PRODUCTION: "Models are in production."},
    params=(TAGS,),
    check=_check,
    fixes=_fixes,
)
