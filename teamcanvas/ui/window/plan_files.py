"""Saves the plan of a window, and asks before unsaved changes are lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.plan_names import PLAN_SUFFIX, is_plan_name, with_plan_suffix
from teamcanvas.storage.refusals import ChangedOnDiskError, PlanFileError
from teamcanvas.ui.widgets.dialogs import ask, say
from teamcanvas.ui.widgets.plain import shown

FILTER = f"Team Canvas plans (*{PLAN_SUFFIX} *{PLAN_SUFFIX.upper()})"
ALL_FILES = "All files (*)"

Then = Callable[[], object]


def _nothing() -> None:
    """The default continuation."""


class PlanFiles(QObject):
    """File commands of one window. Dialogs are non-blocking: `then` is called after the answer."""

    saved = Signal(object)
    """The `Path` the plan was saved in."""

    def __init__(self, open_plan: OpenPlan, window: QWidget) -> None:
        super().__init__(window)
        self._open_plan = open_plan
        self._window = window

    def save(self, then: Then = _nothing) -> None:
        """Save the plan, then call `then`; ask for a file if it has none."""
        if self._open_plan.path is None:
            self.save_as(then)
        else:
            self._try(self._open_plan.save, then)

    def save_as(self, then: Then = _nothing) -> None:
        """Ask for a file, save the plan in it, then call `then`."""
        dialog = QFileDialog(self._window, "Save plan", str(self._suggested()), FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(PLAN_SUFFIX.lstrip("."))
        dialog.fileSelected.connect(partial(self._save_in, then))
        dialog.open()

    def save_in(self, path: Path, then: Then = _nothing) -> None:
        """Save the plan in a chosen file, overwriting it, then call `then`."""
        self._try(lambda: self._open_plan.save_as(path, overwrite=True), then)

    def _save_in(self, then: Then, name: str) -> None:
        # The dialog adds the suffix only to a name without a dot.
        path = with_plan_suffix(Path(name))
        if path != Path(name) and path.exists():
            ask(
                self._window,
                f"“{shown(path.name, 80)}” already exists",
                "Replacing it overwrites the plan in it; the version before is kept among the backups.",
                {"Replace": lambda: self.save_in(path, then), "Save as…": lambda: self.save_as(then)},
            )
        else:
            self.save_in(path, then)

    def ask_to_save(self, then: Then) -> None:
        """Call `then`, which closes the plan; with unsaved changes ask first whether to save or discard them."""
        if not self._open_plan.unsaved:
            then()
            return
        ask(
            self._window,
            f"Save the changes to “{shown(self._open_plan.plan.title, 80)}”?",
            "Changes that are not saved will be lost.",
            {"Save": lambda: self.save(then), "Do not save": then},
        )

    def _suggested(self) -> Path:
        if self._open_plan.path is not None:
            return self._open_plan.path
        # A title is no path: path separators of any system are replaced by blanks.
        letters = (c if c.isalnum() or c in " -_." else " " for c in self._open_plan.plan.title[:80])
        name = " ".join("".join(letters).split()).strip(" .") or "plan"
        return Path(QDir.homePath()) / f"{name}{PLAN_SUFFIX}"

    def _try(self, save: Callable[[], None], then: Then) -> None:
        try:
            save()
        except ChangedOnDiskError as problem:
            ask(
                self._window,
                "The file was changed by another program",
                str(problem),
                {
                    "Save as…": lambda: self.save_as(then),
                    "Overwrite": lambda: self._try(lambda: self._open_plan.save(overwrite=True), then),
                },
            )
        except PlanFileError as problem:
            say(self._window, "The plan was not saved", str(problem))
        else:
            if self._open_plan.path is not None:
                self.saved.emit(self._open_plan.path)
            then()


def plans_in(mime: QMimeData) -> list[Path]:
    """The plan files in dropped mime data."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if is_plan_name(path)]
