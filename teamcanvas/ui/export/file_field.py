"""A field for the path of a file, with a button that asks for one."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from teamcanvas.ui.export.making import named_file, whole


class FileField(QWidget):
    """A path to type or to choose. A name without a folder is one in the home folder, or in the folder shown last."""

    changed = Signal()
    """Somebody typed or chose."""
    chosen = Signal(str)
    """A path was chosen in the dialog, which asked already whether an existing file may be replaced."""

    def __init__(self, name: str, choose: str, filters: str, *, saves: bool, in_folder_shown: bool = False) -> None:
        """A field.

        Args:
            name: its accessible name.
            choose: the title of the dialog of files, and the accessible name of the button.
            filters: which files it offers.
            saves: the file is written, so that it need not be there.
            in_folder_shown: a name without a folder is one in the folder of the path that was shown or chosen last.
        """
        super().__init__()
        self._choose_title = choose
        self._filters = filters
        self._saves = saves
        self._in_folder_shown = in_folder_shown
        self._folder: Path | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setMaxLength(4_000)
        self.button = QPushButton("Choose…")
        self.button.setAccessibleName(choose)
        self.button.setAutoDefault(False)
        # The letter of a label goes to what can have the focus only, though it is the proxy that gets it.
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
        """The path as it was typed, without blanks around it."""
        return self.field.text().strip()

    @property
    def path(self) -> Path | None:
        """The whole path; None if nothing is typed."""
        return whole(self.text, self._folder) if self.text else None

    @property
    def named(self) -> Path | None:
        """The whole path of a file; None if only a folder is typed, or nothing."""
        return named_file(self.text, self._folder)

    def show_path(self, path: str) -> None:
        """Another path, silently."""
        self._keep_folder(path)
        if self.text != path:
            self.field.setText(path)

    def show_filters(self, filters: str) -> None:
        """Other files are asked for from now on."""
        self._filters = filters

    def _keep_folder(self, path: str) -> None:
        if self._in_folder_shown and path:
            self._folder = whole(path, self._folder).parent

    def _tell(self) -> None:
        self.changed.emit()

    def _choose(self) -> None:
        named = self.named
        start = named or self.path or self._folder or Path(QDir.homePath())
        dialog = QFileDialog(self, self._choose_title, str(start), self._filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._saves:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(named.suffix.lstrip(".") if named else "")
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, path: str) -> None:
        self._keep_folder(path)
        self.field.setText(path)
        self.chosen.emit(path)
        self.changed.emit()
