"""A page's frame and table looks for tests of tables."""

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.pages.size import PAGE_SIZES, PageSizeName
from teamcanvas.layout.pages.table_cells import TableLook


def a_look(size: float = 10.0, page: PageSizeName = "16:9") -> TableLook:
    """The look of a table with text of this size on a page."""
    return TableLook(PageFrame(PAGE_SIZES[page], load_theme("paper")), size)
