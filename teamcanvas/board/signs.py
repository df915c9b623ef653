"""What the signs on the board stand for: the findings of a stage, card or person, and their words."""

from collections.abc import Iterable, Iterator

from teamcanvas.board.commands import MenuEntry, Separator, ShowFinding, Submenu
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.layout.board.findings import findings_of_card, findings_of_stage, placements_of
from teamcanvas.model.board import board_of
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fixes import best_fix
from teamcanvas.session.open_plan import OpenPlan

MOST = 4
"""Findings that a tooltip names."""


def findings_at_sign(open_plan: OpenPlan, ref: BoardRef) -> tuple[Finding, ...]:
    """The findings that give a place its sign, worst first; notes have none."""
    board = board_of(open_plan.plan, open_plan.scenario)
    found = [one for one in open_plan.result.with_signs if one.severity is not Severity.INFO]
    match ref:
        case StageRef():
            return findings_of_stage(board, found, ref.stage)
        case CardRef():
            return findings_of_card(board, found, ref.stage, ref.role)
        case ChipRef():
            return tuple(
                one for one in found if any(held.id == ref.placement for held in placements_of(board, one.subjects))
            )
        case HandoverRef():
            return ()


def sign_words(open_plan: OpenPlan, ref: BoardRef) -> str:
    """The tooltip of a sign, in lines: the titles of its findings, then the best fix of the worst one."""
    return "\n".join(_lines(open_plan, findings_at_sign(open_plan, ref)))


def _lines(open_plan: OpenPlan, found: tuple[Finding, ...]) -> Iterator[str]:
    for finding in found[:MOST]:
        yield explain(finding, open_plan.plan).title
    if len(found) > MOST:
        yield f"and {len(found) - MOST} more"
    fix = best_fix(found[0], open_plan.plan, open_plan.scenario_id, open_plan.ids) if found else None
    if fix is not None:
        yield f"First fix: {fix.title}"


def finding_entries(open_plan: OpenPlan, ref: BoardRef) -> tuple[MenuEntry, ...]:
    """The menu entries that show the findings of a place; none without findings."""
    found = findings_at_sign(open_plan, ref)
    if not found:
        return ()
    if len(found) == 1:
        return (Separator(), ShowFinding(found[0], f"Show finding: {explain(found[0], open_plan.plan).title}"))
    return (Separator(), Submenu(f"Show one of {len(found)} findings", tuple(_entries(open_plan, found))))


def _entries(open_plan: OpenPlan, found: Iterable[Finding]) -> Iterator[ShowFinding]:
    for finding in found:
        yield ShowFinding(finding, explain(finding, open_plan.plan).title)
