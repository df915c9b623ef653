"""A file path field with a button that opens a file dialog."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from teamcanvas.ui.export.target_path import absolute_file, absolute_path
from teamcanvas.ui.widgets.dialogs import to_save
from teamcanvas.ui.widgets.line_edit import LineEdit


class FileField(QWidget):
    """A typed or chosen path. A relative path is resolved against the home folder, or the folder shown last."""

    changed = Signal()
    """The user typed or chose a path."""
    chosen = Signal(str)
    """A path was chosen in the file dialog, which has already asked whether to replace an existing file."""

    def __init__(self, name: str, choose: str, filters: str, *, saves: bool, in_folder_shown: bool = False) -> None:
        """A field.

        Args:
            name: its accessible name.
            choose: the title of the file dialog, and the accessible name of the button.
            filters: the name filters of the file dialog.
            saves: the file is written, so it need not exist.
            in_folder_shown: resolve relative paths against the folder of the path shown or chosen last.
        """
        super().__init__()
        self._choose_title = choose
        self._filters = filters
        self._saves = saves
        self._in_folder_shown = in_folder_shown
        self._folder: Path | None = None
        self.field = LineEdit()
        self.field.setAccessibleName(name)
        self.field.setMaxLength(4_000)
        self.button = QPushButton("Choose…")
        self.button.setAccessibleName(choose)
        self.button.setAutoDefault(False)
        # A label's mnemonic works only for a buddy that accepts focus, although the proxy receives it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.field.textEdited.connect(self._tell)
        self.button.clicked.connect(self._choose)

    @property
    def text(self) -> str:
        """The typed path, stripped."""
        return self.field.text().strip()

    @property
    def path(self) -> Path | None:
        """The absolute path; None if nothing is typed."""
        return absolute_path(self.text, self._folder) if self.text else None

    @property
    def named(self) -> Path | None:
        """The absolute path of a file; None if only a folder is typed, or nothing."""
        return absolute_file(self.text, self._folder)

    def show_path(self, path: str) -> None:
        """Show a path without emitting signals."""
        self._keep_folder(path)
        if self.text != path:
            self.field.setText(path)

    def show_filters(self, filters: str) -> None:
        """Set the name filters of the file dialog."""
        self._filters = filters

    def _keep_folder(self, path: str) -> None:
        if self._in_folder_shown and path:
            self._folder = absolute_path(path, self._folder).parent

    def _tell(self) -> None:
        self.changed.emit()

    def _choose(self) -> None:
        named = self.named
        start = named or self.path or self._folder or Path(QDir.homePath())
        dialog = QFileDialog(self, self._choose_title, str(start), self._filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._saves:
            to_save(dialog, named.suffix.lstrip(".") if named else "")
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, path: str) -> None:
        self._keep_folder(path)
        self.field.setText(path)
        self.chosen.emit(path)
        self.changed.emit()
