"""Commands on a finding."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.findings.commands import FindingCommands
from tests.small_plans import small_plan
from tests.ui.conftest import Opens

TOO_MUCH = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6")


def a_rule_is_switched_off_and_on_again_by_undo_test(qtbot: QtBot, opens: Opens, owner: QWidget) -> None:
    open_plan = opens(TOO_MUCH)
    commands = FindingCommands(open_plan, owner)
    with qtbot.waitSignal(commands.message) as said:
        commands.switch_off("TC302")
    assert said.args is not None
    assert "off in this plan" in said.args[0]
    assert open_plan.scenario.rules["TC302"].enabled is False
    assert not any(finding.rule == "TC302" for finding in open_plan.result.open)
    open_plan.undo()
    assert any(finding.rule == "TC302" for finding in open_plan.result.open)


def commands_on_a_finding_that_is_gone_do_nothing_test(opens: Opens, owner: QWidget) -> None:
    open_plan = opens(TOO_MUCH)
    commands = FindingCommands(open_plan, owner)
    before = open_plan.plan
    gone = ("TC302", ())
    commands.fix(gone, "Anything")
    commands.accept(gone)
    commands.withdraw(gone)
    assert open_plan.plan is before
