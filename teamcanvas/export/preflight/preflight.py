"""The preflight: what somebody should know before a plan leaves the house, found out from the real pages."""

from collections.abc import Sequence
from pathlib import Path

from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.preflight.names import name_notices
from teamcanvas.export.preflight.notice import Notice
from teamcanvas.export.preflight.pages import page_notices
from teamcanvas.export.preflight.plan import plan_notices
from teamcanvas.export.preflight.shown_texts import shown_texts
from teamcanvas.export.tables.suffixes import TABLE_SUFFIXES
from teamcanvas.layout.pages.deck import Page
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.result import CheckResult

__all__ = ["Notice", "Severity", "preflight"]


def preflight(
    plan: Plan,
    scenario_id: str,
    options: ExportOptions,
    result: CheckResult | None = None,
    *,
    path: Path | None = None,
    pages: Sequence[Page] | None = None,
) -> tuple[Notice, ...]:
    """What to know before an export with these options, the worst first.

    Args:
        plan: as it is, with all names.
        scenario_id: the scenario to show.
        options: of the export.
        result: what the check of the plan found, if it is known already.
        path: where it is to be written, if that is known; of a table, the table is looked at instead of pages.
        pages: as these options make them, if they are made already.

    Raises:
        KeyError: the plan has no such scenario.
        ExportError: the key file cannot be read.
    """
    found = result or check(plan, scenario_id)
    leaving = outgoing(plan, scenario_id, options, found)
    suffix = path.suffix.lower() if path else ""
    if suffix in TABLE_SUFFIXES:
        from teamcanvas.export.tables.writing import table_bytes

        # What a workbook or a web page says, Markdown says too.
        plain = suffix if suffix in (".csv", ".tsv") else ".md"
        looked_at: Sequence[Page] = ()
        texts = table_bytes(leaving.plan, scenario_id, plain, leaving.result).decode("utf-8-sig")
    else:
        looked_at = leaving.pages() if pages is None else pages
        texts = shown_texts(looked_at)
    notices = (
        *name_notices(plan, leaving, options, texts, path),
        *plan_notices(plan, scenario_id, found, leaving, texts, {page.kind for page in looked_at}),
        *page_notices(looked_at, options),
    )
    return tuple(sorted(notices, key=lambda notice: notice.severity.rank))
