"""TC602: no feedback loop from operation to development and data."""

from collections.abc import Iterable, Iterator, Mapping

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, CONSULTED, INFORMED, OMITTED, RESPONSIBLE, split_letters
from teamcanvas.model.raci.matrix import RaciRow, board_row
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.candidates import placing
from teamcanvas.rules.circumstances.work import builds_models
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, roles
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import able_to_take, about, following, row_of, setting, with_letter
from teamcanvas.rules.sources import databricks

DEVELOPMENT = roles(
    "development",
    ("data_scientist", "ml_engineer", "software_engineer", "tech_lead", "inside_out_lead"),
    "Roles of development, one of which has to hear of it.",
)
DATA = roles(
    "data",
    ("data_engineer", "analytics_engineer", "data_owner"),
    "Roles of the data side, one of which has to hear of it; not asked of small organisations.",
)


_IDLE = (ACCOUNTABLE, INFORMED, OMITTED)
"""Letters of roles that do nothing for it and are not asked either."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if not facts.staffing[Stage.SCALE_AND_ADOPT]:
        return  # Without anybody in operation, nothing is learned there.
    if not any(_sides(facts, params)) or _developers_operate(facts, params):
        return
    loops = [row for row in facts.raci_rows if row.activity.kind == "feedback"]
    if not any(_closed(facts, params, row.cells) for row in loops):
        named = tuple(map(about, loops))
        yield Found(named, message_key="nowhere" if not named else "small" if _has_no_data_side(facts) else "")


def _closed(facts: Facts, params: Params, cells: Mapping[RoleId, str]) -> bool:
    """Whether a role does it and both sides take part."""
    doing = any(RESPONSIBLE in cell for role, cell in cells.items() if role in facts.staffed)
    return doing and not any(_deaf(facts, side, cells) for side in _sides(facts, params))


def _sides(facts: Facts, params: Params) -> Iterator[tuple[RoleId, ...]]:
    """The sides that it has to come back to, without those that a handover brings it back to."""
    sides = (params[DEVELOPMENT],) if _has_no_data_side(facts) else (params[DEVELOPMENT], params[DATA])
    reached = set(_handed_back(facts))
    return (side for side in sides if reached.isdisjoint(side))


def _has_no_data_side(facts: Facts) -> bool:
    """Not in a small organisation, and not where a model is bought or a platform built."""
    return facts.settings.small or not builds_models(facts)


def _developers_operate(facts: Facts, params: Params) -> bool:
    """Where no model is made, developers who work in operation learn from it themselves."""
    return not builds_models(facts) and facts.somebody_in(Stage.SCALE_AND_ADOPT, params[DEVELOPMENT])


def _handed_back(facts: Facts) -> Iterator[RoleId]:
    """The roles of the receivers of handovers that lead back from operation."""
    for one in facts.handovers:
        if one.from_stage == Stage.SCALE_AND_ADOPT and one.giver in facts.people_by_stage[Stage.SCALE_AND_ADOPT]:
            receiver, stage = one.receiver, known_stage(one.to_stage)
            if receiver is not None and stage is not None and one.artefacts.strip():
                yield from (
                    role for role in facts.roles_of.get(receiver, ()) if receiver in facts.people_by_stage[stage]
                )


def _deaf(facts: Facts, side: tuple[RoleId, ...], cells: Mapping[RoleId, str]) -> bool:
    """Whether no role of a side takes part: A and I alone do not count."""
    return not any(set(split_letters(cells.get(role, ""))).difference(_IDLE) for role in side if role in facts.staffed)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Add letters to roles with a holder; place a person for a side that has none."""
    row = row_of(context)
    if row is None:
        return
    facts = context.facts
    missing = [side for side in _sides(facts, context.params) if facts.staffed.isdisjoint(side)]
    if not missing:
        if _closed(facts, context.params, board_row(facts.board, row.activity)):
            yield from following(context, row)
        cells = _filled(context, row)
        if _closed(facts, context.params, cells):
            yield setting(context, f"Let {context.quoted(row)} reach those who build", row.activity.id, cells)
    elif len(missing) == 1 and not row.edited:
        yield from _staffed(context, row, missing[0])


def _filled(context: FixContext, row: RaciRow) -> dict[RoleId, str]:
    """The row completed: a doer with a holder, and one role of each side that is asked or, if it answers, does it."""
    facts, cells = context.facts, dict(row.cells)
    if not any(RESPONSIBLE in cell for role, cell in cells.items() if role in facts.staffed):
        for role in able_to_take(facts, row, RESPONSIBLE)[:1]:
            cells = with_letter(cells, role, RESPONSIBLE)
    for side in _sides(facts, context.params):
        if _deaf(facts, side, cells):
            at_hand = [role for role in side if role in facts.staffed]
            asked = next((role for role in at_hand if ACCOUNTABLE not in cells.get(role, "")), None)
            if asked is None:
                cells = with_letter(cells, at_hand[0], RESPONSIBLE)
            else:
                cells[asked] = CONSULTED
    return cells


def _staffed(context: FixContext, row: RaciRow, side: tuple[RoleId, ...]) -> Iterable[Fix]:
    """Place a person in a role of the side that has a default letter."""
    roles = context.facts.catalogue.roles
    wanted = [role for role in side if row.activity.letters.get(role) and role in roles]
    for role in wanted[:1]:
        stages = (known_stage(stage) for stage in roles[role].stages)
        stage = next((stage for stage in stages if stage is not None), Stage.SOLUTION_DEVELOPMENT)
        yield from placing(context, (role,), stage, 0.2)


RULE = Rule(
    code="TC602",
    slug="no-feedback-loop",
    title="No feedback loop from operation to development and data",
    tier=1,
    rationale=(
        "What is learned in operation is what makes the next version better. If it does not come back to those who "
        "build the model and the data, the same mistakes are released again."
    ),
    how_to_fix=(
        "Give “Feed production learning back” a doer, and let a development role and a data role do it or be asked; or "
        "plan a handover that leads back."
    ),
    small_organisation="The data side is not asked for.",
    sources=(
        databricks(
            "Scale and Adopt: returning what is learned in operation to developers and data people is fundamental."
        ),
    ),
    messages={
        "": Message(
            "No one brings findings from production back to developers and data people",
            "Mistakes are then released again. Let a developer and a data role do it or be asked; to answer for it or "
            "be told is not enough. A handover that leads back does as well.",
        ),
        "small": Message(
            "No one brings findings from production back to the developers",
            "Mistakes are then released again. Let one of them do it or be asked; to answer for it or be told is not "
            "enough.",
        ),
        "nowhere": Message(
            "No one brings findings from production back to developers and data people",
            "The matrix has no feedback activity. Mistakes are then released again. Add one, or plan a handover that "
            "leads back.",
        ),
    },
    params=(DEVELOPMENT, DATA),
    check=_check,
    fixes=_fixes,
)
