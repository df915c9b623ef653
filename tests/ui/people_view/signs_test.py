"""Which findings are about whom."""

from teamcanvas.model.ids import PersonId
from teamcanvas.rules.engine import Checker
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.people_view.rows import person_rows
from teamcanvas.ui.people_view.signs import findings_by_person
from tests.small_plans import board_in, small_plan


def the_worst_open_finding_about_somebody_is_theirs_test() -> None:
    plan = small_plan("S1 outside_in_lead Sofia 0.9", "S2 inside_out_lead Sofia 0.9", "S2 data_engineer Piotr 0.5")
    findings = findings_by_person(Checker().check(plan, "plan"), board_in(plan))
    sofia, piotr, _ = person_rows(plan, plan.scenarios[0], findings)
    assert sofia.severity is Severity.ERROR
    assert piotr.severity is not Severity.INFO
    assert findings[PersonId("sofia")][0].severity is Severity.ERROR
    assert all(one.severity is not Severity.INFO for about in findings.values() for one in about)
