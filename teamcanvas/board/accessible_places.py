"""The parts of the board for screen readers, without Qt: a tree of places with accessible names and descriptions."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.board.tip import severity_counts
from teamcanvas.layout.board.board import BoardLayout, PlacedCard
from teamcanvas.layout.board.card_content import CardContent, CardRowContent
from teamcanvas.layout.board.findings import placements_of
from teamcanvas.layout.drawing.drawing import Box
from teamcanvas.layout.text.plain_text import shown
from teamcanvas.model.board import Board
from teamcanvas.model.fte import fte_text
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import known_stage
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.topics.comparison import TopicComparison
from teamcanvas.rules.topics.words import explain_topic

_AWAY: Mapping[bool, tuple[str, ...]] = {False: (), True: ("away",)}
LONGEST = 100
"""Maximum length of a name in an accessible name."""


@dataclass(frozen=True, slots=True)
class AccessiblePlace:
    """A stage, a card, or a person on a card."""

    name: str
    box: Box
    """On the board, in points."""
    parent: BoardRef | None
    """None for a stage, whose parent is the board."""
    children: tuple[BoardRef, ...] = ()
    note: str = ""
    """Additional text of the description."""
    findings: tuple[Finding, ...] = ()


Places = Mapping[BoardRef, AccessiblePlace]


def places(layout: BoardLayout, board: Board, findings: Iterable[Finding], away: Set[PersonId] = frozenset()) -> Places:
    """Everything on the board in reading order.

    Args:
        layout: the boxes of the places.
        board: the scenario's board.
        findings: the open ones; each is added to every place that shows its sign.
        away: the absent people.
    """
    told = _findings_by_ref(board, findings)
    found: dict[BoardRef, AccessiblePlace] = {}
    for stage in layout.stages.values():
        ref = StageRef(stage.stage)
        cards = tuple(CardRef(stage.stage, placed.card.role) for placed in stage.cards)
        # The handovers before the stage come after its cards.
        arriving = [one for one in layout.handovers if one.contents[0].gap is stage.stage]
        handovers = {HandoverRef(one.numbers[0]): one for one in arriving}
        children = (*cards, *handovers)
        found[ref] = AccessiblePlace(
            stage.stage.label, stage.box, None, children, stage.head.subtitle, told.get(ref, ())
        )
        for handover, mark in handovers.items():
            found[handover] = AccessiblePlace(mark.words.replace("\n", ". "), mark.box, ref)
        for card, placed in zip(cards, stage.cards, strict=True):
            content = layout.card_content(card.stage, card.role)
            found.update(_card(ref, card, placed, content, told, away))
    return found


def card_name(content: CardContent, findings: Sequence[Severity] = (), *, away: bool = False) -> str:
    """`Data owner, vacant` or `Data engineer, Sofia Rossi 1.0, Piotr Zając 0.6, 1 error`."""
    if not content.vacant:
        who = [f"{shown(row.name or 'vacancy', LONGEST)} {fte_text(row.fte)}" for row in content.rows]
    else:
        who = ["vacant" if len(content.rows) == 1 else f"{len(content.rows)} vacancies"]
    return _with_count((shown(content.title, LONGEST), *who, *_AWAY[away]), findings)


def chip_name(row: CardRowContent, findings: Sequence[Severity] = (), *, away: bool = False) -> str:
    """`Sofia Rossi, 1.0 FTE`, or `Sofia Rossi, 1.0 FTE, away`."""
    return _with_count((shown(row.name or "Vacancy", LONGEST), f"{fte_text(row.fte)} FTE", *_AWAY[away]), findings)


def description(place: AccessiblePlace, plan: Plan) -> str:
    """The accessible description of a place: its note and its findings."""
    titles = [explain(finding, plan).title for finding in place.findings]
    return ". ".join(shown(part) for part in (place.note, *titles) if part)


def announcement(deed: str, topics: TopicComparison, before: Plan, after: Plan) -> str:
    """The announcement of an edit: its undo text, the needs it covers or not any more, and the topics it
    settles and adds.

    Args:
        deed: the undo text; empty if only the topics changed.
        topics: what the edit does to them.
        before: has the names in settled topics.
        after: has the names in the others.
    """
    sentences = [deed] if deed else []
    added = severity_counts(tuple(topic.severity for topic in topics.added))
    for words, titles in (
        ("Covered", [need.title for need in topics.covered]),
        ("No longer covered", [need.title for need in topics.uncovered]),
        ("Settled", [explain_topic(topic, before).title for topic in topics.settled]),
        (f"New, {added}", [explain_topic(topic, after).title for topic in topics.added]),
        ("Eased", [explain_topic(topic, after).title for topic in topics.smaller]),
        ("Worse", [explain_topic(topic, after).title for topic in topics.larger]),
    ):
        if titles:
            more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
            sentences.append(f"{words}: {titles[0]}{more}")
    return ". ".join(sentences)


def _card(
    stage: StageRef,
    ref: CardRef,
    placed: PlacedCard,
    content: CardContent,
    told: Mapping[BoardRef, tuple[Finding, ...]],
    away: Set[PersonId],
) -> Mapping[BoardRef, AccessiblePlace]:
    chips: dict[BoardRef, AccessiblePlace] = {}
    # As for the arrow keys, a vacant card has no children.
    if not placed.card.vacant:
        for placement, row, box in zip(placed.card.placements, content.rows, placed.drawing.rows, strict=True):
            chip = ChipRef(placement.id)
            findings = told.get(chip, ())
            name = chip_name(row, _severities(findings), away=placement.person in away)
            chips[chip] = AccessiblePlace(name, box.moved(placed.x, placed.y), ref, findings=findings)
    findings = told.get(ref, ())
    people = [one.person for one in placed.card.placements if one.person is not None]
    name = card_name(content, _severities(findings), away=bool(people) and all(one in away for one in people))
    return {ref: AccessiblePlace(name, placed.box, stage, tuple(chips), findings=findings), **chips}


def _findings_by_ref(board: Board, findings: Iterable[Finding]) -> Mapping[BoardRef, tuple[Finding, ...]]:
    told: dict[BoardRef, list[Finding]] = {}
    for finding in findings:
        here: dict[BoardRef, None] = {}
        for placement in placements_of(board, finding.subjects):
            stage = known_stage(placement.stage)
            if stage is not None:
                here[CardRef(stage, placement.role)] = here[ChipRef(placement.id)] = None
        if not here:
            stages = (known_stage(subject.id) for subject in finding.subjects if subject.kind == "stage")
            here = {StageRef(stage): None for stage in stages if stage is not None}
        for ref in here:
            told.setdefault(ref, []).append(finding)
    return {ref: tuple(several) for ref, several in told.items()}


def _severities(findings: Iterable[Finding]) -> tuple[Severity, ...]:
    return tuple(finding.severity for finding in findings)


def _with_count(parts: Sequence[str], findings: Sequence[Severity]) -> str:
    count = severity_counts(tuple(findings))
    return ", ".join((*parts, count) if count else parts)
