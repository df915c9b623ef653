"""The rules: all of them, in the order of their codes."""

from collections.abc import Mapping

from teamcanvas.rules.checks import (
    tc000_rule_settings,
    tc001_unknown_reference,
    tc002_impossible_fte,
    tc003_duplicate_placement,
    tc004_person_without_place,
    tc006_vacancy,
    tc007_empty_board,
    tc101_no_business_voice,
    tc102_data_owner_missing,
    tc103_platform_unconfirmed,
    tc104_security_missing,
    tc105_user_experience_missing,
    tc110_empty_stage,
    tc111_no_data_scientist,
    tc112_no_data_engineering,
    tc113_no_home_for_the_model,
    tc114_nobody_integrates,
    tc115_data_owners_leave,
    tc116_architects_leave,
    tc121_no_business_in_adoption,
    tc122_nobody_enables_users,
    tc123_nobody_operates_the_model,
    tc131_no_project_management,
    tc132_single_family,
    tc141_no_outside_in_lead,
    tc142_no_inside_out_lead,
    tc143_no_tech_lead,
    tc144_no_evangelist,
    tc145_evangelist_absent_in_part,
    tc201_both_hats,
    tc202_too_many_roles,
    tc301_no_engineering_for_scientists,
    tc302_over_allocated,
    tc401_key_person,
    tc701_no_sponsor,
    tc801_nobody_accountable,
    tc802_several_accountable,
    tc803_no_doer,
    tc812_unstaffed_letter,
    tc820_empty_row,
)
from teamcanvas.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    tc000_rule_settings.RULE,
    tc001_unknown_reference.RULE,
    tc002_impossible_fte.RULE,
    tc003_duplicate_placement.RULE,
    tc004_person_without_place.RULE,
    tc006_vacancy.RULE,
    tc007_empty_board.RULE,
    tc101_no_business_voice.RULE,
    tc102_data_owner_missing.RULE,
    tc103_platform_unconfirmed.RULE,
    tc104_security_missing.RULE,
    tc105_user_experience_missing.RULE,
    tc110_empty_stage.RULE,
    tc111_no_data_scientist.RULE,
    tc112_no_data_engineering.RULE,
    tc113_no_home_for_the_model.RULE,
    tc114_nobody_integrates.RULE,
    tc115_data_owners_leave.RULE,
    tc116_architects_leave.RULE,
    tc121_no_business_in_adoption.RULE,
    tc122_nobody_enables_users.RULE,
    tc123_nobody_operates_the_model.RULE,
    tc131_no_project_management.RULE,
    tc132_single_family.RULE,
    tc141_no_outside_in_lead.RULE,
    tc142_no_inside_out_lead.RULE,
    tc143_no_tech_lead.RULE,
    tc144_no_evangelist.RULE,
    tc145_evangelist_absent_in_part.RULE,
    tc201_both_hats.RULE,
    tc202_too_many_roles.RULE,
    tc301_no_engineering_for_scientists.RULE,
    tc302_over_allocated.RULE,
    tc401_key_person.RULE,
    tc701_no_sponsor.RULE,
    tc801_nobody_accountable.RULE,
    tc802_several_accountable.RULE,
    tc803_no_doer.RULE,
    tc812_unstaffed_letter.RULE,
    tc820_empty_row.RULE,
)

_BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}


def rule_of(code: str) -> Rule:
    """The rule of this code.

    Raises:
        KeyError: there is none.
    """
    return _BY_CODE[code]
