"""A list of roles."""

from pytestqt.qtbot import QtBot

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.ui.rules.roles_field import RolesField
from tests.small_plans import small_plan
from tests.ui.conftest import choose, open_menu


def roles_are_ticked_in_a_menu_test(qtbot: QtBot) -> None:
    field = RolesField("Stand ins", catalogue_of(small_plan()))
    qtbot.addWidget(field)
    field.show()
    field.show_value(("tech_lead", "gone"))
    assert field.accessibleName() == "Stand ins: Tech lead and gone"
    field.click()
    menu = open_menu()
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked == ["Tech lead", "gone"]
    with qtbot.waitSignal(field.edited) as edited:
        choose(menu, "gone")
    assert edited.args == [("tech_lead",)]
