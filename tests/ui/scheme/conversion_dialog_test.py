"""The dialog that says what a conversion would lose."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.ui.scheme.conversion_dialog import LossRow, SchemeConversionDialog
from teamcanvas.ui.widgets.style import style_sheet
from tests.ui.conftest import press, table_rows

ROWS: list[LossRow] = [
    ("Decide <b>go</b>", "Tech lead", "R → P", "who does the work"),
    ("Release", "Data owner", "I → empty", "to be informed"),
]


def every_loss_is_in_the_table_as_typed_test(qtbot: QtBot) -> None:
    dialog = SchemeConversionDialog("RACI", "RAPID", ROWS, "RAPID speaks of decisions only.")
    qtbot.addWidget(dialog)
    dialog.show()
    assert table_rows(dialog.losses) == ROWS
    title = dialog.losses.item(0, 0)
    assert title is not None
    assert "&lt;b&gt;" in title.toolTip()
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "2 cells lose something from RACI to RAPID" in words
    assert "RAPID speaks of decisions only." in words


def enter_converts_and_escape_does_not_test(qtbot: QtBot) -> None:
    dialog = SchemeConversionDialog("RACI", "RAPID", ROWS)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.open()
    with qtbot.waitSignal(dialog.accepted):
        press(qtbot, dialog, "Convert")


def every_loss_is_read_in_full_however_many_words_it_has_test(qtbot: QtBot) -> None:
    words = "that somebody is left out on purpose, which no letter of the other scheme can say in a cell"
    losses = [words[:end] for end, letter in enumerate(words + " ") if letter == " "]
    dialog = SchemeConversionDialog("CAIRO", "DACI", [("Release", "Data owner", "O → empty", loss) for loss in losses])
    qtbot.addWidget(dialog)
    # As in the program, whose style takes room of its own in every cell.
    dialog.setStyleSheet(style_sheet("light"))
    dialog.show()
    table = dialog.losses
    room = QRect(0, 0, table.columnWidth(3) - 6, 1000)
    for number, loss in enumerate(losses):
        needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, loss)
        assert table.rowHeight(number) >= needed.height(), loss
    assert table.rowHeight(0) < table.rowHeight(len(losses) - 1)
