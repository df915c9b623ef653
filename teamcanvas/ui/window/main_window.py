"""The main window: start page or editor; dispatches actions to its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

from teamcanvas import __version__
from teamcanvas.layout.drawing.theme import Theme, ThemeName, load_theme
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.model.ids import RandomIds
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.templates import NEW_PLAN, empty_plan, template_plan, templates
from teamcanvas.ui.widgets.dialogs import say
from teamcanvas.ui.widgets.plain import menu_text, shown
from teamcanvas.ui.widgets.press_by_enter import press_by_enter
from teamcanvas.ui.widgets.style import style_sheet
from teamcanvas.ui.window.action_set import ActionSet
from teamcanvas.ui.window.actions import ActionNeed
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.disk_watch import DiskWatch
from teamcanvas.ui.window.help_pages import open_first_steps, open_shortcuts
from teamcanvas.ui.window.kept_choices import keep_panels, restore_choices
from teamcanvas.ui.window.menus import WindowMenus
from teamcanvas.ui.window.on_screen import keep_on_screen
from teamcanvas.ui.window.plan_files import ALL_FILES, FILTER, PlanFiles, plans_in
from teamcanvas.ui.window.preferences import LIKE_SYSTEM, Preferences
from teamcanvas.ui.window.presentation_mode import PresentationMode
from teamcanvas.ui.window.recent_plans import RecentPlans
from teamcanvas.ui.window.workspace import Workspace
from teamcanvas.ui.window.workspace_actions import WORKSPACE_ACTIONS

if TYPE_CHECKING:
    from teamcanvas.storage.recovery import Recovery
    from teamcanvas.ui.export.export_commands import ExportCommands
    from teamcanvas.ui.start.start_page import StartPage

ROOMY = 1_600
"""Pixels: on a narrower screen the first window is maximised."""


class MainWindow(QMainWindow):
    """A window with at most one plan."""

    paths_chosen = Signal(object)
    """Files to open: a list of paths."""
    plan_made = Signal(object)
    """A new `Plan` to show."""
    recovery_wanted = Signal(object)
    recovery_discarded = Signal(object)
    theme_chosen = Signal(str)
    quit_wanted = Signal()
    closed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        self._theme = load_theme(preferences.theme)
        self.actions_here = ActionSet(self, self._handlers())
        self.workspace: Workspace | None = None
        self._files: PlanFiles | None = None
        self._disk: DiskWatch | None = None
        self._exporting: ExportCommands | None = None
        self._presentation: PresentationMode | None = None
        self._start: StartPage | None = None
        self._may_close = False
        self._recent = RecentPlans(preferences, self)
        self._menus = WindowMenus(
            self, self.actions_here, self._recent, preferences.clear_recent, self._open_path, self._menu_place
        )
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 480)
        self.resize(1_440, 900)
        kept = preferences.geometry("window")
        if not (kept.size() and self.restoreGeometry(kept)) and self.screen().availableSize().width() < ROOMY:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.setStyleSheet(style_sheet(self._theme.name))
        # Later: the window system moves windows off a lost screen first.
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # a window needs one
        application.screenRemoved.connect(self._keep_on_screen_soon)
        self._refresh()

    # --- content -------------------------------------------------------------------------------------------------

    @property
    def open_plan(self) -> OpenPlan | None:
        """The open plan, if there is one."""
        return self.workspace.open_plan if self.workspace else None

    @property
    def theme(self) -> Theme:
        """The current theme."""
        return self._theme

    def show_start_page(self) -> StartPage:
        """Show the start page."""
        from teamcanvas.ui.start.start_page import StartPage

        page = StartPage(templates(), self._recent.paths)
        self._recent.gone.connect(page.remove_recent)
        page.empty_wanted.connect(self._new)
        page.template_chosen.connect(self._new_from)
        page.open_wanted.connect(self._ask_for_file)
        page.path_chosen.connect(self._open_path)
        page.recover_wanted.connect(self.recovery_wanted)
        page.discard_wanted.connect(self.recovery_discarded)
        page.menu_wanted.connect(self._menus.open)
        self._start = page
        self.setCentralWidget(page)
        self._recent.check()
        page.focus_first()
        self._refresh()
        return page

    def replace_plan(self, made: Callable[[], OpenPlan]) -> None:
        """Close the plan, which unlocks its file, then make and show another one."""
        if self._presentation:
            self._presentation.end()
        if self.open_plan is not None:
            self.open_plan.close()
        self.show_plan(made())

    def show_plan(self, open_plan: OpenPlan) -> None:
        """Show a plan."""
        open_plan.setParent(self)
        space = Workspace(open_plan, self._theme, self.actions_here)
        self._start, self._exporting = None, None
        self.workspace = space
        self._files = PlanFiles(open_plan, self)
        self._files.saved.connect(self._preferences.add_recent)
        self._files.saved.connect(self._recent.check)
        self._recent.check()
        if self._disk is not None:
            self._disk.close()
        self._disk = DiskWatch(open_plan, open_plan)
        self._disk.noticed.connect(self._ask_about_disk)
        self._presentation = PresentationMode(self, space)
        self._presentation.changed.connect(self._refresh)
        self._presentation.changed.connect(self._look_at_disk)
        self.setCentralWidget(space)
        restore_choices(space, self._preferences)
        space.header.menu_wanted.connect(self._menus.open)
        space.status.save_wanted.connect(self._files.save)
        space.state_changed.connect(self._refresh)
        space.page_wanted.connect(self._export_alone)
        open_plan.saved_state_changed.connect(self._refresh)
        open_plan.store.changed.connect(self._refresh)
        stack = open_plan.store.undo_stack
        stack.undoTextChanged.connect(self._refresh)
        stack.redoTextChanged.connect(self._refresh)
        space.show_view(CentreView.BOARD)
        self._refresh()

    def offer(self, recoveries: Sequence[Recovery]) -> None:
        """Offer recovery of plans after a crash."""
        from teamcanvas.ui.start.recovery_rows import RecoveryDialog

        if self._start is not None:
            self._start.offer(recoveries)
            return
        dialog = RecoveryDialog(recoveries, self)
        dialog.rows.recover_wanted.connect(self.recovery_wanted)
        dialog.rows.discard_wanted.connect(self.recovery_discarded)
        dialog.open()

    def set_theme(self, name: ThemeName) -> None:
        """Switch to another theme."""
        self._theme = load_theme(name)
        self.setStyleSheet(style_sheet(name))
        if self.workspace:
            self.workspace.set_theme(self._theme)
        self.put_icons()
        self._refresh()

    def put_icons(self) -> None:
        """Set the icons of the actions; called after the first paint, because loading the icon font is slow."""
        self._menus.put_icons(self._theme)

    def _menu_place(self) -> QPoint:
        owner = self.workspace.header if self.workspace else self._start
        return owner.menu_place if owner and owner.isVisible() else self.mapToGlobal(QPoint(0, 0))

    def _refresh(self) -> None:
        """Update enabled actions, the texts of Undo and Redo, and the window title."""
        space, actions = self.workspace, self.actions_here
        actions.allow(self._there())
        stack = space.open_plan.store.undo_stack if space else None
        actions["undo"].setText(_with_text("&Undo", stack.undoText() if stack else ""))
        actions["redo"].setText(_with_text("&Redo", stack.redoText() if stack else ""))
        for choice in ("light", "dark", LIKE_SYSTEM):
            actions[choice].setChecked(self._preferences.theme_choice == choice)
        if space:
            actions["roles_panel"].setChecked(space.sides.is_open(space.left))
            actions["findings_panel"].setChecked(space.sides.is_open(space.right))
            actions["minimap"].setChecked(space.board.minimap_allowed)
            # Qt replaces [*] in a window title by the modified mark; doubled it is literal.
            title = shown(space.open_plan.title_for_window, 120).replace("[*]", "[*][*]")
            self.setWindowTitle(f"{title}[*] – Team Canvas")
            self.setWindowModified(space.open_plan.unsaved)
        else:
            self.setWindowTitle("Team Canvas")

    def _there(self) -> set[ActionNeed]:
        if self.workspace is None:
            return set()
        stack = self.workspace.open_plan.store.undo_stack
        facts = {
            ActionNeed.PLAN: True,
            ActionNeed.UNDO: stack.canUndo(),
            ActionNeed.REDO: stack.canRedo(),
            ActionNeed.SELECTION: self.workspace.board.selected is not None,
            ActionNeed.SEVERAL_SCENARIOS: len(self.workspace.open_plan.plan.scenarios) > 1,
            ActionNeed.BOARD: self.workspace.on_board,
        }
        return {need for need, there in facts.items() if there}

    # --- actions -------------------------------------------------------------------------------------------------

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        return {
            "new": self._new,
            "new_from_template": self._choose_template,
            "open": self._ask_for_file,
            "save": lambda: self._files and self._files.save(),
            "save_as": lambda: self._files and self._files.save_as(),
            "earlier_versions": lambda: self._files and self._files.show_earlier_versions(self.plan_made.emit),
            "export": lambda: self._export(again=False),
            "export_again": lambda: self._export(again=True),
            "print": self._print,
            "close": self.close,
            "quit": self.quit_wanted.emit,
            "palette": self._open_palette,
            "shortcuts": lambda: open_shortcuts(self, "Presenting" if self._presents else ""),
            "first_steps": partial(open_first_steps, self),
            "about": self._about,
            "light": lambda: self.theme_chosen.emit("light"),
            "dark": lambda: self.theme_chosen.emit("dark"),
            LIKE_SYSTEM: lambda: self.theme_chosen.emit(LIKE_SYSTEM),
            "present": self._present,
            "roles_panel": lambda: self._toggle("left"),
            "findings_panel": lambda: self._toggle("right"),
            **{name: partial(self._in_workspace, act) for name, act in WORKSPACE_ACTIONS.items()},
        }

    def _in_workspace(self, act: Callable[[Workspace], object]) -> None:
        if self.workspace is not None:
            act(self.workspace)

    def _new(self) -> None:
        self.plan_made.emit(empty_plan(NEW_PLAN, RandomIds()))

    def _new_from(self, template: str) -> None:
        self.plan_made.emit(template_plan(template))

    def _choose_template(self) -> None:
        from teamcanvas.ui.start.template_dialog import TemplateDialog

        dialog = TemplateDialog(templates(), self._theme, self)
        dialog.chosen.connect(self._new_from)
        dialog.open()

    def _ask_for_file(self) -> None:
        folder = str(self._recent.folder or QDir.homePath())
        dialog = QFileDialog(self, "Open plan", folder, f"{FILTER};;{ALL_FILES}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._open_files)
        dialog.open()

    def _open_path(self, path: Path) -> None:
        self.paths_chosen.emit([path])

    def _open_files(self, names: Sequence[str]) -> None:
        self.paths_chosen.emit([Path(name) for name in names])

    def _open_palette(self) -> None:
        from teamcanvas.ui.window.command_palette import CommandPalette
        from teamcanvas.ui.window.palette_places import palette_places

        space = self.workspace
        CommandPalette(self.actions_here, self, palette_places(space) if space is not None else ()).open()

    @property
    def _presents(self) -> bool:
        return self._presentation is not None and self._presentation.active

    def _about(self) -> None:
        say(self, f"Team Canvas {__version__}", "Plans AI/ML teams on a board, offline. Apache License 2.0.")

    def _export(self, *, again: bool) -> None:
        exporting = self._exports()
        if exporting is not None:
            (exporting.again if again else exporting.ask)(self._theme)

    def _export_alone(self, kind: PageKind) -> None:
        exporting = self._exports()
        if exporting is not None:
            exporting.ask_alone(kind, self._theme)

    def _print(self) -> None:
        exporting = self._exports()
        if exporting is not None:
            exporting.print()

    def _exports(self) -> ExportCommands | None:
        """The export commands of the plan, created on first use."""
        space = self.workspace
        if space is not None and self._exporting is None:
            from teamcanvas.ui.export.export_commands import ExportCommands

            self._exporting = ExportCommands(space.open_plan, space.status.say, self)
            self._exporting.subjects_wanted.connect(space.show_subjects)
        return self._exporting if space is not None else None

    def _present(self) -> None:
        if self._presentation is not None:
            self._presentation.toggle(self._theme)

    def _toggle(self, side: str) -> None:
        if self.workspace is not None:
            self.workspace.sides.toggle(self.workspace.left if side == "left" else self.workspace.right)
            self._refresh()

    # --- events --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._presentation is not None and self._presentation.press(event):
            return
        if not self.actions_here.press_digit(event) and not press_by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def _keep_on_screen_soon(self) -> None:
        QTimer.singleShot(0, self, partial(keep_on_screen, self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._look_at_disk()

    def _look_at_disk(self) -> None:
        if self._disk is not None:
            self._disk.look()

    def _ask_about_disk(self, state: str) -> None:
        if self._files is None or self._disk is None:
            return
        if self._presents:
            # Not on the wall: asked when the presentation ends.
            self._disk.forget()
        else:
            self._files.ask_about_disk(state)

    def closeEvent(self, event: QCloseEvent) -> None:
        # An exception below must not close the window, which would lose work.
        event.ignore()
        unsaved = self.open_plan is not None and self.open_plan.unsaved
        # Ask only if needed: Qt ignores a close() that is called within a close event.
        if self._files is not None and unsaved and not self._may_close:
            self._files.ask_to_save(self._close_for_good)
        else:
            self._end(event)

    def _close_for_good(self) -> None:
        self._may_close = True
        self.close()

    def _end(self, event: QCloseEvent) -> None:
        if self._presentation:
            self._presentation.end(closing=True)
        self._recent.close()
        if self._disk is not None:
            self._disk.close()
        self._preferences.keep_geometry("window", self.saveGeometry())
        if self.workspace is not None:
            keep_panels(self.workspace, self._preferences)
            self.workspace.open_plan.close()
        self.closed.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if plans_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.paths_chosen.emit(plans_in(event.mimeData()))


def _with_text(word: str, text: str) -> str:
    return f"{word} {menu_text(text)}" if text else word
