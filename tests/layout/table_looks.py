"""A page's frame and the looks of tables in it, for tests of what stands in tables."""

from teamcanvas.layout.page_frame import PageFrame
from teamcanvas.layout.page_size import PAGE_SIZES, PageSizeName
from teamcanvas.layout.table_cells import TableLook
from teamcanvas.layout.theme import load_theme


def a_look(size: float = 10.0, page: PageSizeName = "16:9") -> TableLook:
    """The look of a table with text of this size on a page."""
    return TableLook(PageFrame(PAGE_SIZES[page], load_theme("paper")), size)
