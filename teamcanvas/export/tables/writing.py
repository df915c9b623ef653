"""Writes the tables of a scenario into a file, of the kind that its name ends in: whole or not at all."""

from pathlib import Path

from teamcanvas.export.outgoing.output import ExportError, write_output
from teamcanvas.export.tables.suffixes import TABLE_SUFFIXES
from teamcanvas.model.plan import Plan
from teamcanvas.rules.result import CheckResult
from teamcanvas.storage.refusals import visible


def write_table(plan: Plan, scenario_id: str, path: Path, result: CheckResult | None = None) -> None:
    """Writes the RACI matrix: by role, by person and the activities; into CSV and TSV, which hold one table, by role.

    Args:
        result: what the check found, if it is known already.

    Raises:
        KeyError: the plan has no such scenario.
        ExportError: the name ends in something else, or the file cannot be written; what was there is still there.
    """
    suffix = path.suffix.lower()
    if suffix not in TABLE_SUFFIXES:
        raise ExportError(f"{visible(str(path))} is not the name of a table. Let it end in {_kinds()}.")
    write_output(path, table_bytes(plan, scenario_id, suffix, result))


def table_bytes(plan: Plan, scenario_id: str, suffix: str, result: CheckResult | None = None) -> bytes:
    """What goes into a file whose name ends in one of `TABLE_SUFFIXES`. Raises KeyError for any other."""
    # Each writer is imported when it is wanted: openpyxl takes longer to import than a plan takes to check.
    from teamcanvas.export.tables.raci_table import raci_tables, role_table

    match suffix:
        case ".csv":
            from teamcanvas.export.tables.csv_text import csv_bytes

            return csv_bytes(role_table(plan, scenario_id))
        case ".tsv":
            from teamcanvas.export.tables.csv_text import tsv_bytes

            return tsv_bytes(role_table(plan, scenario_id))
        case ".md":
            from teamcanvas.export.tables.markdown_text import markdown_bytes

            return markdown_bytes(raci_tables(plan, scenario_id, result))
        case ".html":
            from teamcanvas.export.tables.html_text import html_bytes

            return html_bytes(raci_tables(plan, scenario_id, result), plan.title)
        case ".xlsx":
            from teamcanvas.export.tables.xlsx import xlsx_bytes

            return xlsx_bytes(raci_tables(plan, scenario_id, result), plan.title)
        case _:
            raise KeyError(suffix)


def _kinds() -> str:
    return f"{', '.join(TABLE_SUFFIXES[:-1])} or {TABLE_SUFFIXES[-1]}"
