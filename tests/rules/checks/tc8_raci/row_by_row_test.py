"""Checks by row judge only changed rows, with the same findings as for all rows."""

from collections.abc import Iterable

from teamcanvas.edits.raci import set_cells
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.checks.tc8_raci.row_by_row import nothing_else, row_by_row
from teamcanvas.rules.engine import Checker, check
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.params import NO_PARAMS, Params
from teamcanvas.rules.rule import Found
from teamcanvas.rules.rules_in_use import RulesInUse
from teamcanvas.rules.shapes.raci_rows import about, every_row
from tests.small_plans import small_plan

PLAN = small_plan("S1 product_owner Sofia", "S2 ml_engineer Ravi", "S3 mlops_engineer Mei")
OWNER = RoleId("product_owner")
IN_USE = RulesInUse({}, ())


class _Judge:
    def __init__(self) -> None:
        self.asked: list[ActivityId] = []

    def __call__(self, row: RaciRow, _: object) -> Iterable[Found]:
        self.asked.append(row.activity.id)
        yield Found((about(row),))


def _facts(plan: Plan, before: Facts | None = None) -> Facts:
    return Facts(plan, plan.scenarios[0], IN_USE, before)


def _edited(letter: str) -> Plan:
    activity = next(iter(_facts(PLAN).rows))
    return set_cells(PLAN, PLAN.scenarios[0].id, {(activity, OWNER): letter})


def only_the_row_that_changed_is_judged_again_test() -> None:
    judge = _Judge()
    look = row_by_row(every_row, nothing_else, judge)
    before = _facts(PLAN)
    first = list(look(before, NO_PARAMS))
    assert len(judge.asked) == len(first) == len(before.rows)
    judge.asked.clear()
    second = list(look(_facts(_edited("I"), before), NO_PARAMS))
    assert judge.asked == [next(iter(before.rows))]
    assert second == first
    assert all(now is then for now, then in zip(second[1:], first[1:], strict=True))


def every_row_is_judged_again_when_other_input_changes_test() -> None:
    judge = _Judge()

    def known(_: Facts, params: Params) -> Params:
        return params

    look = row_by_row(every_row, known, judge)
    before = _facts(PLAN)
    list(look(before, NO_PARAMS))
    judge.asked.clear()
    after = _facts(PLAN, before)
    list(look(after, Params({"most": 3})))
    assert len(judge.asked) == len(after.rows)


def an_aborted_check_is_not_cached_test() -> None:
    judge = _Judge()
    look = row_by_row(every_row, nothing_else, judge)
    before = _facts(PLAN)
    next(iter(look(before, NO_PARAMS)))
    judge.asked.clear()
    after = _facts(PLAN, before)
    assert len(list(look(after, NO_PARAMS))) == len(judge.asked) == len(after.rows)


def edit_after_edit_finds_what_a_first_check_finds_test() -> None:
    checker = Checker()
    for letter in ("A", "R", "AR", "ZZ", "", "C"):
        plan = _edited(letter)
        assert checker.check(plan, "plan") == check(plan, "plan")
