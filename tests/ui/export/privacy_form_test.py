"""Names, their key, and a password."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from teamcanvas.export.pdf.protection import LONGEST
from teamcanvas.session.presets import ExportChoices
from teamcanvas.ui.export.privacy_form import PrivacyForm


@pytest.fixture
def privacy(qtbot: QtBot) -> PrivacyForm:
    made = PrivacyForm()
    made.suggested_key = "/keys/churn-key.json"
    qtbot.addWidget(made)
    made.show_choices(ExportChoices())
    made.show()
    return made


def _pick(privacy: PrivacyForm, words: str) -> None:
    number = privacy.names.findText(words)
    privacy.names.setCurrentIndex(number)
    privacy.names.activated.emit(number)


def real_names_have_no_key_test(privacy: PrivacyForm) -> None:
    assert not privacy.key.isVisible()
    assert privacy.applied(ExportChoices(key_file="/old.json")).key_file == ""


def pseudonyms_get_a_key_by_default_test(qtbot: QtBot, privacy: PrivacyForm) -> None:
    with qtbot.waitSignal(privacy.changed):
        _pick(privacy, "Pseudonyms")
    assert privacy.key.isVisible()
    applied = privacy.applied(ExportChoices())
    assert (applied.anonymise, applied.key_file) == ("pseudonyms", "/keys/churn-key.json")
    privacy.key.field.clear()
    assert privacy.applied(ExportChoices()).key_file == ""


def initials_get_a_key_only_if_one_is_named_test(privacy: PrivacyForm) -> None:
    _pick(privacy, "Initials: S. R.")
    assert privacy.applied(ExportChoices()).key_file == ""
    assert privacy.key.isVisible()


def a_password_is_typed_hidden_and_can_be_shown_test(qtbot: QtBot, privacy: PrivacyForm) -> None:
    assert privacy.secret is None
    privacy.protects.click()
    assert "password" in privacy.problem.lower()
    with qtbot.waitSignal(privacy.password_changed):
        qtbot.keyClicks(privacy.password, "s3cret")
    assert (privacy.secret, privacy.problem) == ("s3cret", "")
    assert privacy.password.echoMode() == QLineEdit.EchoMode.Password
    privacy.visible_password.click()
    assert privacy.password.echoMode() == QLineEdit.EchoMode.Normal
    assert privacy.applied(ExportChoices()).protected


def what_a_password_protects_is_said_test(privacy: PrivacyForm) -> None:
    privacy.protects.click()
    assert "nobody can recover it" in privacy._words.text()
    privacy.password.setText("x" * (LONGEST + 1))
    privacy.password.textEdited.emit("")
    assert "too long" in privacy._words.text()


def only_a_pdf_has_a_password_test(privacy: PrivacyForm) -> None:
    privacy.protects.click()
    privacy.show_secret("s3cret")
    privacy.show_choices(ExportChoices(form="pptx", protected=True))
    assert not privacy.protects.isVisible()
    assert (privacy.secret, privacy.problem) == (None, "")
    privacy.show_choices(ExportChoices(form="pdf", protected=True))
    assert privacy.secret == "s3cret"
