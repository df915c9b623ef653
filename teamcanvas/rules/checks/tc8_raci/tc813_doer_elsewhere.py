"""TC813: the doer is not on the stage."""

from collections.abc import Iterable, Mapping

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import RESPONSIBLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.candidates import could_take, on_card, place, placing, rank
from teamcanvas.rules.checks.tc8_raci.row_by_row import row_by_row
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import (
    able_to_take,
    about,
    row_of,
    rows_with_raci,
    setting,
    with_letter,
    without_letter,
)
from teamcanvas.rules.sources import databricks

SHARE = 0.1
"""FTE that a fix plans in the stage."""


_Known = tuple[frozenset[RoleId], Mapping[Stage, frozenset[RoleId]]]


def _known(facts: Facts, _: Params) -> _Known:
    return facts.staffed, {stage: _at_hand(facts, stage) for stage in CORE_STAGES if facts.staffing[stage]}


def _judge(row: RaciRow, known: _Known) -> Iterable[Found]:
    (staffed, at_hand), stage = known, row.activity.stage
    for role in row.holders(RESPONSIBLE) if stage in at_hand else ():
        if role in staffed and role not in at_hand[stage]:
            subjects = (about(row), Subject("role", role), Subject("stage", stage))
            yield Found(subjects, dict(zip(("activity", "role", "stage"), subjects, strict=True)))


def _at_hand(facts: Facts, stage: Stage) -> frozenset[RoleId]:
    return facts.staffing[stage] | facts.staffing[Stage.PROJECT_MANAGEMENT]


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Place a holder of the role or another person in the stage; or give R to a role that is there."""
    row = row_of(context)
    if row is None:
        return
    placed = tuple(_coming_along(context, context.role, row.activity.stage))
    yield from placed[:2] or tuple(placing(context, (context.role,), row.activity.stage, SHARE))[:2]
    yield from _moved(context, row, context.role)


def _coming_along(context: FixContext, role: RoleId, stage: Stage) -> Iterable[Fix]:
    """The holders of the role in other stages with free capacity."""
    able = [
        person
        for person in context.facts.holders_of((role,))
        if could_take(context, person, role, SHARE) and not on_card(context, person, role, stage)
    ]
    for person in sorted(able, key=lambda person: rank(context, person, role)):
        yield place(context, person, role, stage, SHARE)


def _moved(context: FixContext, row: RaciRow, role: RoleId) -> Iterable[Fix]:
    at_hand = _at_hand(context.facts, row.activity.stage)
    cells = without_letter(row.cells, role, RESPONSIBLE)
    if not at_hand.isdisjoint(row.holders(RESPONSIBLE)):
        yield setting(context, f"Only ask {context.title(role)} about {context.quoted(row)}", row.activity.id, cells)
        return
    for taker in [one for one in able_to_take(context.facts, row, RESPONSIBLE) if one in at_hand][:1]:
        title = f"Make {context.title(taker)} responsible for {context.quoted(row)} instead"
        yield setting(context, title, row.activity.id, with_letter(cells, taker, RESPONSIBLE))


RULE = Rule(
    code="TC813",
    slug="doer-elsewhere",
    title="Doer is not on the stage",
    tier=2,
    rationale=(
        "Board and matrix contradict each other: who should do it is not planned where it is done. One of the two will "
        "not happen."
    ),
    how_to_fix="Place the role in that stage, or give the R to a role that is there.",
    small_organisation="Not asked.",
    sources=(databricks("Each stage lists who takes part; the matrix should agree with the board."),),
    messages={
        "": Message(
            "{role} does “{activity}” but is not in {stage}",
            "Nobody in this role is planned in {stage} or in the project-management band. One of the two is wrong.",
        )
    },
    check=row_by_row(rows_with_raci, _known, _judge),
    fixes=_fixes,
)
