"""Writes the tables of a scenario into a file, in the format of its suffix: all or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from teamcanvas.export.outgoing.content import Outgoing
from teamcanvas.export.outgoing.output import ExportError, write_output
from teamcanvas.export.outgoing.suffixes import TABLE_SUFFIXES
from teamcanvas.storage.refusals import visible

if TYPE_CHECKING:
    from teamcanvas.export.tables.csv_text import Separator


def write_table(leaving: Outgoing, path: Path, separator: Separator = ",") -> None:
    """Writes the RACI matrix: by role, by person and the activities; into CSV and TSV, which hold one table, by role.

    Args:
        leaving: the plan.
        path: its suffix decides about the format.
        separator: of the values in CSV.

    Raises:
        ExportError: the path has no suffix of a table, or the file cannot be written; an existing file is unchanged.
    """
    suffix = path.suffix.lower()
    if suffix not in TABLE_SUFFIXES:
        raise ExportError(f"{visible(str(path))} is not the name of a table. Let it end in {_kinds()}.")
    write_output(path, table_bytes(leaving, suffix, separator))


def table_bytes(leaving: Outgoing, suffix: str, separator: Separator = ",") -> bytes:
    """The content of a file with one of `TABLE_SUFFIXES`. Raises KeyError for any other suffix."""
    # Each writer is imported at its first use: openpyxl takes longer to import than a plan takes to check.
    from teamcanvas.export.tables.raci_table import raci_tables, role_table

    plan, scenario_id, result = leaving.plan, leaving.scenario_id, leaving.result
    match suffix:
        case ".csv":
            from teamcanvas.export.tables.csv_text import csv_bytes

            return csv_bytes(role_table(plan, scenario_id), separator)
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
