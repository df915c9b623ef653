"""What the signs on the board stand for: the topics of a stage, card or person, and their words."""

from collections.abc import Iterator, Sequence

from teamcanvas.board.commands import MenuEntry, Separator, ShowFinding, Submenu
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.layout.board.findings import findings_of_card, findings_of_stage, placements_of
from teamcanvas.model.board import board_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fixes import best_fix
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.rules.topics.words import explain_topic, first_sentence
from teamcanvas.session.open_plan import OpenPlan

MOST = 4
"""Topics that a tooltip names."""


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


def topics_at_sign(open_plan: OpenPlan, ref: BoardRef) -> tuple[tuple[Topic, Finding], ...]:
    """The topics of these findings, each with the worst finding of the place, in the order of these."""
    by_finding = open_plan.result.topics.by_finding
    worst: dict[str, tuple[Topic, Finding]] = {}
    for finding in findings_at_sign(open_plan, ref):
        topic = by_finding[finding.key]
        worst.setdefault(topic.key, (topic, finding))
    return tuple(worst.values())


def sign_words(open_plan: OpenPlan, ref: BoardRef) -> str:
    """The tooltip of a sign, in lines: the titles of its topics, why an only one matters, then the best fix."""
    return "\n".join(_lines(open_plan, topics_at_sign(open_plan, ref)))


def _lines(open_plan: OpenPlan, found: Sequence[tuple[Topic, Finding]]) -> Iterator[str]:
    said = [explain_topic(topic, open_plan.plan) for topic, _ in found[:MOST]]
    yield from (words.title for words in said)
    if len(found) > MOST:
        yield f"and {len(found) - MOST} more"
    if len(said) == 1:
        yield first_sentence(said[0].message)
    fix = best_fix(found[0][1], open_plan.plan, open_plan.scenario_id, open_plan.ids) if found else None
    if fix is not None:
        yield f"First fix: {fix.title}"


def finding_entries(open_plan: OpenPlan, ref: BoardRef) -> tuple[MenuEntry, ...]:
    """The menu entries that show the topics of a place; none without findings."""
    found = topics_at_sign(open_plan, ref)
    if not found:
        return ()
    entries = tuple(ShowFinding(worst, explain_topic(topic, open_plan.plan).title) for topic, worst in found)
    if len(entries) == 1:
        return (Separator(), ShowFinding(entries[0].finding, f"Show topic: {entries[0].title}"))
    return (Separator(), Submenu(f"Show one of {len(entries)} topics", entries))
