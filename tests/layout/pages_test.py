"""Every kind of page has its maker."""

from teamcanvas.layout.page_size import PAGE_KINDS
from teamcanvas.layout.pages import SHEET_MAKERS


def every_kind_that_can_be_asked_for_is_made_test() -> None:
    assert set(SHEET_MAKERS) == set(PAGE_KINDS)
