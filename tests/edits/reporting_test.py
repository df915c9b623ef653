"""Reporting lines."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.reporting import set_reports_to
from teamcanvas.model.ids import PersonId
from tests.small_plans import small_plan

PLAN = small_plan()
HANNA, SOFIA, GONE = PersonId("hanna"), PersonId("sofia"), PersonId("gone")


def person_gets_a_line_manager_and_loses_them_test() -> None:
    reporting = set_reports_to(PLAN, SOFIA, HANNA)
    assert [person.reports_to for person in reporting.people] == [HANNA, None, None]
    assert set_reports_to(reporting, SOFIA, None) == PLAN


def two_people_may_temporarily_report_to_each_other_test() -> None:
    loop = set_reports_to(set_reports_to(PLAN, SOFIA, HANNA), HANNA, SOFIA)
    assert [person.reports_to for person in loop.people] == [HANNA, None, SOFIA]


@pytest.mark.parametrize(("person", "manager"), [(SOFIA, SOFIA), (SOFIA, GONE), (GONE, HANNA)])
def impossible_reporting_line_is_refused_test(person: PersonId, manager: PersonId) -> None:
    with pytest.raises(EditRefusedError):
        set_reports_to(PLAN, person, manager)
