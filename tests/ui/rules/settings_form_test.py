"""What a plan says about one rule."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.model.plan import RuleSetting
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.codec import decode_plan, encode_plan
from teamcanvas.ui.rules.params import ActivityField, MeasureField, NameField, SeveralNumbers, TextsField, WholeField
from teamcanvas.ui.rules.roles_field import RolesField
from teamcanvas.ui.rules.settings_form import RuleSettingsForm
from tests.small_plans import small_plan
from tests.ui.conftest import Opens, press

TOO_MUCH = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6")


def _form(qtbot: QtBot, open_plan: OpenPlan, code: str) -> RuleSettingsForm:
    form = RuleSettingsForm(open_plan, rule_of(code))
    qtbot.addWidget(form)
    form.show()
    return form


def a_rule_is_switched_off_and_back_on_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    form = _form(qtbot, open_plan, "TC302")
    assert form._on.isChecked()
    form._on.click()
    assert open_plan.scenario.rules["TC302"].enabled is False
    assert open_plan.store.undo_stack.undoText() == "Switch rule TC302 off"
    form._on.click()
    assert "TC302" not in open_plan.scenario.rules


def a_rule_that_the_profile_has_off_is_switched_on_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    off = [rule.code for rule in RULES if not _form(qtbot, open_plan, rule.code)._on.isChecked()]
    for code in off[:2]:
        _form(qtbot, open_plan, code)._on.click()
        assert open_plan.scenario.rules[code].enabled is True


def another_severity_shows_at_once_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    form = _form(qtbot, open_plan, "TC302")
    form._severity.picked.emit("info")
    assert {one.severity.value for one in open_plan.result.open if one.rule == "TC302"} == {"info"}
    form._severity.picked.emit(None)
    assert "TC302" not in open_plan.scenario.rules


def back_to_the_profile_takes_everything_back_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    form = _form(qtbot, open_plan, "TC401")
    assert form._back.isHidden()
    field = form._fields["minimum"]
    assert isinstance(field, WholeField)
    field.setValue(3)
    form._severity.picked.emit("error")
    assert open_plan.scenario.rules["TC401"] == RuleSetting(severity="error", params={"minimum": 3})
    press(qtbot, form, "Back to the profile")
    assert open_plan.scenario.rules == {}
    assert field.value() == 2
    open_plan.undo()
    form.refresh()
    assert field.value() == 3


def a_parameter_that_is_usual_again_leaves_the_plan_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    field = _form(qtbot, open_plan, "TC401")._fields["minimum"]
    assert isinstance(field, WholeField)
    field.setValue(3)
    field.setValue(2)
    assert open_plan.scenario.rules == {}


def what_is_usual_is_said_by_title_test(qtbot: QtBot, opens: Opens) -> None:
    form = _form(qtbot, opens(TOO_MUCH), "TC206")
    hints = [label.text() for label in form.findChildren(QLabel)]
    assert any(hint.endswith("Usually “Approve production release”.") for hint in hints)
    stand_ins = _form(qtbot, opens(TOO_MUCH), "TC104")._fields["stand_ins"]
    assert isinstance(stand_ins, RolesField)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.params], ids=lambda rule: rule.code)
def every_parameter_can_be_changed_and_is_understood_test(qtbot: QtBot, opens: Opens, rule: object) -> None:
    open_plan = opens(TOO_MUCH)
    code = getattr(rule, "code", "")  # pytest's parameters have no type
    form = _form(qtbot, open_plan, code)
    for name, field in form._fields.items():
        _change(field)
        assert name in open_plan.scenario.rules[code].params
    assert not [one for one in open_plan.result.open if one.rule == "TC000"]
    assert decode_plan(encode_plan(open_plan.plan), "plan") == open_plan.plan


def _change(field: object) -> None:
    if isinstance(field, WholeField | MeasureField):
        field.stepUp()
    elif isinstance(field, RolesField):
        field.edited.emit(("coe_lead", "data_scientist", "ml_engineer", "end_user_rep"))
    elif isinstance(field, ActivityField):
        field.edited.emit("s2_model")
    elif isinstance(field, SeveralNumbers):
        first = next(iter(field._fields.values()))
        _change(first)
    else:
        assert isinstance(field, NameField | TextsField)
        field.setText("something, else")
        field.editingFinished.emit()
