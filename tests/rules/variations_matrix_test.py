"""Example plans with other letters: expected changes of TC8xx findings, derived from default letters and chains.

Worked out by hand; each line says why. A finding that is not named does not change.
"""

import pytest

from teamcanvas.rules.area import Area
from tests.rules.variations import (
    Variation,
    differences,
    drops,
    holds,
    joins,
    leaves,
    names_accountable,
    row,
    rule,
    settings,
    vary,
)

AREAS = (Area.MATRIX,)

DECISIONS = ("s1_sponsor", "s1_data_access", "s1_risk", "s1_go", "s3_release")

VARIATIONS = (
    vary(
        "who does it answers for it",
        "N3",
        row("s1_problem", outside_in_lead="AR", data_scientist="C", executive_sponsor="I"),
        gone=["TC801 error s1_problem"],
    ),
    vary(
        "one of two A is taken out",
        "N3",
        row("s1_value", outside_in_lead="AR", executive_sponsor="I"),
        gone=["TC802 error s1_value"],
    ),
    vary(
        "the data scientists do it",
        "N3",
        row("s2_model", tech_lead="A", data_scientist="R", ml_engineer="C", inside_out_lead="I"),
        gone=["TC803 error s2_model"],
    ),
    vary(
        "one doer fewer",
        "N3",
        row(
            "s2_features",
            tech_lead="A",
            data_scientist="R",
            data_engineer="R",
            analytics_engineer="R",
            ml_engineer="C",
            data_owner="I",
        ),
        gone=["TC804 warning s2_features"],
    ),
    vary("this plan allows four doers", "N3", rule("TC804", params={"most": 4}), gone=["TC804 warning s2_features"]),
    vary(
        "one asked fewer",
        "N3",
        row(
            "s1_data_req",
            inside_out_lead="A",
            data_scientist="R",
            data_owner="C",
            data_engineer="C",
            outside_in_lead="C",
            tech_lead="C",
        ),
        gone=["TC805 warning s1_data_req"],
    ),
    vary(
        "one told fewer",
        "N3",
        row(
            "s3_deploy",
            tech_lead="A",
            mlops_engineer="R",
            ml_engineer="I",
            data_scientist="I",
            data_engineer="I",
            inside_out_lead="I",
        ),
        gone=["TC806 info s3_deploy"],
    ),
    vary(
        "the sponsor is told",
        "N3",
        row("pm_report", outside_in_lead="A", inside_out_lead="R", executive_sponsor="I"),
        gone=["TC807 info pm_report"],
    ),
    vary(
        "the adoption lead has a task again; now nobody is left who is told of it",
        "N3",
        row("s3_enable", outside_in_lead="A", evangelist="R", adoption_lead="R"),
        gone=["TC808 info adoption_lead"],
        come=["TC807 info s3_enable"],
    ),
    vary(
        "the tech lead answers: has authority, and is one person; already 13 of 36 activities were too many: eight of "
        "S2 and three more by default, two for Olga, who owns the platform and is missing",
        "N3",
        row("s2_package", tech_lead="A", ml_engineer="R", mlops_engineer="C"),
        gone=["TC811 warning s2_package/data_scientist", "TC818 info s2_package/data_scientist"],
    ),
    vary(
        "one of two data scientists is named; neither has authority",
        "N3",
        names_accountable("s2_package", "Luca"),
        gone=["TC818 info s2_package/data_scientist"],
    ),
    vary(
        "Wen leaves: Luca is the only one",
        "N3",
        leaves("Wen"),
        gone=["TC818 info s2_package/data_scientist"],
    ),
    vary(
        "a small organisation need not tell anybody, nor be in the stage",
        "N3",
        settings(org_size="small"),
        gone=["TC807 info pm_report", "TC810 warning tech_lead", "TC813 warning s3_monitor/data_owner"],
    ),
    vary(
        "Greta comes to stage 3",
        "N3",
        holds("S3 data_owner Greta 0.05"),
        gone=["TC813 warning s3_monitor/data_owner"],
    ),
    vary("Olga leaves, and with her the empty column", "N3", leaves("Olga"), gone=["TC814 warning solution_architect"]),
    vary(
        "somebody oversees",
        "N3",
        joins("Eva"),
        holds("S3 human_overseer Eva 0.2"),
        gone=["TC812 error s3_oversight/A:human_overseer"],
    ),
    vary(
        "release and validation go to others: three decisions are left to the sponsor",
        "N3",
        row("s3_release", inside_out_lead="AR", outside_in_lead="C"),
        row("s2_validate", inside_out_lead="A", tech_lead="R", data_scientist="C"),
        gone=["TC821 info executive_sponsor"],
    ),
    vary(
        "the review gets letters",
        "N3",
        row("s3_review", outside_in_lead="A", inside_out_lead="R", data_owner="C"),
        gone=["TC820 error s3_review"],
    ),
    vary(
        "without TC820 the empty row lacks an A and an R; it is not critical, so nobody need hear of it",
        "N3",
        rule("TC820", enabled=False),
        gone=["TC820 error s3_review"],
        come=["TC801 error s3_review", "TC803 error s3_review"],
    ),
    vary(
        "the X becomes a C",
        "N3",
        row("s2_cicd", tech_lead="A", mlops_engineer="R", platform_engineer="C", data_scientist="I"),
        gone=["TC816 error s2_cicd/platform_engineer"],
    ),
    vary(
        "X is the name of no letter in RASCI either, and the rest is the same there",
        "N3",
        settings(scheme="RASCI"),
    ),
    vary(
        "who does it need not be asked",
        "N3",
        row("s2_eval", inside_out_lead="A", data_scientist="R", ml_engineer="I"),
        gone=["TC817 error s2_eval/data_scientist"],
    ),
    vary(
        "an own A of two data scientists: no authority, and two people; a start-up need not tell anybody",
        "T1",
        row("s2_model", data_scientist="AR"),
        come=["TC811 warning s2_model/data_scientist", "TC818 info s2_model/data_scientist"],
    ),
    vary(
        "in a small organisation some hoard and take part in everything, and nobody minds",
        "T2",
        settings(org_size="small"),
        gone=[
            "TC807 info pm_report",
            "TC810 warning business_stakeholder",
            "TC810 warning inside_out_lead",
            "TC815 info inside_out_lead",
        ],
    ),
    vary(
        "Fatima does seven activities: five of her own, and those of the UX designer and the business stakeholder; "
        "Anika does seven of her own",
        "T3",
        rule("TC809", params={"most_per_person": 6}),
        come=["TC809 warning ml_engineer", "TC809 warning outside_in_lead"],
    ),
    vary("seven are allowed", "T3", rule("TC809", params={"most_per_person": 7})),
    vary(
        "Anika, left in stage 3, still does what is done in stage 2, where nobody integrates or packages",
        "T3",
        row("s2_package", tech_lead="A", ml_engineer="R", mlops_engineer="C"),
        row("s2_integrate", tech_lead="A", ml_engineer="R", outside_in_lead="I"),
        drops("S2 ml_engineer Anika"),
        come=["TC813 warning s2_package/ml_engineer", "TC813 warning s2_integrate/ml_engineer"],
    ),
    vary(
        "as one team, two data owners answer for the same; a federation has one in each domain",
        "T4",
        settings(configuration="centralized"),
        come=["TC818 info s1_data_access/data_owner"],
    ),
    vary(
        "the same, and one of them is named",
        "T4",
        settings(configuration="centralized"),
        names_accountable("s1_data_access", "Birgit"),
    ),
    vary("the same, and the other one leaves", "T4", settings(configuration="centralized"), leaves("Ines")),
    vary(
        "two sign the release, in RACI-VS",
        "T4",
        settings(scheme="RACI-VS"),
        row(
            "s3_release",
            business_stakeholder="ASg",
            inside_out_lead="R",
            tech_lead="Sg",
            security_lead="C",
            model_validator="V",
        ),
        come=["TC819 error s3_release"],
    ),
    vary(
        "the board fills decisions in DACI as DACI asks; who answers for one approves it, tasks stay with RACI, and "
        "who approves need not be one person",
        "T4",
        settings(scheme="DACI"),
    ),
    vary(
        "one decision is as RAPID asks, and of the others one has somebody left to perform it",
        "T5",
        settings(scheme="RAPID"),
        row("s1_go", executive_sponsor="D", business_stakeholder="R", inside_out_lead="P", data_owner="I"),
        come=[f"TC819 error {decision}" for decision in DECISIONS if decision not in ("s1_go", "s1_sponsor")],
    ),
)


@pytest.mark.parametrize("variation", VARIATIONS, ids=str)
def findings_follow_changes_of_letters_test(variation: Variation) -> None:
    assert differences(variation, AREAS) == (variation.come, variation.gone)
