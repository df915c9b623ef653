"""Fields for the parameters of rules."""

from pytestqt.qtbot import QtBot

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.rules.params import activity, number, number_by_level, number_by_size, roles, text, texts, whole_number
from teamcanvas.ui.rules.params import (
    ActivityField,
    MeasureField,
    NameField,
    SeveralNumbers,
    TextsField,
    WholeField,
    field_for,
)
from teamcanvas.ui.rules.roles_field import RolesField
from tests.small_plans import small_plan

CATALOGUE = catalogue_of(small_plan())
SIZES = {"startup": 1, "small": 2, "medium": 3, "enterprise": 4}


def each_kind_of_parameter_has_its_field_test(qtbot: QtBot) -> None:
    expected = {
        WholeField: whole_number("a", 2, "", least=1),
        MeasureField: number("a", 0.5, ""),
        RolesField: roles("a", ("tech_lead",), ""),
        ActivityField: activity("a", "s3_release", ""),
        NameField: text("a", "x", ""),
        TextsField: texts("a", ("x", "y"), ""),
    }
    for kind, param in expected.items():
        field = field_for(param, CATALOGUE)
        qtbot.addWidget(field)
        assert type(field) is kind
    several = field_for(number_by_level("a", {1: 0.5, 2: 0.7}, ""), CATALOGUE)
    qtbot.addWidget(several)
    assert isinstance(several, SeveralNumbers)


def roles_that_are_usually_none_are_chosen_too_test(qtbot: QtBot) -> None:
    field = field_for(roles("a", (), ""), CATALOGUE)
    qtbot.addWidget(field)
    assert isinstance(field, RolesField)


def an_activity_is_chosen_by_its_title_test(qtbot: QtBot) -> None:
    field = field_for(activity("Release", "s3_release", ""), CATALOGUE)
    qtbot.addWidget(field)
    assert isinstance(field, ActivityField)
    field.show_value("s3_release")
    assert field.currentText() == "Approve production release"
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClicks(field, "Deploy")
    assert told.args == ["s3_deploy"]
    field.show_value("gone")
    assert field.currentText() == "gone"
    field.show_value("s3_deploy")
    assert field.findText("gone") < 0


def a_count_that_has_to_be_one_cannot_be_none_test(qtbot: QtBot) -> None:
    field = field_for(whole_number("a", 2, "", least=1), CATALOGUE)
    qtbot.addWidget(field)
    assert isinstance(field, WholeField)
    field.setValue(0)
    assert field.value() == 1


def one_of_several_numbers_is_emitted_with_the_others_test(qtbot: QtBot) -> None:
    field = field_for(number_by_size("a", {"startup": 1, "small": 2, "medium": 3, "enterprise": 4}, ""), CATALOGUE)
    qtbot.addWidget(field)
    assert isinstance(field, SeveralNumbers)
    field.show_value(SIZES)
    with qtbot.waitSignal(field.edited) as told:
        inner = field._fields["medium"]
        assert isinstance(inner, WholeField)
        inner.setValue(9)
    assert told.args == [{**SIZES, "medium": 9}]


def an_empty_text_is_not_taken_test(qtbot: QtBot) -> None:
    field = NameField("Activity")
    qtbot.addWidget(field)
    field.show_value("s3_release")
    field.setText("")
    with qtbot.assertNotEmitted(field.edited):
        field.editingFinished.emit()
    assert field.text() == "s3_release"
