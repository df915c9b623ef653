"""Example plans with other risks and roles: expected changes of TC9xx findings.

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
    holds,
    leaves,
    row,
    settings,
    vary,
)

AREAS = (Area.GOVERNANCE,)

VARIATIONS = (
    vary("nobody oversees the credit decisions when Esi leaves", "T4", leaves("Esi"), come=["TC901 error S3"]),
    vary("Esi oversees them where nothing runs yet", "T4", drops("S3 human_overseer Esi"), come=["TC901 error S3"]),
    vary("Esi does not know AI", "T4", forgets("Esi", "ai-literacy"), come=["TC901 warning Esi"]),
    vary(
        "Karl oversees, too, and knows the field but not AI",
        "T4",
        holds("S3 human_overseer Karl 0.1"),
        come=["TC901 warning Karl"],
    ),
    vary(
        "neither training nor a way to report concerns was agreed on",
        "T4",
        agreed("dev-process-document"),
        come=["TC902 warning", "TC907 info"],
    ),
    vary(
        "at limited risk only the training is asked for",
        "T4",
        settings(risk="limited", agreements=()),
        come=["TC902 info"],
    ),
    vary("without risk nothing is", "T4", settings(risk="none", agreements=()), leaves("Esi", "Desmond", "Claire")),
    vary("Claire leaves: nobody governs AI in stage 1", "T4", leaves("Claire"), come=["TC903 error S1"]),
    vary("Jutta leaves: nobody advises on privacy in stage 1", "T4", leaves("Jutta"), come=["TC904 error S1"]),
    vary(
        "Jutta advises when it is built: too late",
        "T4",
        drops("S1 privacy_officer Jutta"),
        come=["TC904 error S1"],
    ),
    vary("without personal data nobody needs her", "T4", settings(personal_data=False), leaves("Jutta")),
    vary("Desmond leaves: nobody validates independently", "T4", leaves("Desmond"), come=["TC905 error S2/S3"]),
    vary("Desmond in operation alone is enough", "T4", drops("S2 model_validator Desmond")),
    vary("Margarethe leaves, and Henrik decides, who may", "T4", leaves("Margarethe")),
    vary(
        "Henrik leaves as well: Nadia would decide, who decides only within her scope",
        "T4",
        leaves("Margarethe", "Henrik"),
        come=["TC906 info s1_go"],
    ),
    vary(
        "the decision was given to Callum",
        "T4",
        row("s1_go", inside_out_lead="A", business_stakeholder="R", executive_sponsor="C"),
        come=["TC906 info s1_go"],
    ),
    vary(
        "in RAPID the D decides, and Henrik has it",
        "T4",
        settings(scheme="RAPID"),
        row("s1_go", inside_out_lead="A", business_stakeholder="D", executive_sponsor="I"),
    ),
    vary(
        "a start-up with a case of high risk and personal data: all of it is asked, as a must",
        "T1",
        settings(risk="high", personal_data=True),
        come=[
            "TC901 error S3",
            "TC902 warning",
            "TC903 error S1",
            "TC904 error S1",
            "TC905 error S2/S3",
            "TC906 info s1_go",
            "TC907 info",
        ],
    ),
    vary(
        "at high risk the centre of excellence lacks oversight, validation and a way to report; Petra governs, Beatrix "
        "decides and the training took place",
        "T5",
        settings(risk="high"),
        come=["TC901 error S3", "TC905 error S2/S3", "TC907 info"],
    ),
    vary("personal data, and nobody for privacy", "T3", settings(personal_data=True), come=["TC904 warning S1"]),
)


@pytest.mark.parametrize("variation", VARIATIONS, ids=str)
def findings_follow_changes_of_risks_test(variation: Variation) -> None:
    assert differences(variation, AREAS) == (variation.come, variation.gone)
