"""The template dialog of a window that already shows a plan."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.plural import counted
from teamcanvas.storage.templates import Template
from teamcanvas.ui.start.template_picture import SIZE, template_picture
from teamcanvas.ui.widgets.dialogs import buttons
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown


class TemplateDialog(QDialog):
    """A choice of a template."""

    chosen = Signal(str)

    def __init__(self, templates: Sequence[Template], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("New from template")
        self.resize(600, 650)
        self.setMinimumWidth(420)
        self._list = QListWidget()
        self._list.setAccessibleName("Templates")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setIconSize(SIZE)
        for template in templates:
            people = counted(template.people, "person", "people")
            item = QListWidgetItem(f"{shown(template.title)}, {people}")
            picture = template_picture(template.name, theme, self.devicePixelRatioF())
            icon = QIcon(picture)
            # Qt would tint the picture of the chosen row.
            icon.addPixmap(picture, QIcon.Mode.Selected)
            item.setIcon(icon)
            item.setData(Qt.ItemDataRole.UserRole, template.name)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(self.accept)
        box, _ = buttons(self, "Create")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(plain_label("Start from a template", "heading"))
        column.addWidget(self._list, 1)
        column.addLayout(box)
        self.accepted.connect(self._choose)

    def _choose(self) -> None:
        for item in self._list.selectedItems():
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
