"""Saves the plan of a window, and asks before unsaved changes are lost."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.model.change_lines import change_lines
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.backups import backups_of
from teamcanvas.storage.plan_names import PLAN_SUFFIX, is_plan_name, with_plan_suffix
from teamcanvas.storage.refusals import ChangedOnDiskError, PlanFileError
from teamcanvas.storage.templates import NEW_PLAN
from teamcanvas.ui.widgets.dialogs import ask, say, to_save
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.window.versions_dialog import VersionsDialog

FILTER = f"Team Canvas plans (*{PLAN_SUFFIX} *{PLAN_SUFFIX.upper()})"
ALL_FILES = "All files (*)"
MOST_LINES = 12

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
        to_save(dialog, PLAN_SUFFIX.lstrip("."))
        dialog.fileSelected.connect(partial(self._save_in, then))
        dialog.open()

    def save_in(self, path: Path, then: Then = _nothing) -> None:
        """Save the plan in a chosen file, overwriting it, then call `then`."""
        self._try(lambda: self._named_and_saved(path), then)

    def _named_and_saved(self, path: Path) -> None:
        """Save the plan, which takes its title from the file if it has none of its own."""
        nameless = self._open_plan.plan.title == NEW_PLAN
        if nameless:
            title = path.name.removesuffix(PLAN_SUFFIX)
            self._open_plan.commit("Name the plan as its file", lambda plan: rename_plan(plan, title))
        try:
            self._open_plan.save_as(path, overwrite=True)
        except PlanFileError:
            if nameless:
                self._open_plan.undo()
            raise

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

    def ask_about_disk(self, state: str) -> None:
        """Ask what to do with a file that another program changed or took away (a `DiskState`)."""
        name = shown(self._open_plan.path.name, 80) if self._open_plan.path else ""
        if state == "gone":
            ask(
                self._window,
                f"“{name}” is not where it was",
                "It was removed, renamed or its drive is gone. What you see is not saved there any more.",
                {"Save as…": self.save_as},
                keep="Later",
            )
            return
        mine = " Your unsaved changes would be undone; Undo brings them back." if self._open_plan.unsaved else ""
        ask(
            self._window,
            f"“{name}” was changed by another program",
            f"Take its version, or keep yours as a copy under another name.{mine}",
            {"Compare…": self._compare_with_disk, **self._answers},
            keep="Later",
        )

    @property
    def _answers(self) -> Mapping[str, Callable[[], object]]:
        return {"Take theirs": self._take_theirs, "Keep mine as a copy…": self.save_as}

    def _compare_with_disk(self) -> None:
        try:
            theirs = self._open_plan.version_on_disk()
        except PlanFileError as problem:
            say(self._window, "The version on disk cannot be read", str(problem))
            return
        lines = change_lines(self._open_plan.plan, theirs)
        words = _in_lines(lines) if lines else "Both are the same."
        ask(self._window, "What the version on disk has that yours has not", words, self._answers, keep="Later")

    def _take_theirs(self) -> None:
        try:
            self._open_plan.take_version_on_disk()
        except PlanFileError as problem:
            say(self._window, "The version on disk cannot be read", str(problem))

    def show_earlier_versions(self, open_copy: Callable[[Plan], object]) -> None:
        """List the versions of the file that were replaced by saving; a chosen one opens as a copy."""
        path = self._open_plan.path
        versions = backups_of(path) if path is not None else ()
        if not versions:
            say(self._window, "There are no earlier versions", "One is kept each time a saved plan is saved again.")
            return
        dialog = VersionsDialog(versions, self._open_plan.plan, self._window)
        dialog.chosen.connect(open_copy)
        dialog.open()

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
            ask(self._window, "The plan was not saved", str(problem), {"Save as…": lambda: self.save_as(then)})
        else:
            if self._open_plan.path is not None:
                self.saved.emit(self._open_plan.path)
            then()


def _in_lines(lines: Sequence[str]) -> str:
    rest = len(lines) - MOST_LINES
    more = [f"and {rest} more"] if rest > 0 else []
    return "\n".join([*(shown(line, 160) for line in lines[:MOST_LINES]), *more])


def plans_in(mime: QMimeData) -> list[Path]:
    """The plan files in dropped mime data."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if is_plan_name(path)]
