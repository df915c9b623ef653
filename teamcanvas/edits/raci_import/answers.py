"""Answers to several questions of a proposal at once."""

from collections.abc import Iterable

from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.model.stage import Stage

_NEW = ("unknown", "person")


def open_columns(proposal: Proposal) -> list[int]:
    """The columns with open questions."""
    return [number for number, head in enumerate(proposal.columns) if head.question]


def open_rows(proposal: Proposal) -> list[int]:
    """The rows with open questions."""
    return [number for number, head in enumerate(proposal.rows) if head.question]


def new_columns(proposal: Proposal) -> list[int]:
    """The open columns that can only be new roles, unless the user knows better."""
    return [number for number in open_columns(proposal) if proposal.columns[number].question in _NEW]


def new_rows(proposal: Proposal) -> list[int]:
    """The open rows that can only be new activities, unless the user knows better."""
    return [number for number in open_rows(proposal) if proposal.rows[number].question == "unknown"]


def as_new_roles(proposal: Proposal, columns: Iterable[int]) -> Proposal:
    """Make these columns new roles; those without a heading stay as they are."""
    for number in columns:
        head = proposal.columns[number]
        if head.title:
            proposal = proposal.with_column(number, NewRole(head.title, head.family))
    return proposal


def as_new_activities(proposal: Proposal, rows: Iterable[int], stage: Stage | None) -> Proposal:
    """Make these rows new activities in a stage.

    Args:
        proposal: the proposal.
        rows: the indices of the rows.
        stage: the stage; None takes that of each section, and leaves rows without one open.
    """
    for number in rows:
        head = proposal.rows[number]
        found = stage or _stage_of_section(proposal, head.section)
        if found is not None:
            proposal = proposal.with_row(number, NewActivity(head.title, found))
    return proposal


def have_stages(proposal: Proposal, rows: Iterable[int]) -> bool:
    """Whether the section of any of these rows names or suggests a stage."""
    return any(_stage_of_section(proposal, proposal.rows[number].section) is not None for number in rows)


def without_columns(proposal: Proposal, columns: Iterable[int]) -> Proposal:
    """Leave these columns out."""
    for number in columns:
        proposal = proposal.with_column(number, None)
    return proposal


def without_rows(proposal: Proposal, rows: Iterable[int]) -> Proposal:
    """Leave these rows out."""
    for number in rows:
        proposal = proposal.with_row(number, None)
    return proposal


def _stage_of_section(proposal: Proposal, section: int | None) -> Stage | None:
    if section is None:
        return None
    head = proposal.sections[section]
    return head.stage or head.suggestion
