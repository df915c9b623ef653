"""Links that are buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.link_button import LinkButton


def long_words_wrap_instead_of_being_cut_test(qtbot: QtBot) -> None:
    link = LinkButton("Place Hanna Berg as Data owner in Use Case Definition", "strongLink")
    qtbot.addWidget(link)
    assert link.heightForWidth(1_000) < link.heightForWidth(160)
    assert link.minimumSizeHint().width() <= 40


def other_words_and_a_wider_font_are_measured_anew_test(qtbot: QtBot) -> None:
    link = LinkButton("Accept…", "link")
    qtbot.addWidget(link)
    before = link.heightForWidth(160)
    link.say("Place Hanna Berg as Data owner")
    after = link.heightForWidth(160)
    font = link.font()
    font.setStretch(3 * QFont.Stretch.Unstretched)
    link.setFont(font)
    assert before < after < link.heightForWidth(160)


def an_ampersand_is_shown_and_spoken_as_one_test(qtbot: QtBot) -> None:
    link = LinkButton("R&D", "link")
    qtbot.addWidget(link)
    assert link.text() == "R&&D"
    assert link.accessibleName() == "R&D"


def it_is_pressed_by_keyboard_test(qtbot: QtBot) -> None:
    link = LinkButton("Accept…", "quiet")
    qtbot.addWidget(link)
    link.show()
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Space)
    assert not link.grab().isNull()


def enter_follows_a_link_and_goes_no_further_test(qtbot: QtBot) -> None:
    button = LinkButton("Accept…", "quiet")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
