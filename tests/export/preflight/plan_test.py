"""The notices about the state of a plan, with real names for the sender."""

from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.preflight.plan import plan_notices
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.rules.engine import check
from tests.small_plans import small_plan


def a_plain_plan_has_no_notices_test() -> None:
    plan = small_plan(people="")
    calm = check(plan, "plan")
    assert list(plan_notices(plan, calm, outgoing(plan, "plan", ExportOptions(), calm), "", ())) == []


def vacant_roles_are_named_once_test() -> None:
    plan = small_plan("S1 data_owner -", "S2 data_owner -", "S2 ux_designer -")
    leaving = outgoing(plan, "plan", ExportOptions())
    notices = {one.kind: one for one in plan_notices(plan, leaving.result, leaving, "", ("findings",))}
    assert notices["vacancies"].title == "3 placements are vacant"
    assert notices["vacancies"].message.count("Data owner") == 1


def open_errors_are_reported_with_where_they_are_listed_test() -> None:
    plan = small_plan("S1 nobody_knows Sofia")
    leaving = outgoing(plan, "plan", ExportOptions())
    assert leaving.result.counts.error
    kinds: tuple[tuple[PageKind, str], ...] = (
        ("findings", "The findings pages list them."),
        ("board", "The reader may notice them."),
    )
    for kind, said in kinds:
        notices = {one.kind: one for one in plan_notices(plan, leaving.result, leaving, "", (kind,))}
        assert notices["errors"].message.startswith(said)


def the_sender_sees_real_names_of_absent_people_test() -> None:
    plan = small_plan("S1 data_owner Sofia")
    plan = plan.replace(scenarios=(plan.scenarios[0].replace(absent=(plan.people[0].id,)),))
    leaving = outgoing(plan, "plan", ExportOptions(anonymise="pseudonyms"))
    notices = {one.kind: one for one in plan_notices(plan, leaving.result, leaving, "", ())}
    assert "Sofia Rossi" in notices["absent"].message
