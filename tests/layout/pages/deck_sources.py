"""Sources of pages for tests of single kinds."""

from teamcanvas.layout.drawing.drawing import Drawing
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.deck_options import THEME_OF, DeckOptions
from teamcanvas.layout.pages.deck_source import DeckSource
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.pages.size import PAGE_SIZES
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check


def source_of(plan: Plan, options: DeckOptions | None = None) -> DeckSource:
    """The source of a plan's first scenario."""
    wanted = options or DeckOptions()
    scenario = plan.scenarios[0]
    frame = PageFrame(PAGE_SIZES[wanted.page], load_theme(THEME_OF[wanted.theme]), date=wanted.date, draft=wanted.draft)
    return DeckSource(plan, scenario, check(plan, scenario.id), frame, wanted)


def drawn(sheets: tuple[PageSheet, ...], source: DeckSource) -> list[Drawing]:
    """The sheets as finished pages."""
    return [source.frame.page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, start=1)]
