"""Brings what people write in other forms than a role a column into that form, before anything else looks at it."""

from teamcanvas.edits.raci_import.marks_under_letters import marks_as_letters
from teamcanvas.edits.raci_import.rearranged import Rearranged
from teamcanvas.edits.raci_import.roles_in_cells import roles_as_columns
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import Sheet

_MOST_CELLS = 200_000
"""A larger sheet is no matrix of responsibilities, and looking for one in it would keep somebody waiting."""
_MOST_ACTIVITIES = 300
"""Rows of a sheet whose columns may be activities."""


def rearrange(sheet: Sheet, catalogue: Catalogue) -> Rearranged | None:
    """The ordinary form of a sheet that has another one; None for an ordinary sheet and for what is no matrix.

    Args:
        sheet: as it was read.
        catalogue: its titles tell roles from activities.
    """
    if sheet.height * sheet.width > _MOST_CELLS:
        return None
    found = marks_as_letters(sheet, catalogue) or roles_as_columns(sheet, catalogue)
    if found is not None or sheet.height > _MOST_ACTIVITIES:
        return found
    turned = sheet.turn()
    return marks_as_letters(turned, catalogue) or roles_as_columns(turned, catalogue)
