"""Run as a program: windows that a screen reader reads, used a little and closed. It ends by itself, or crashes."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from teamcanvas.edits.people import rename_person
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.header import MatrixColumns
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences
from tests.small_plans import template

DEEPEST, WIDEST = 14, 60


def read(interface: QAccessibleInterface | None, depth: int = 0) -> int:
    """Asks for everything, as a screen reader does; says how much there was."""
    if interface is None or not interface.isValid() or depth > DEEPEST:
        return 0
    interface.text(QAccessible.Text.Name)
    interface.parent()
    children = (interface.child(number) for number in range(min(interface.childCount(), WIDEST)))
    return 1 + sum(read(child, depth + 1) for child in children)


def use(application: QApplication, folder: Path) -> None:
    """Opens a plan, looks at every view, edits, closes."""
    QAccessible.setActive(True)
    window = MainWindow(Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)))
    open_plan = OpenPlan.new(template("delivery-team"))
    window.show_plan(open_plan)
    window.show()
    space = window.workspace
    assert space is not None
    for view in (*CentreView, CentreView.BOARD):
        space.show_view(view)
        application.processEvents()
        print("read", read(QAccessible.queryAccessibleInterface(window)))
    space.show_view(CentreView.RACI)
    space.raci.show_columns(MatrixColumns.PEOPLE)
    application.processEvents()
    print("read", read(QAccessible.queryAccessibleInterface(window)))
    person = open_plan.plan.people[0].id
    open_plan.commit("Rename", lambda plan: rename_person(plan, person, "Somebody else"))
    application.processEvents()
    open_plan.store.undo_stack.setClean()
    window.close()
    window.deleteLater()


def main() -> None:
    """Closed windows are deleted in turns of the event loop."""
    application = QApplication([])
    for _ in range(2):
        use(application, Path(sys.argv[1]))
        for _ in range(10):
            application.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    print("closed")


if __name__ == "__main__":
    main()
