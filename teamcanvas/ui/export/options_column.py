"""The left column of the export dialog: preset, pages, look and privacy, scrollable."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.session.presets import ExportChoices, PlanExports
from teamcanvas.ui.export.look_form import LookForm
from teamcanvas.ui.export.page_list import PageList
from teamcanvas.ui.export.preset_row import PresetRow
from teamcanvas.ui.export.privacy_form import PrivacyForm
from teamcanvas.ui.widgets.form_fields import align_fields
from teamcanvas.ui.widgets.labels import plain_label

WIDTH = 360
"""Pixels, at the usual size of text."""


class OptionsColumn(QScrollArea):
    """All choices about the content of the file."""

    changed = Signal()
    """A choice changed: read `choices`."""
    password_changed = Signal()

    def __init__(self, exports: PlanExports, today: date) -> None:
        super().__init__()
        self._own = dict(exports.own)
        self._preset = exports.preset if exports.preset in exports.presets else ""
        self.choices = exports.chosen
        self.presets = PresetRow()
        self.pages = PageList()
        self.look = LookForm(today)
        self.privacy = PrivacyForm()
        self._lay_out()
        self._show()
        self.presets.chosen.connect(self._take_preset)
        self.presets.kept.connect(self._keep_preset)
        self.presets.removed.connect(self._remove_preset)
        self.pages.changed.connect(self._take)
        self.look.changed.connect(self._take)
        self.privacy.changed.connect(self._take)
        self.privacy.password_changed.connect(self.password_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focused)
        # A field that appears has its position only after the column has grown.
        self.verticalScrollBar().rangeChanged.connect(lambda: self._show_focused(None, QApplication.focusWidget()))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        column.addWidget(self.presets)
        column.addWidget(self.pages)
        column.addWidget(_rule())
        column.addWidget(plain_label("File", "strong"))
        column.addWidget(self.look)
        column.addWidget(_rule())
        column.addWidget(plain_label("What it gives away", "strong"))
        column.addWidget(self.privacy)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the fields: while presenting, text is larger than the style sheet of the editor makes it."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        inside = self.widget()
        if inside is not None:
            align_fields(self.look, self.privacy)
            self.setFixedWidth(max(WIDTH, inside.minimumSizeHint().width() + 14))
            # The style sheet's least height of a field is below that of a line of large text.
            inside.setMinimumHeight(inside.sizeHint().height())

    def _show_focused(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Scroll to a field that gets the focus by mnemonic; do not scroll while a mouse button is pressed."""
        inside = self.widget()
        if focused and inside and inside.isAncestorOf(focused) and not QApplication.mouseButtons():
            self.ensureWidgetVisible(focused, 0, 12)

    @property
    def own(self) -> Mapping[str, ExportChoices]:
        """The user's own presets."""
        return self._own

    @property
    def preset(self) -> str:
        """The name of the preset that was chosen last; empty for none."""
        return self._preset

    def remembered(self, file: str) -> PlanExports:
        """The choices and presets, to remember for the plan."""
        return PlanExports(self.choices, self._preset, self._own, file)

    def _show(self) -> None:
        choices = self.choices
        known = PlanExports(own=self._own)
        self.presets.show_presets(known.presets, self._own, self._preset)
        self.pages.show_pages(choices.order, choices.pages, choices.titles)
        self.look.show_choices(choices)
        self.privacy.show_choices(choices)
        self._compare()

    def _compare(self) -> None:
        preset = PlanExports(own=self._own).presets.get(self._preset)
        # The order of pages that are left out is no difference.
        same = preset is None or replace(preset, others=()) == replace(self.choices, others=())
        self.presets.show_changed(not same)

    def _take(self) -> None:
        chosen = replace(
            self.privacy.applied(self.look.applied(self.choices)),
            pages=self.pages.pages,
            others=self.pages.others,
            titles=self.pages.titles,
        )
        self._change_to(chosen)

    def _change_to(self, chosen: ExportChoices) -> None:
        before, self.choices = self.choices, chosen
        if chosen.form != before.form:
            self.privacy.show_choices(chosen)
        self._compare()
        self.changed.emit()

    def show_choices(self, choices: ExportChoices) -> None:
        """Show choices from elsewhere, for example after a file name with the suffix of another format."""
        self.choices = choices
        self._show()
        self.changed.emit()

    def _take_preset(self, name: str) -> None:
        self._preset = name
        self.show_choices(PlanExports(own=self._own).presets[name])

    def _keep_preset(self, name: str) -> None:
        self._own[name] = self.choices
        self._preset = name
        self._show()
        self.changed.emit()

    def _remove_preset(self, name: str) -> None:
        self._own.pop(name, None)
        self._preset = ""
        self._show()
        self.changed.emit()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    return rule
