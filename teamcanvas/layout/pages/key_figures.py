"""The key figures of a scenario on the first page of its deck."""

from dataclasses import dataclass

from teamcanvas.model.board import Board, total_fte
from teamcanvas.model.fte import fte_text
from teamcanvas.model.plural import counted
from teamcanvas.model.stage import CORE_STAGES
from teamcanvas.rules.counts import Counts


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number and what it counts."""

    number: str
    words: str
    severity: str = ""
    """The severity that colours the number; empty for the colour of text."""


def key_figures(board: Board, topics: Counts, accepted: int) -> tuple[KeyFigure, ...]:
    """People, FTE, stages and open topics.

    Args:
        topics: the open ones, by severity.
        accepted: the number of accepted findings.
    """
    return _people(board), _fte(board), _stages(board), _topics(topics, accepted)


def _people(board: Board) -> KeyFigure:
    placed = len(board.fte_by_person)
    others = len(set(board.people) - set(board.fte_by_person))
    words = "person on the board" if placed == 1 else "people on the board"
    return KeyFigure(str(placed), f"{words}, {others} not placed" if others else words)


def _fte(board: Board) -> KeyFigure:
    open_fte = sum(placement.fte for placement in board.placements if placement.person is None)
    vacant = f", {fte_text(open_fte)} vacant" if open_fte > 0 else ""
    return KeyFigure(fte_text(total_fte(board.placements)), f"FTE planned{vacant}")


def _stages(board: Board) -> KeyFigure:
    staffed = sum(bool(board.staffed_by_stage[stage]) for stage in CORE_STAGES)
    roles = counted(len(board.staffed), "role held", "roles held")
    return KeyFigure(f"{staffed} of {len(CORE_STAGES)}", f"stages have people, {roles}")


def _topics(topics: Counts, accepted: int) -> KeyFigure:
    errors, warnings, notes = topics
    if not errors and not warnings:
        rest = [
            words
            for number, words in (
                (notes, counted(notes, "note to read", "notes to read")),
                (accepted, counted(accepted, "finding accepted", "findings accepted")),
            )
            if number
        ]
        return KeyFigure("0", ", ".join(("topics to settle", *rest)), "success")
    if not errors or not warnings:
        words = ("error", "errors") if errors else ("warning", "warnings")
        total = errors or warnings
        return KeyFigure(str(total), f"{words[total != 1]} to settle", "error" if errors else "warning")
    found = f"{counted(errors, 'error', 'errors')} and {counted(warnings, 'warning', 'warnings')}"
    return KeyFigure(str(errors + warnings), f"topics to settle: {found}", "error")
