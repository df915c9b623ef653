"""Example plans with other people and placements: expected changes of TC0xx to TC5xx findings.

Worked out by hand; each line says why. A finding that is not named does not change.
"""

import pytest

from teamcanvas.rules.area import Area
from tests.rules.variations import (
    Variation,
    away,
    differences,
    drops,
    gives,
    holds,
    joins,
    leaves,
    reports_to,
    settings,
    team,
    vary,
)

AREAS = (Area.BOARD, Area.COVERAGE, Area.CONFLICTS, Area.CAPACITY, Area.DEPENDENCE, Area.MATURITY)

VARIATIONS = (
    vary(
        "Jonas turns half of his time to data engineering: 0.5 for 1.5 FTE of data science is still less than half",
        "T1",
        gives("S2 data_scientist Jonas 0.1"),
        holds("S2 data_engineer Jonas 0.5"),
        gone=["TC112 info S2"],
        come=["TC401 info Data pipelines: Jonas"],
    ),
    vary(
        "with 0.7 it is more than half of 1.3, and the foundation is no longer too weak",
        "T1",
        drops("S1 data_scientist Jonas", "S2 data_scientist Jonas"),
        holds("S2 data_engineer Jonas 0.7"),
        gone=["TC112 info S2", "TC501 info"],
        come=["TC401 info Data pipelines: Jonas"],
    ),
    vary(
        "Mei leaves: all data science hangs on Jonas",
        "T1",
        leaves("Mei"),
        gone=["TC301 warning"],
        come=["TC113 info S2", "TC401 info Data science: Jonas"],
    ),
    vary(
        "Priya is away: nobody stands in for business, data owner, users or the leads; S1 still lacks a platform voice",
        "T1",
        away("Priya"),
        come=[
            "TC404 error Priya → TC101",
            "TC404 warning Priya → TC102",
            "TC404 error Priya → TC121",
            "TC404 warning Priya → TC122",
            "TC404 warning Priya → TC131",
            "TC404 warning Priya → TC142",
        ],
    ),
    vary("Mei is away: Jonas is in every stage that she is in", "T1", away("Mei")),
    vary(
        "a tech lead joins: ten core people now, and design hangs on one",
        "T2",
        joins("Tess"),
        holds("S2 tech_lead Tess 0.5"),
        gone=["TC143 warning"],
        come=["TC401 warning Technical leadership: Tess"],
    ),
    vary(
        "two tech leads join: eleven core people are more than ten",
        "T2",
        joins("Tess"),
        joins("Uri"),
        holds("S2 tech_lead Tess 0.5", "S3 tech_lead Uri 0.3"),
        gone=["TC143 warning"],
        come=["TC307 info"],
    ),
    vary(
        "Helen leaves: no business in S1 and S3; Ruth decides and prepares all four decisions that fall back on her",
        "T2",
        leaves("Helen"),
        gone=["TC401 warning Business link: Helen"],
        come=["TC101 error S1", "TC121 error S3", "TC207 info s1_risk", "TC207 info s3_release"],
    ),
    vary(
        "Ruth leaves: nobody keeps the backlog or the band; what she prepared falls to Helen, who decides it",
        "T2",
        leaves("Ruth"),
        gone=["TC401 warning Product direction: Ruth"],
        come=["TC131 warning", "TC142 warning", "TC207 info s1_risk", "TC207 info s3_release"],
    ),
    vary(
        "only data people stay in S1; Ruth, from the band, classifies the risk, and Helen answers for it from S3",
        "T2",
        drops("S1 business_stakeholder Helen", "S1 inside_out_lead Ruth"),
        come=["TC101 error S1", "TC132 info S1"],
    ),
    vary(
        "Lena has 0.4 in operation: one model, low automation, less than half a person",
        "T2",
        gives("S3 ml_engineer Lena 0.4"),
        come=["TC504 warning"],
    ),
    vary(
        "the same without a model in production",
        "T2",
        gives("S3 ml_engineer Lena 0.4"),
        settings(models_in_production=0),
    ),
    vary(
        "Ruth is tech lead, too: over her capacity, two leads in one, and two capabilities on her alone",
        "T2",
        holds("S2 tech_lead Ruth 0.1"),
        gone=["TC143 warning"],
        come=[
            "TC302 error Ruth",
            "TC203 warning Ruth",
            "TC401 warning Technical leadership: Ruth",
            "TC402 warning Ruth",
        ],
    ),
    vary(
        "Aisha validates what she builds",
        "T2",
        gives("S2 data_scientist Aisha 0.5"),
        holds("S2 model_validator Aisha 0.1"),
        come=["TC204 warning Aisha"],
    ),
    vary(
        "the same with a high risk; approver and doer of the release are two",
        "T2",
        gives("S2 data_scientist Aisha 0.5"),
        holds("S2 model_validator Aisha 0.1"),
        settings(risk="high"),
        gone=["TC104 warning S1"],
        come=["TC117 warning S2", "TC104 error S1", "TC204 error Aisha", "TC401 warning Validation: Aisha"],
    ),
    vary(
        "Helen is privacy officer, too, and personal data is used; S1 has a voice for privacy at last",
        "T2",
        holds("S1 privacy_officer Helen 0.1"),
        settings(personal_data=True),
        gone=["TC104 warning S1"],
        come=["TC205 error Helen", "TC401 warning Security and privacy: Helen", "TC402 warning Helen"],
    ),
    vary(
        "both MLOps engineers leave: two people of the rota are left, whose crafts now keep the critical case running",
        "T3",
        leaves("Sam", "Kofi"),
        gone=["TC401 warning ML engineering: Anika", "TC401 warning Platform: Hugo"],
        come=["TC401 error ML engineering: Anika", "TC401 error Platform: Hugo", "TC403 warning"],
    ),
    vary(
        "Marco speaks for the case in S3 only and leads adoption; Fatima wins the sponsor alone",
        "T3",
        drops("PM evangelist Marco"),
        holds("S3 evangelist Marco 0.3"),
        come=["TC207 info s1_sponsor"],
    ),
    vary(
        "Yara keeps the backlog, too: over her capacity and two leads in one, but Pieter is no longer alone",
        "T3",
        holds("S1 inside_out_lead Yara 0.1"),
        gone=["TC401 warning Product direction: Pieter"],
        come=["TC302 error Yara", "TC203 warning Yara"],
    ),
    vary(
        "Fatima leaves: no business in S1 and S3; Ingrid prepares the go she decides; Pieter keeps the band",
        "T3",
        leaves("Fatima"),
        gone=["TC401 warning Business link: Fatima"],
        come=["TC101 error S1", "TC121 error S3", "TC141 warning", "TC207 info s1_go"],
    ),
    vary(
        "Bram is cut into three slices below a fifth; with Elif there is still enough data engineering",
        "T3",
        gives("S2 data_engineer Bram 0.1", "S3 data_engineer Bram 0.19"),
        come=["TC303 info Bram"],
    ),
    vary(
        "a fifth is not thin",
        "T3",
        gives("S2 data_engineer Bram 0.1", "S3 data_engineer Bram 0.2"),
    ),
    vary("Hugo is away: others do all he does", "T3", away("Hugo")),
    vary(
        "Greta is away: she is the only data owner, in both stages; the first one says it all",
        "T3",
        away("Greta"),
        come=["TC404 error Greta → TC102"],
    ),
    vary(
        "Marco is away: nobody enables users, and nobody is the evangelist",
        "T3",
        away("Marco"),
        come=["TC404 warning Marco → TC122", "TC404 info Marco → TC144"],
    ),
    vary(
        "Fatima and Yara are away, one at a time: without Yara four engineers have no lead",
        "T3",
        away("Fatima", "Yara"),
        come=[
            "TC404 error Fatima → TC101",
            "TC404 error Fatima → TC121",
            "TC404 warning Fatima → TC141",
            "TC404 warning Yara → TC143",
        ],
    ),
    vary(
        "Claire leaves: the central team governs no AI; security still speaks in S1",
        "T4",
        leaves("Claire"),
        come=["TC515 warning"],
    ),
    vary(
        "Viktor leaves: the central team owns no platform; the architect still vouches for it",
        "T4",
        leaves("Viktor"),
        come=["TC401 warning Platform: Amara", "TC515 warning"],
    ),
    vary(
        "Esi builds what she oversees, in a third role",
        "T4",
        holds("S2 data_scientist Esi 0.2"),
        come=["TC208 error Esi", "TC202 warning Esi"],
    ),
    vary(
        "Jutta owns data and watches over it",
        "T4",
        holds("S1 data_owner Jutta 0.1"),
        come=["TC205 error Jutta", "TC401 warning Data and domain knowledge: Jutta"],
    ),
    vary(
        "those who build leave the credit domain; nine core people are not too many for the service domain",
        "T4",
        team("service", "Teo", "Zainab", "Pavel"),
        gone=["TC403 warning Credit domain"],
        come=["TC403 warning Service domain", "TC514 warning Credit domain"],
    ),
    vary(
        "Margarethe and Viktor report to each other; all others only report into the circle",
        "T4",
        reports_to("Margarethe", "Viktor"),
        come=["TC005 error Margarethe, Viktor"],
    ),
    vary(
        "the business unit leaves operation to the centre",
        "T5",
        drops(
            "S3 executive_sponsor Beatrix",
            "S3 business_stakeholder Uma",
            "S3 end_user_rep Frida",
            "S3 software_engineer Arne",
        ),
        come=["TC513 warning S3"],
    ),
    vary("Anders leaves: the centre has no lead", "T5", leaves("Anders"), come=["TC512 warning"]),
    vary(
        "Sven speaks for the case along the whole journey",
        "T5",
        drops("S1 evangelist Sven"),
        holds("PM evangelist Sven 0.2"),
        gone=["TC145 info S2"],
    ),
    vary(
        "Meghan leaves: what hung on her is not covered at all; nobody is left to be called",
        "N1",
        leaves("Meghan"),
        gone=[
            "TC202 warning Meghan",
            "TC302 error Meghan",
            "TC401 error MLOps: Meghan",
            "TC401 warning Platform: Meghan",
            "TC401 warning Data pipelines: Meghan",
            "TC402 error Meghan",
            "TC403 warning",
            "TC405 warning",
        ],
        come=["TC112 error S2", "TC123 error S3", "TC301 error"],
    ),
    vary(
        "an ML engineer for half of the time: so little for six data scientists that it counts as none, and alone",
        "N2",
        joins("Mia"),
        holds("S2 ml_engineer Mia 0.5"),
        come=["TC401 warning ML engineering: Mia"],
    ),
    vary(
        "one and a fifth in two people: exactly one for five",
        "N2",
        joins("Mia"),
        joins("Max"),
        holds("S2 ml_engineer Mia 1", "S2 mlops_engineer Max 0.2"),
        gone=["TC301 error"],
        come=["TC401 warning ML engineering: Mia", "TC401 warning MLOps: Max"],
    ),
    vary(
        "the business comes to S3: now it shows what else is missing there; Gunnar neither opens his own release nor "
        "judges the risk alone",
        "N2",
        joins("Bea"),
        holds("S3 business_stakeholder Bea 0.1"),
        gone=["TC110 error S3", "TC401 warning Business link: Gunnar", "TC207 info s3_release", "TC207 info s1_risk"],
        come=["TC122 warning S3", "TC123 error S3"],
    ),
)


@pytest.mark.parametrize("variation", VARIATIONS, ids=str)
def findings_follow_changes_of_people_and_placements_test(variation: Variation) -> None:
    assert differences(variation, AREAS) == (variation.come, variation.gone)
