"""The preset row: choose a preset, save the current choices as one, remove an own one."""

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from teamcanvas.session.presets import PRESETS, ExportChoices
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.name_dialog import NameDialog
from teamcanvas.ui.widgets.plain import shown

LONGEST_NAME = 60


class PresetRow(QWidget):
    """The list of presets with buttons to save and remove."""

    chosen = Signal(str)
    kept = Signal(str)
    """The current choices should be saved as a preset of this name."""
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._own: Mapping[str, ExportChoices] = {}
        self.names = ChoiceField("Preset", {})
        self.changed = plain_label("changed", "small")
        self.changed.setToolTip("Something is chosen otherwise than in the preset")
        self.keep = _tool("Save…", "Save as a preset", "Keep these choices under a name, for this plan")
        self.remove = _tool("Remove", "Remove the preset", "Take this preset of yours away")
        label = QLabel("Pre&set")
        label.setBuddy(self.names)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label)
        row.addWidget(self.names, 1)
        row.addWidget(self.changed)
        row.addWidget(self.keep)
        row.addWidget(self.remove)
        self.names.picked.connect(self._pick)
        self.keep.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.removed.emit(self.names.value))

    def show_presets(self, presets: Mapping[str, ExportChoices], own: Mapping[str, ExportChoices], name: str) -> None:
        """Replace the presets; `name` is the preset of the current choices."""
        self._own = own
        self.names.show_choices({one: shown(one, LONGEST_NAME) for one in presets})
        self.names.show_value(name)
        self._make_room()
        self.remove.setVisible(name in own)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        """Make room for the names of the presets of the program; names of own ones may be elided."""
        metrics = self.names.fontMetrics()
        widest = max(metrics.horizontalAdvance(name) for name in PRESETS)
        self.names.setMinimumContentsLength(ceil((widest + 6) / metrics.horizontalAdvance("X")))

    def show_changed(self, changed: bool) -> None:
        """Show whether the choices differ from the preset."""
        self.changed.setVisible(changed)

    def _pick(self, name: str) -> None:
        self.remove.setVisible(name in self._own)
        self.chosen.emit(name)

    def _ask(self) -> None:
        name = self.names.value if self.names.value in self._own else ""
        dialog = NameDialog("Save as a preset", "&Name of the preset", name, "Save", self)
        dialog.named.connect(self._keep)
        dialog.open()

    def _keep(self, typed: str) -> None:
        name = " ".join(typed.split())[:LONGEST_NAME]
        if name:
            self.kept.emit(name)


def _tool(words: str, name: str, hint: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    button.setAccessibleName(name)
    button.setToolTip(hint)
    return button
