"""Rules in words."""

from teamcanvas.edits.profile import set_profile
from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.plan import RuleSetting
from teamcanvas.ui.rules.words import changed_words, profile_of, rule_applies
from tests.small_plans import small_plan

PLAN = small_plan("S1 tech_lead Sofia")
CATALOGUE = catalogue_of(PLAN)


def changes_are_said_in_a_line_test() -> None:
    setting = RuleSetting(enabled=False, severity="info", params={"min_on_call": 3})
    assert changed_words(setting, CATALOGUE) == "off · note · people on call, at least: 3"


def roles_of_a_plan_file_are_said_by_their_titles_test() -> None:
    """What was read from a file is a list, what the window has set is a tuple until then."""
    for roles in (["data_owner", "wizard"], ("data_owner", "wizard")):
        assert changed_words(RuleSetting(params={"roles": roles}), CATALOGUE) == "roles: Data owner, wizard"


def a_word_that_no_rule_knows_is_said_too_test() -> None:
    assert changed_words(RuleSetting.model_validate({"enabld": False}), CATALOGUE) == "enabld: False"


def a_rule_that_is_off_is_not_asked_test() -> None:
    off = set_rule(PLAN, "plan", "TC302", RuleSetting(enabled=False))
    assert (rule_applies(PLAN, "plan", "TC302"), rule_applies(off, "plan", "TC302")) == (True, False)
    assert rule_applies(off, "plan", "TC302", plan_settings=False)


def an_unknown_profile_is_the_recommended_one_test() -> None:
    assert profile_of(set_profile(PLAN, "plan", "no-such"), "plan").name == "recommended"
