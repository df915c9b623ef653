"""The preflight: notices about an export before it is written, found by reading the real pages or tables."""

from collections.abc import Sequence
from pathlib import Path

from teamcanvas.export.outgoing.content import Outgoing
from teamcanvas.export.outgoing.suffixes import TABLE_SUFFIXES
from teamcanvas.export.preflight.names import name_notices
from teamcanvas.export.preflight.notice import Notice
from teamcanvas.export.preflight.pages import page_notices
from teamcanvas.export.preflight.plan import plan_notices
from teamcanvas.export.preflight.shown_texts import shown_texts
from teamcanvas.layout.pages.deck import Page
from teamcanvas.model.plan import Plan
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.result import CheckResult

__all__ = ["Notice", "Severity", "preflight"]


def preflight(plan: Plan, result: CheckResult, leaving: Outgoing, *, path: Path | None = None) -> tuple[Notice, ...]:
    """The notices about an export, the worst first.

    Args:
        plan: as the sender sees it, with all names.
        result: of the check of this plan.
        leaving: what is to be written.
        path: where, if that is known; with the suffix of a table, the table is looked at instead of pages.
    """
    suffix = path.suffix.lower() if path else ""
    if suffix in TABLE_SUFFIXES:
        from teamcanvas.export.tables.writing import table_bytes

        # The Markdown has all texts of a workbook or a web page.
        plain = suffix if suffix in (".csv", ".tsv") else ".md"
        looked_at: Sequence[Page] = ()
        texts = table_bytes(leaving, plain).decode("utf-8-sig")
    else:
        looked_at = leaving.pages()
        texts = shown_texts(looked_at)
    notices = (
        *name_notices(plan, leaving, texts, path),
        *plan_notices(plan, result, leaving, texts, {page.kind for page in looked_at}),
        *page_notices(looked_at, leaving.options.deck),
    )
    return tuple(sorted(notices, key=lambda notice: notice.severity.rank))
