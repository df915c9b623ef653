"""Labels for what users typed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.labels import ElidedLabel, InPlaceText, plain_label, restyle, set_tip


def markup_is_shown_as_typed_test(qtbot: QtBot) -> None:
    label = plain_label("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>x</b>"


def a_tooltip_is_read_out_without_its_markup_test(qtbot: QtBot) -> None:
    label = plain_label("Remove")
    qtbot.addWidget(label)
    set_tip(label, "Remove <b>R&D</b>")
    assert label.toolTip() == "<qt>Remove &lt;b&gt;R&amp;D&lt;/b&gt;</qt>"
    assert label.accessibleDescription() == "Remove <b>R&D</b>"
    set_tip(label, "")
    assert (label.toolTip(), label.accessibleDescription()) == ("", "")


def a_long_text_does_not_push_its_neighbours_test(qtbot: QtBot) -> None:
    label = ElidedLabel("word " * 50)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() <= 40
    label.resize(80, 20)
    assert not label.grab().isNull()
    assert label.text().startswith("word word")


def in_two_lines_more_of_it_can_be_read_test(qtbot: QtBot) -> None:
    label = ElidedLabel(" ".join(f"word{number}" for number in range(20)))
    qtbot.addWidget(label)
    label.resize(200, 40)
    one, height = label.shown_lines, label.sizeHint().height()
    assert len(one) == 1
    assert one[0].endswith("…")
    label.set_lines(2)
    assert label.sizeHint().height() > 1.5 * height
    first, second = label.shown_lines
    assert first.startswith("word0 word1")
    assert not first.endswith("…")
    assert second.endswith("…")
    assert second.startswith(f"word{len(first.split())} ")
    label.resize(2_000, 40)
    assert label.shown_lines == (label.text(),)
    label.show_text("")
    assert label.shown_lines == ("",)


def _in_place(qtbot: QtBot) -> tuple[InPlaceText, QLabel, QLineEdit]:
    text = InPlaceText("Plan title", "title")
    qtbot.addWidget(text)
    text.show_text("Churn model")
    text.show()
    return text, text.findChildren(QLabel)[0], text.findChildren(QLineEdit)[0]


def a_double_click_lets_it_be_edited_test(qtbot: QtBot) -> None:
    text, label, field = _in_place(qtbot)
    qtbot.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert text.currentWidget() is field
    field.setText("Churn 2027")
    with qtbot.waitSignal(text.edited) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert edited.args == ["Churn 2027"]
    assert text.currentWidget() is label


def the_field_grows_with_what_is_typed_test(qtbot: QtBot) -> None:
    text, label, field = _in_place(qtbot)
    qtbot.keyClick(label, Qt.Key.Key_F2)
    short = text.sizeHint().width()
    typed = "Fraud detection in payments of all countries"
    with qtbot.waitSignal(text.editing_changed):
        qtbot.keyClicks(field, typed)
    assert text.sizeHint().width() > max(short, field.fontMetrics().horizontalAdvance(typed) + 20)
    qtbot.keyClicks(field, "x" * 300)
    assert text.sizeHint().width() == 600


def escape_leaves_it_as_it_was_test(qtbot: QtBot) -> None:
    text, label, field = _in_place(qtbot)
    qtbot.keyClick(label, Qt.Key.Key_F2)
    assert field.text() == "Churn model"
    field.setText("Nonsense")
    with qtbot.assertNotEmitted(text.edited):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert label.text() == "Churn model"


def an_unchanged_text_is_not_emitted_test(qtbot: QtBot) -> None:
    text, label, field = _in_place(qtbot)
    qtbot.keyClick(label, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(text.edited):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def its_accessible_name_says_what_it_is_test(qtbot: QtBot) -> None:
    _, label, field = _in_place(qtbot)
    assert label.accessibleName() == "Plan title: Churn model"
    assert field.accessibleName() == "Plan title"


def another_kind_shows_at_once_test(qtbot: QtBot) -> None:
    label = plain_label("x")
    qtbot.addWidget(label)
    label.setStyleSheet('QLabel[kind="big"] { min-width: 321px; }')
    label.setProperty("kind", "big")
    restyle(label)
    assert label.minimumSizeHint().width() == 321
