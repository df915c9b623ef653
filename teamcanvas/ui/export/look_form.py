"""The form for the look of an export: format, page size, theme, date, logo, draft mark."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QSpinBox, QWidget

from teamcanvas.layout.pages.date_words import date_words
from teamcanvas.session.presets import ExportChoices
from teamcanvas.ui.export.file_field import FileField
from teamcanvas.ui.export.words import FORM_WORDS, LOOK_WORDS, SIZE_WORDS
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.number_fields import indent

FEWEST_PIXELS, MOST_PIXELS = 320, 12_000
_LONGEST_DATE = date_words(date(2000, 9, 30))
_CURSOR = 6
"""Pixels beside the text: the margins of a line edit and the cursor."""
LOGO_FILES = "Pictures (*.png *.svg)"


class _DateField(LineEdit):
    """A line of text with room for the longest date."""

    def minimumSizeHint(self) -> QSize:
        hint, metrics = super().minimumSizeHint(), self.fontMetrics()
        # The least width of a line edit is its frame and one wide letter.
        room = hint.width() - metrics.maxWidth() + metrics.horizontalAdvance(_LONGEST_DATE) + _CURSOR
        return hint.expandedTo(QSize(room, 0))


class LookForm(QWidget):
    """Edits the part of `ExportChoices` about the look."""

    changed = Signal()
    """A choice changed: read `applied`."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = date_words(today)
        self.form = ChoiceField("Form", dict(FORM_WORDS.items()))
        self.page_size = ChoiceField("Page size", dict(SIZE_WORDS.items()))
        self.theme = ChoiceField("Look", dict(LOOK_WORDS.items()))
        self.pixels = QSpinBox()
        self.pixels.setAccessibleName("Longer side in pixels")
        self.pixels.setRange(FEWEST_PIXELS, MOST_PIXELS)
        self.pixels.setSingleStep(160)
        self.pixels.setSuffix(" px")
        indent(self.pixels)
        self.dated = QCheckBox("&Date")
        self.date = _DateField()
        self.date.setAccessibleName("Date on each page")
        self.date.setMaxLength(60)
        self.logo = FileField("Logo", "Choose a logo", LOGO_FILES, saves=False)
        self.logo.field.setPlaceholderText("None")
        self.draft = QCheckBox("&Mark every page as a draft")
        self._choices = ExportChoices()
        self._lay_out()
        for field in (self.form, self.page_size, self.theme):
            field.picked.connect(self._tell)
        self.pixels.valueChanged.connect(self._tell)
        self.dated.clicked.connect(self._tell)
        self.date.textEdited.connect(self._tell)
        self.logo.changed.connect(self._tell)
        self.draft.clicked.connect(self._tell)

    def _lay_out(self) -> None:
        dates = QHBoxLayout()
        dates.setContentsMargins(0, 0, 0, 0)
        dates.setSpacing(6)
        dates.addWidget(self.dated)
        dates.addWidget(self.date, 1)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(6)
        self._form.addRow("Fo&rm", self.form)
        self._form.addRow("Longer s&ide", self.pixels)
        self._form.addRow("&Page size", self.page_size)
        self._form.addRow("Loo&k", self.theme)
        self._form.addRow("&Logo", self.logo)
        # A form leaves the column of labels out of the width of a row without a label.
        self._form.addRow(QLabel(), dates)
        self._form.addRow(QLabel(), self.draft)

    def show_choices(self, choices: ExportChoices) -> None:
        """Show choices without emitting signals."""
        self._choices = choices
        self.form.show_value(choices.form)
        self.page_size.show_value(choices.page)
        self.theme.show_value(choices.theme)
        with QSignalBlocker(self.pixels):
            self.pixels.setValue(choices.pixels)
        self.dated.setChecked(choices.dated)
        self.date.setText(choices.date or self._today)
        self.logo.show_path(choices.logo)
        self.draft.setChecked(choices.draft)
        self._enable()

    def applied(self, choices: ExportChoices) -> ExportChoices:
        """The choices with the values of these fields."""
        typed = self.date.text().strip()
        return replace(
            choices,
            form=self.form.value,
            page=self.page_size.value,
            theme=self.theme.value,
            pixels=self.pixels.value(),
            dated=self.dated.isChecked(),
            # The unchanged date of today is stored as empty, so the next export uses its own day.
            date="" if typed == self._today else typed,
            logo=self.logo.text,
            draft=self.draft.isChecked(),
        )

    def _tell(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self.date.setEnabled(self.dated.isChecked())
        self._form.setRowVisible(self.pixels, self.form.value == "png")
