"""Tables and plans for the tests of the import, written as people would type them."""

from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.model.plan import Plan
from teamcanvas.model.sheet import CellPlace, MergedRange, Sheet
from teamcanvas.storage.sheets.text import sheets_of_text
from tests.small_plans import small_plan


def table(*lines: str, merged: tuple[MergedRange, ...] = (), formulas: dict[CellPlace, str] | None = None) -> Sheet:
    """A sheet with a line a row, its cells parted by `|`."""
    (sheet,) = sheets_of_text("\n".join(line.replace("|", "\t") for line in lines))
    return Sheet(sheet.name, sheet.rows, merged, formulas or {})


def a_plan() -> Plan:
    """Three people in three roles."""
    return small_plan("S1 data_owner Sofia", "S2 data_engineer Piotr", "S2 data_scientist Hanna")


def proposed(*lines: str, plan: Plan | None = None) -> Proposal:
    """The proposal for a table."""
    where = plan or a_plan()
    return propose(table(*lines), where, where.scenarios[0])
