"""Texts of the questions at the top of the import, and the answers offered for each."""

from collections.abc import Mapping

from teamcanvas.edits.raci_import.answers import have_stages, new_columns, new_rows, open_columns, open_rows
from teamcanvas.edits.raci_import.cell_letters import letters_missing
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.model.plural import counted
from teamcanvas.model.stage import Stage

PENDING = "pending"
"""The value of a field whose question is open."""
BY_SECTION = "by section"
"""Take over what is new, each activity in the stage of its section."""
NEW_ROLES = "roles"
"""Take over the new roles."""
LEAVE_OUT = "leave out"
_MOST_NAMED = 3


def summary_words(proposal: Proposal) -> str:
    """What is new in the sheet, as a question, and what else is open."""
    if proposal.area is None:
        return (
            "No matrix was found in this sheet: there is no row of roles with letters under it. "
            "Choose another sheet, or say where roles and activities are."
        )
    rows, columns = len(new_rows(proposal)), len(new_columns(proposal))
    parts = [
        *([counted(rows, "activity", "activities")] if rows else []),
        *([counted(columns, "role")] if columns else []),
    ]
    others = proposal.questions - rows - columns
    more = _open_words(proposal) if others else ""
    if parts:
        are = "is" if rows + columns == 1 else "are"
        return f"{' and '.join(parts)} {are} new: take {'it' if rows + columns == 1 else 'them'} over? {more}".strip()
    if others:
        return _open_words(proposal)
    rows, columns = len(proposal.wanted_rows), len(proposal.wanted_columns)
    return f"{counted(rows, 'row')} and {counted(columns, 'column')} of this sheet are taken over."


def _open_words(proposal: Proposal) -> str:
    """Which heads are open that may mean several things."""
    new_rows_, new_columns_ = set(new_rows(proposal)), set(new_columns(proposal))
    heads = [
        *(proposal.columns[number] for number in open_columns(proposal) if number not in new_columns_),
        *(proposal.rows[number] for number in open_rows(proposal) if number not in new_rows_),
    ]
    named = [f"“{head.text}”" if head.text else head.address for head in heads[:_MOST_NAMED]]
    if len(heads) > _MOST_NAMED:
        named.append(f"{len(heads) - _MOST_NAMED} more")
    *first, last = named
    return f"Say what {', '.join(first)} and {last} mean." if first else f"Say what {last} means."


def take_over_answers(proposal: Proposal) -> Mapping[object, str]:
    """The answers to the question whether to take over what is new; none if nothing is."""
    rows, columns = new_rows(proposal), new_columns(proposal)
    if not rows and not columns:
        return {}
    answers: dict[object, str] = {}
    if not rows:
        answers[NEW_ROLES] = "Yes, as new roles"
    else:
        if have_stages(proposal, rows):
            answers[BY_SECTION] = "Yes, each activity in the stage of its section"
        answers |= {stage: f"Yes, activities in {stage.label}" for stage in Stage}
    return {**answers, LEAVE_OUT: "No, leave them out"}


def direction_words(proposal: Proposal) -> str:
    """What is taken for roles, where the orientation is no more than a guess."""
    roles = [head.text for head in proposal.columns if head.text and not head.left_out]
    named = ", ".join(roles[:_MOST_NAMED]) + (", …" if len(roles) > _MOST_NAMED else "")
    return f"Are these the roles: {named}? It is not clear whether roles are the columns or the rows."


def scheme_words(proposal: Proposal) -> str:
    """Which letters the scheme of the plan does not have, as a question."""
    unknown = letters_missing(proposal.texts, proposal.scheme, proposal.candidates)
    letters = ", ".join(f"{letter} ({counted(count, 'cell')})" for letter, count in unknown.items())
    return f"{proposal.scheme} does not have {letters}. Which scheme do the letters of this sheet belong to?"


def scheme_answers(proposal: Proposal) -> Mapping[object, str]:
    """The scheme of the plan and those that the letters may belong to."""
    answers: dict[object, str] = {proposal.scheme: f"{proposal.scheme}: leave these letters out"}
    return answers | {one: one for one in proposal.candidates}
