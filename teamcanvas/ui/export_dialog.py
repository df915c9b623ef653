"""The dialog of the PDF: what goes in, how large its pages are, and where it goes."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from teamcanvas.layout.page_size import PAGE_KINDS, PAGE_SIZE_NAMES, USUAL_PAGE_KINDS, PageKind, PageSizeName
from teamcanvas.ui.choice_field import ChoiceField
from teamcanvas.ui.dialogs import buttons
from teamcanvas.ui.labels import plain_label

PAGE_WORDS: dict[PageKind, str] = {
    "title": "Title",
    "board": "Board",
    "stages": "Stages",
    "raci": "RACI matrix",
    "raci-people": "RACI by person",
    "people": "People and their load",
    "findings": "Findings",
    "roles": "Roles",
    "organisation": "Organisation",
}
SIZE_WORDS: dict[PageSizeName, str] = {
    "16:9": "Slide, 16:9",
    "a4": "A4, landscape",
    "a3": "A3, landscape",
    "letter": "Letter, landscape",
}


class ExportDialog(QDialog):
    """Asks; whoever opened it writes the file."""

    def __init__(self, suggested: Path, parent: QWidget | None = None) -> None:
        """A dialog with a file to begin with."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Export PDF")
        self.setMinimumWidth(480)
        self._checks: dict[PageKind, QCheckBox] = {kind: QCheckBox(PAGE_WORDS[kind]) for kind in PAGE_KINDS}
        self._size = ChoiceField("Page size", {name: SIZE_WORDS[name] for name in PAGE_SIZE_NAMES})
        self._file = QLineEdit(str(suggested))
        self._file.setAccessibleName("File")
        choose = QPushButton("Choose…")
        choose.clicked.connect(self._choose)
        pages = QHBoxLayout()
        for kind, check in self._checks.items():
            check.setChecked(kind in USUAL_PAGE_KINDS)
            check.toggled.connect(self._judge)
            pages.addWidget(check)
        pages.addStretch(1)
        file = QHBoxLayout()
        file.addWidget(self._file, 1)
        file.addWidget(choose)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.addRow("Pages", pages)
        form.addRow("&Page size", self._size)
        label = QLabel("&File")
        label.setBuddy(self._file)
        form.addRow(label, file)
        box, self._confirm = buttons(self, "Export")
        self._file.textChanged.connect(self._judge)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addWidget(plain_label("Export PDF", "heading"))
        column.addLayout(form)
        column.addLayout(box)

    @property
    def path(self) -> Path:
        """The file to write."""
        typed = Path(self._file.text().strip()).expanduser()
        path = typed if typed.is_absolute() else Path(QDir.homePath()) / typed
        return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")

    @property
    def pages(self) -> tuple[PageKind, ...]:
        """What goes in."""
        return tuple(kind for kind, check in self._checks.items() if check.isChecked())

    @property
    def page_size(self) -> PageSizeName:
        """How large the pages are."""
        return PAGE_SIZE_NAMES[max(self._size.currentIndex(), 0)]

    def _choose(self) -> None:
        dialog = QFileDialog(self, "Export PDF", str(self.path), "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self._file.setText)
        dialog.open()

    def _judge(self) -> None:
        self._confirm.setEnabled(bool(self.pages) and bool(self._file.text().strip()))
