"""Detects sheets in another form than a column for each role, and converts them to that standard form."""

from teamcanvas.edits.raci_import.marks_under_letters import marks_as_letters
from teamcanvas.edits.raci_import.rearranged import Rearranged
from teamcanvas.edits.raci_import.roles_in_cells import roles_as_columns
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import Sheet

_MOST_CELLS = 200_000
"""Cells; a larger sheet is no responsibility matrix, and searching it would take too long."""
_MOST_ACTIVITIES = 300
"""Rows; a longer sheet does not have activities as columns."""


def rearrange(sheet: Sheet, catalogue: Catalogue) -> Rearranged | None:
    """The sheet converted to standard form; None if it is in standard form already, or no matrix.

    Args:
        sheet: the sheet as it was read.
        catalogue: the titles that distinguish roles from activities.
    """
    if sheet.height * sheet.width > _MOST_CELLS:
        return None
    found = marks_as_letters(sheet, catalogue) or roles_as_columns(sheet, catalogue)
    if found is not None or sheet.height > _MOST_ACTIVITIES:
        return found
    turned = sheet.turn()
    return marks_as_letters(turned, catalogue) or roles_as_columns(turned, catalogue)
