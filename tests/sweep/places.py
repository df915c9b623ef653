"""Every view, panel, page, dialog and menu of the window, and how each is opened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.model.stage import Stage
from teamcanvas.storage.backups import Backup
from teamcanvas.storage.lock import FileLock
from teamcanvas.storage.recovery import Recovery
from teamcanvas.storage.sheets.sheets import sheets_of_text
from teamcanvas.ui.raci.header import MatrixColumns
from teamcanvas.ui.raci_import.dialog import RaciImportDialog
from teamcanvas.ui.scheme.conversion_dialog import SchemeConversionDialog
from teamcanvas.ui.start.recovery_rows import RecoveryDialog
from teamcanvas.ui.widgets.name_dialog import NameDialog
from teamcanvas.ui.window.actions import MENUS, MenuRecord
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.plan_files import PlanFiles
from teamcanvas.ui.window.versions_dialog import VersionsDialog
from teamcanvas.ui.window.workspace import Workspace

Open = Callable[[MainWindow, Workspace], object]
SHEET = """Phase,Task,Tech lead,Data owner,Marketing,Remarks
Tests,Plan the tests,R,A,C,as agreed in March
Tests,Run the tests,R,X,I,
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Something that can be opened and looked at."""

    name: str
    open: Open
    """Opens it; the window, dialog or menu that is then in front is looked at."""
    presenting: bool = False
    """Whether it can be opened while presenting as well."""


def action(name: str, *, presenting: bool = False) -> Place:
    """What an action of the menu opens."""
    return Place(name, lambda window, _space: window.actions_here[name].trigger(), presenting)


def _menu(record: MenuRecord) -> Place:
    """A menu of the window, opened by its shortcut."""
    letter = Qt.Key[f"Key_{record.key.removeprefix('Alt+')}"]
    alt = Qt.KeyboardModifier.AltModifier
    return Place(f"{record.id} menu", lambda window, _space: QTest.keyClick(window, letter, alt))


def _by_person(_window: MainWindow, space: Workspace) -> None:
    space.show_view(CentreView.RACI)
    space.raci.show_columns(MatrixColumns.PEOPLE)


def _show_panel(window: MainWindow, space: Workspace) -> None:
    if not space.right.isVisible():
        window.actions_here["findings_panel"].trigger()


def _details(show: Callable[[Workspace], object]) -> Open:
    def open_page(window: MainWindow, space: Workspace) -> None:
        _show_panel(window, space)
        space.right.show_page(space.details)
        show(space)

    return open_page


def _findings(show: Callable[[Workspace], object]) -> Open:
    def open_page(window: MainWindow, space: Workspace) -> None:
        _show_panel(window, space)
        space.right.show_page(space.findings)
        show(space)

    return open_page


def _card(space: Workspace) -> CardRef:
    placement = space.open_plan.scenario.placements[0]
    return CardRef(Stage(placement.stage), placement.role)


def _chip(space: Workspace) -> ChipRef:
    return ChipRef(space.open_plan.scenario.placements[0].id)


def _stage(_space: Workspace) -> StageRef:
    return StageRef(Stage.SOLUTION_DEVELOPMENT)


def _board_menu(of: Callable[[Workspace], BoardRef]) -> Open:
    def open_menu(_window: MainWindow, space: Workspace) -> None:
        space.show_view(CentreView.BOARD)
        space.board.select(of(space))
        space.board.actions_here.open_menu(of(space))

    return open_menu


def _cell_menu(_window: MainWindow, space: Workspace) -> None:
    space.show_view(CentreView.RACI)
    first = space.raci.view.grid.first()
    assert first is not None
    space.raci.show_cell(first.activity, first.column)
    space.raci.view.open_menu()


def _export_menu(_window: MainWindow, space: Workspace) -> None:
    space.show_view(CentreView.RACI)
    space.raci.header.export_button.click()


def _role_choice(_window: MainWindow, space: Workspace) -> None:
    space.show_view(CentreView.BOARD)
    space.board.actions_here.choose_role(space.open_plan.plan.people[0].id, Stage.SCALE_AND_ADOPT)


def _accept(_window: MainWindow, space: Workspace) -> None:
    space.findings.commands.accept(space.open_plan.result.open[0].key)


def _import(_window: MainWindow, space: Workspace) -> None:
    RaciImportDialog(space.open_plan, sheets_of_text(SHEET), space.window()).open()


def _conversion(_window: MainWindow, space: Workspace) -> None:
    lost = [("Plan the tests", "Tech lead", "S → empty", "RACI has no letter for support")]
    SchemeConversionDialog("RASCI", "RACI", lost, "", space.window()).open()


def _versions(window: MainWindow, space: Workspace) -> None:
    saved = Path("plan.teamcanvas")
    versions = (Backup(saved, datetime(2026, 11, 3, 9, 30, tzinfo=UTC)),)
    VersionsDialog(versions, space.open_plan.plan, window).open()


def _changed_elsewhere(window: MainWindow, space: Workspace) -> None:
    PlanFiles(space.open_plan, window).ask_about_disk("changed")


def _unsaved(window: MainWindow, space: Workspace) -> None:
    PlanFiles(space.open_plan, window).ask_to_save(lambda: None)


def _show_activity(space: Workspace) -> None:
    space.details.show_activity(next(iter(space.board.board.catalogue.activities)))


def _preset_name(_window: MainWindow, space: Workspace) -> None:
    NameDialog("Save as a preset", "&Name of the preset", "For the board", "Save", space.window()).open()


def _recovery(window: MainWindow, space: Workspace) -> None:
    moment, nowhere = datetime(2026, 11, 3, 9, 30, tzinfo=UTC), Path("none.journal")
    lost = Recovery(
        "Churn model", None, None, moment, 3, True, None, space.open_plan.plan, nowhere, FileLock(nowhere, -1)
    )
    RecoveryDialog((lost,), window).open()


def _rule(space: Workspace) -> None:
    space.findings.show_rule(space.open_plan.result.open[0].rule)


PLACES: tuple[Place, ...] = (
    action("show_board", presenting=True),
    action("show_raci", presenting=True),
    Place("matrix by person", _by_person, presenting=True),
    action("show_people", presenting=True),
    action("show_compare", presenting=True),
    action("find_role"),
    action("find_person"),
    Place("findings", _findings(lambda _space: None), presenting=True),
    action("rules"),
    action("compare_profiles"),
    Place("rule", _findings(_rule)),
    action("organisation_page"),
    action("add_handover"),
    Place("card", _details(lambda space: space.details.show_selection(_card(space)))),
    Place("person", _details(lambda space: space.details.show_person(space.open_plan.plan.people[0].id))),
    Place("stage", _details(lambda space: space.details.show_selection(_stage(space)))),
    action("activities"),
    Place("activity", _details(_show_activity)),
    action("drill", presenting=True),
    action("rename_plan"),
    action("organisation"),
    action("rename_scenario"),
    Place("NameDialog", _preset_name),
    action("new_from_template"),
    action("export"),
    action("import_raci"),
    action("scheme"),
    action("palette", presenting=True),
    action("shortcuts", presenting=True),
    action("first_steps", presenting=True),
    action("about"),
    *(_menu(record) for record in MENUS),
    Place("menu of a card", _board_menu(_card)),
    Place("menu of a chip", _board_menu(_chip)),
    Place("menu of a stage", _board_menu(_stage)),
    Place("menu of a cell", _cell_menu),
    Place("menu of table exports", _export_menu),
    Place("roles for a person dropped on a stage", _role_choice),
    Place("AcceptDialog", _accept),
    Place("RaciImportDialog", _import),
    Place("SchemeConversionDialog", _conversion),
    Place("VersionsDialog", _versions),
    Place("RecoveryDialog", _recovery),
    Place("question about a file changed elsewhere", _changed_elsewhere),
    Place("question about unsaved changes", _unsaved),
)
