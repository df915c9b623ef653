"""The deck: the pages of a scenario as drawings, ready to be painted in any form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from teamcanvas.layout.drawing.drawing import Drawing
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.deck_options import THEME_OF, DeckOptions, DeckTheme, Logo
from teamcanvas.layout.pages.deck_source import DeckSource
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.pages.sheet_makers import SHEET_MAKERS
from teamcanvas.layout.pages.size import PAGE_SIZES, PageKind
from teamcanvas.model.plan import Plan
from teamcanvas.rules.result import CheckResult

__all__ = ["DeckOptions", "DeckTheme", "Logo", "Page", "deck_pages"]


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page."""

    kind: PageKind
    bookmark: str
    """Its name in the outline of a PDF."""
    title: str
    """Its heading."""
    drawing: Drawing


def deck_pages(
    plan: Plan,
    scenario_id: str,
    result: CheckResult,
    options: DeckOptions,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Page, ...]:
    """The pages of a scenario, kind by kind in the order that is asked for.

    Args:
        result: of the check of the scenario.
        progress: called with the number of kinds of pages that are done, and of all; an exception ends the layout.

    Raises:
        KeyError: the plan has no such scenario.
    """
    scenario = plan.scenario(scenario_id)
    frame = PageFrame(
        PAGE_SIZES[options.page],
        load_theme(THEME_OF[options.theme]),
        footer=(plan.title, scenario.title),
        date=options.date,
        draft=options.draft,
        logo=options.logo,
    )
    source = DeckSource(plan, scenario, result, frame, options)
    sheets: list[tuple[PageKind, PageSheet]] = []
    for done, kind in enumerate(options.pages):
        if progress:
            progress(done, len(options.pages))
        title = options.titles.get(kind, "").strip()
        made = SHEET_MAKERS[kind](source)
        sheets.extend((kind, replace(sheet, title=title) if title else sheet) for sheet in made)
    pages = tuple(
        Page(kind, sheet.bookmark, sheet.title, frame.page(sheet, number, len(sheets)))
        for number, (kind, sheet) in enumerate(sheets, start=1)
    )
    if progress:
        progress(len(options.pages), len(options.pages))
    return pages
