"""Rules about coverage of the stages."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc101_no_business_voice",
    "tc102_data_owner_missing",
    "tc103_platform_unconfirmed",
    "tc104_security_missing",
    "tc105_user_experience_missing",
    "tc110_empty_stage",
    "tc111_no_data_scientist",
    "tc112_no_data_engineering",
    "tc113_no_home_for_the_model",
    "tc114_nobody_integrates",
    "tc115_data_owners_leave",
    "tc116_architects_leave",
    "tc117_nobody_tests",
    "tc121_no_business_in_adoption",
    "tc122_nobody_enables_users",
    "tc123_nobody_operates_the_model",
    "tc124_nobody_amends_models",
    "tc131_no_project_management",
    "tc132_single_family",
    "tc141_no_outside_in_lead",
    "tc142_no_inside_out_lead",
    "tc143_no_tech_lead",
    "tc144_no_evangelist",
    "tc145_evangelist_absent_in_part",
)
