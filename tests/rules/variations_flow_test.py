"""Example plans with other meetings, handovers, agreements and rows: expected changes of TC6xx findings.

Worked out by hand; each line says why. A finding that is not named does not change.
"""

import pytest

from teamcanvas.rules.area import Area
from tests.rules.variations import (
    Variation,
    agreed,
    differences,
    drops,
    forgets,
    gives,
    hands_over,
    holds,
    learns,
    leaves,
    meets,
    meets_twice,
    never_meets,
    row,
    rule,
    settings,
    vary,
)

AREAS = (Area.FLOW,)

NO_OVERLAP = drops("S1 inside_out_lead Ruth", "S1 data_scientist Aisha", "S1 data_engineer Chidi")
"""In T2 only Helen is left in stage 1, and she is not in stage 2."""

VARIATIONS = (
    vary(
        "the trio wrote its process down and told each other their roles",
        "T1",
        agreed("dev-process-document", "roles-walkthrough"),
        gone=["TC608 info", "TC610 info"],
    ),
    vary(
        "one session on the process is enough for TC607, whoever lacks what",
        "T1",
        agreed("dev-process-walkthrough"),
        gone=["TC607 info Mei"],
    ),
    vary("Mei learned half of it", "T1", learns("Mei", "environments")),
    vary(
        "Jonas lacks one of the two skills as well: both are in one finding",
        "T1",
        forgets("Jonas", "environments"),
        gone=["TC607 info Mei"],
        come=["TC607 info Jonas, Mei"],
    ),
    vary("Mei is not in the stand-up", "T1", meets("stand-up", "Priya", "Jonas"), come=["TC604 warning Mei"]),
    vary("the trio meets, but nobody wrote it down", "T1", never_meets(), come=["TC604 info none", "TC605 info none"]),
    vary(
        "a trio in a medium organisation: the feedback has to reach the data side, and there is none",
        "T1",
        settings(org_size="medium"),
        come=["TC602 warning"],
    ),
    vary(
        "Priya leaves stage 3 and keeps the KPIs, for which the band is not enough",
        "T1",
        drops("S3 inside_out_lead Priya"),
        come=["TC603 warning s3_kpi"],
    ),
    vary(
        "with models in production that is still a warning for a start-up",
        "T1",
        drops("S3 inside_out_lead Priya"),
        settings(models_in_production=2),
        come=["TC603 warning s3_kpi"],
    ),
    vary(
        "and an error for others",
        "T1",
        drops("S3 inside_out_lead Priya"),
        settings(models_in_production=2, org_size="medium"),
        come=["TC602 warning", "TC603 error s3_kpi"],
    ),
    vary(
        "three of five engineers do not know ML: Sofia is the third beside Noor and Diego",
        "T2",
        forgets("Sofia", "ml-literacy"),
        come=["TC609 info"],
    ),
    vary("two of four are half and not more", "T2", forgets("Sofia", "ml-literacy"), leaves("Diego")),
    vary("two stand-ups of nobody's team", "T2", meets_twice("stand-up"), come=["TC606 warning"]),
    vary(
        "the backlog is Ruth's; Helen delivers nothing, so she is not missed",
        "T2",
        meets("backlog", "Ruth"),
        come=["TC605 warning Aisha, Chidi, Diego, Farid, Lena, Noor, Sofia, Tomas"],
    ),
    vary(
        "with however little time Tomas belongs to the team",
        "T2",
        gives("S2 data_scientist Tomas 0.05", "S3 data_scientist Tomas 0.05"),
        meets("stand-up", "Ruth", "Aisha", "Lena", "Farid", "Chidi", "Noor", "Sofia", "Diego"),
        come=["TC604 warning Tomas"],
    ),
    vary(
        "nobody has walked through the process, and neither data scientist knows environments",
        "T2",
        agreed("dev-process-document", "roles-walkthrough"),
        come=["TC607 info Aisha, Tomas"],
    ),
    vary("only Helen is left in stage 1: a wall", "T2", NO_OVERLAP, come=["TC601 warning S1/S2"]),
    vary("she hands over to Ruth", "T2", NO_OVERLAP, hands_over("S1 S2", "Helen", "Ruth")),
    vary(
        "Helen, who would receive, is not in stage 2",
        "T2",
        NO_OVERLAP,
        hands_over("S1 S2", "Helen", "Helen"),
        come=["TC601 warning S1/S2"],
    ),
    vary(
        "a handover between other stages does not help",
        "T2",
        NO_OVERLAP,
        hands_over("S2 S3", "Ruth", "Helen"),
        come=["TC601 warning S1/S2"],
    ),
    vary(
        "who should monitor is a role that nobody holds, with a model in production",
        "T2",
        row("s3_monitor", inside_out_lead="A", solution_architect="R"),
        come=["TC603 error s3_monitor"],
    ),
    vary(
        "nobody automates: MLOps is a role that nobody holds",
        "T2",
        row("s2_cicd", inside_out_lead="A", mlops_engineer="R"),
        come=["TC611 warning"],
    ),
    vary(
        "the feedback does not reach the data engineers",
        "T2",
        row("s3_feedback", inside_out_lead="AR", data_scientist="C"),
        come=["TC602 warning"],
    ),
    vary(
        "to be informed is not enough",
        "T2",
        row("s3_feedback", inside_out_lead="AR", data_scientist="C", data_engineer="I"),
        come=["TC602 warning"],
    ),
    vary(
        "Meghan leaves: nobody links development to Vera in stage 3, no data "
        "people hear of it, and the data scientists who inherit the monitoring are not in operation",
        "N1",
        leaves("Meghan"),
        gone=["TC604 warning Meghan", "TC605 warning Emre, Ilse, Meghan"],
        come=["TC601 warning S2/S3", "TC602 warning", "TC603 error s3_monitor", "TC605 warning Emre, Ilse"],
    ),
    vary(
        "Lin goes to stage 3 and links it; she monitors, but the KPIs are Gunnar's, who is in the band, and now it "
        "is asked where her findings go",
        "N2",
        holds("S3 data_scientist Lin 0.1"),
        come=["TC602 warning", "TC603 warning s3_kpi"],
    ),
    vary(
        "this plan asks only who monitors",
        "N2",
        holds("S3 data_scientist Lin 0.1"),
        rule("TC603", params={"tags": ["monitoring"]}),
        come=["TC602 warning"],
    ),
    vary(
        "a domain leaves one of its people out",
        "T4",
        meets("stand-up", "Callum", "Olu", "Teo", "Zainab", "Pavel", of="credit"),
        come=["TC604 warning Maja"],
    ),
    vary("two backlogs in one domain", "T4", meets_twice("backlog", of="credit"), come=["TC606 warning Credit domain"]),
    vary(
        "Clara learns what she lacks",
        "T5",
        learns("Clara", "environments", "software-practices"),
        gone=["TC607 info Clara"],
    ),
)


@pytest.mark.parametrize("variation", VARIATIONS, ids=str)
def findings_follow_changes_of_meetings_and_handovers_test(variation: Variation) -> None:
    assert differences(variation, AREAS) == (variation.come, variation.gone)
