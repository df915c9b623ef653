"""The form for the privacy of an export: anonymisation, its key file, and a password."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QWidget

from teamcanvas.export.pdf.protection import WHAT_A_PASSWORD_PROTECTS, PasswordRefusedError, checked_password
from teamcanvas.session.presets import ExportChoices
from teamcanvas.ui.export.file_field import FileField
from teamcanvas.ui.export.words import NAME_WORDS
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.line_edit import LineEdit

KEY_FILES = "Keys (*.json)"
WHAT_A_KEY_IS = "The key says who is who. Keep it for yourself; with it, the same people get the same names again."


class PrivacyForm(QWidget):
    """Edits the part of `ExportChoices` about privacy. The password is stored only here."""

    changed = Signal()
    """A choice changed: read `applied`."""
    password_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.names = ChoiceField("Names", dict(NAME_WORDS.items()))
        self.key = FileField("Key file", "Choose the key file", KEY_FILES, saves=True)
        self.key.field.setPlaceholderText("No key is kept")
        self.protects = QCheckBox("Pass&word to open the PDF")
        self.password = LineEdit()
        self.password.setAccessibleName("Password")
        self.password.setPlaceholderText("Password")
        self.password.setMaxLength(500)
        self.visible_password = QCheckBox("Sh&ow the password")
        self.suggested_key = ""
        """The default path of the key file."""
        self._key_words = plain_label(WHAT_A_KEY_IS, "small", wrap=True)
        self._words = plain_label("", "small", wrap=True)
        self._for_pdf = True
        self._lay_out()
        self.names.picked.connect(self._take_names)
        self.key.changed.connect(self._tell)
        self.protects.clicked.connect(self._take_protection)
        self.password.textEdited.connect(self._take_password)
        self.visible_password.toggled.connect(self._show_letters)
        self._show_letters(shown=False)

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(6)
        self._form.addRow("&Names", self.names)
        self._form.addRow("Ke&y file", self.key)
        # A form leaves the column of labels out of the width of a row without a label.
        self._form.addRow(QLabel(), self._key_words)
        self._form.addRow(QLabel(), self.protects)
        self._form.addRow(QLabel(), self.password)
        self._form.addRow(QLabel(), self.visible_password)
        self._form.addRow(QLabel(), self._words)

    @property
    def problem(self) -> str:
        """Why the password can't be used; empty if it can, or if the PDF is not protected."""
        if not self._wanted:
            return ""
        try:
            checked_password(self.password.text())
        except PasswordRefusedError as problem:
            return str(problem)
        return ""

    @property
    def secret(self) -> str | None:
        """The password, if the PDF is protected."""
        return self.password.text() if self._wanted else None

    @property
    def _wanted(self) -> bool:
        return self._for_pdf and self.protects.isChecked()

    def show_choices(self, choices: ExportChoices) -> None:
        """Show choices without emitting signals. A typed password stays."""
        self._for_pdf = choices.form == "pdf"
        self.names.show_value(choices.anonymise)
        self.key.show_path(choices.key_file)
        self.protects.setChecked(choices.protected)
        self._enable()

    def show_secret(self, password: str) -> None:
        """Show the password of the last export of this session."""
        self.password.setText(password)
        self._enable()

    def applied(self, choices: ExportChoices) -> ExportChoices:
        """The choices with the values of these fields."""
        return replace(
            choices,
            anonymise=self.names.value,
            key_file=self.key.text if self.names.value != "none" else "",
            protected=self.protects.isChecked(),
        )

    def _take_names(self) -> None:
        # A key is suggested for pseudonyms only: nobody can read them without it.
        if self.names.value == "pseudonyms" and not self.key.text:
            self.key.show_path(self.suggested_key)
        self._tell()

    def _take_protection(self) -> None:
        self._tell()
        if self.protects.isChecked():
            self.password.setFocus()

    def _take_password(self) -> None:
        self._enable()
        self.password_changed.emit()

    def _show_letters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.password.setEchoMode(mode)

    def _tell(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self._form.setRowVisible(self.key, self.names.value != "none")
        self._form.setRowVisible(self._key_words, self.names.value != "none")
        self._form.setRowVisible(self.protects, self._for_pdf)
        for widget in (self.password, self.visible_password, self._words):
            self._form.setRowVisible(widget, self._wanted)
        problem = self.problem if self.password.text() else ""
        self._words.setText(problem or WHAT_A_PASSWORD_PROTECTS)
