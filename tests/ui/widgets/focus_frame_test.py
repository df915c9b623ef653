"""The ring around check boxes, links and labels, which begin where the fields and labels above them begin."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from teamcanvas.ui.widgets.focus_frame import ABOVE, BESIDE, FocusOutline
from teamcanvas.ui.widgets.labels import ElidedLabel, InPlaceText, plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.style import style_sheet


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[QWidget]:
    """A label, a field, a check box and a link below each other."""
    form = QWidget()
    form.setStyleSheet(style_sheet("light"))
    column = QVBoxLayout(form)
    column.setContentsMargins(12, 12, 12, 12)
    heading = plain_label("Place", "group")
    for one in (plain_label("Place"), heading, QLineEdit(), QCheckBox("Place"), LinkButton("Place", "link")):
        one.setObjectName("heading" if one is heading else type(one).__name__)
        column.addWidget(one)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    yield form
    form.close()


def begins_at(form: QWidget, name: str) -> int:
    """The first pixel of a widget from the left that differs from the background."""
    part = form.findChild(QWidget, name)
    assert isinstance(part, QWidget)
    picture = part.grab().toImage()
    ground = picture.pixel(picture.width() - 1, 0) if name != "QLineEdit" else form.grab().toImage().pixel(2, 2)
    columns = (any(picture.pixel(x, y) != ground for y in range(picture.height())) for x in range(picture.width()))
    return part.x() + next(x for x, inked in enumerate(columns) if inked)


def check_boxes_and_links_begin_where_fields_and_labels_do_test(form: QWidget) -> None:
    assert begins_at(form, "QCheckBox") == begins_at(form, "QLineEdit")
    assert begins_at(form, "LinkButton") == begins_at(form, "QLabel")
    # The stem of a bold letter begins a little further to the left.
    assert 0 <= begins_at(form, "QLabel") - begins_at(form, "heading") <= 1


def rings(window: QWidget) -> list[FocusOutline]:
    return [one for one in window.findChildren(FocusOutline) if one.isVisible()]


def the_ring_goes_around_what_has_the_focus_test(form: QWidget) -> None:
    for kind in (QCheckBox, LinkButton, QCheckBox):
        part = form.findChild(kind)
        assert isinstance(part, QWidget)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        (ring,) = rings(form)
        assert ring.geometry() == part.geometry().adjusted(-BESIDE, -ABOVE, BESIDE, ABOVE)
        part.move(part.x(), part.y() + 3)
        assert ring.geometry() == part.geometry().adjusted(-BESIDE, -ABOVE, BESIDE, ABOVE)
    field = form.findChild(QLineEdit)
    assert field is not None
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert rings(form) == [], "a field has a ring of its own"
    assert len(form.findChildren(FocusOutline)) == 1


def it_leaves_what_is_scrolled_only_at_the_sides_test(qtbot: QtBot) -> None:
    window, page, area = QWidget(), QWidget(), QScrollArea()
    column = QVBoxLayout(window)
    column.addWidget(area)
    inside = QVBoxLayout(page)
    inside.setContentsMargins(0, 0, 0, 0)
    links = [LinkButton(f"Link {number}", "link") for number in range(30)]
    for link in links:
        inside.addWidget(link)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(page)
    qtbot.addWidget(window)
    window.resize(200, 150)
    with qtbot.waitActive(window):
        window.show()
    links[0].setFocus()
    (ring,) = rings(window)
    left = area.geometry().left()
    assert ring.geometry().left() == left - BESIDE
    area.verticalScrollBar().setValue(5)
    assert ring.geometry().top() == area.geometry().top(), "the ring is cut with its link"
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert rings(window) == []


def the_ring_goes_on_after_the_window_it_was_in_test(qtbot: QtBot) -> None:
    for _ in range(2):
        window = QWidget()
        link = LinkButton("Place", "link", window)
        with qtbot.waitActive(window):
            window.show()
        link.setFocus()
        assert len(rings(window)) == 1
        delete(window)


def the_ring_of_a_text_that_is_edited_in_place_leaves_its_letters_clear_test(qtbot: QtBot, form: QWidget) -> None:
    title = InPlaceText("Plan title", "title", parent=form)
    title.show_text("Fraud detection")
    title.setGeometry(40, 4, title.sizeHint().width(), title.sizeHint().height())
    title.show()
    label = title.findChild(ElidedLabel)
    assert label is not None
    plain = label.grab().toImage()
    label.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: bool(rings(form)))
    (ring,) = rings(form)
    assert ring.geometry().left() == 40 - BESIDE
    assert ring.geometry().right() >= 40 + label.width()
    assert label.grab().toImage() == plain, "nothing is painted over its letters"
