"""Which views the centre can show."""

from teamcanvas.ui.window.centre_view import CentreView
from tests.small_plans import template
from tests.ui.conftest import Editor


def every_view_has_its_segment_in_the_header_test(editor: Editor) -> None:
    space = editor(template("startup-trio"))
    bar = space.header.views.bar
    assert [bar.tabText(index) for index in range(bar.count())] == [view.value for view in CentreView]
    for index, view in enumerate(CentreView):
        bar.setCurrentIndex(index)
        assert space.view is view
    for index, view in enumerate(CentreView):
        space.show_view(view)
        assert bar.currentIndex() == index
