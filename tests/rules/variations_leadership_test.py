"""Example plans with other sponsors, leads and skills: expected changes of TC7xx findings.

Worked out by hand; each line says why. A finding that is not named does not change.
"""

import pytest

from teamcanvas.rules.area import Area
from tests.rules.variations import (
    Variation,
    differences,
    drops,
    forgets,
    holds,
    joins,
    learns,
    leaves,
    person,
    reports_to,
    rule,
    settings,
    sponsor,
    vary,
)

AREAS = (Area.LEADERSHIP,)

BUSINESS = ("stakeholder-management", "business-acumen", "communication", "roadmap-planning")
BACKLOG = ("backlog-management", "prioritisation", "communication", "ml-literacy")
MANAGER = (joins("Otto", skills=("leadership", "people-management")), holds("PM line_manager Otto 0.5"))

VARIATIONS = (
    vary(
        "Dagmar is a sponsor in name only",
        "N1",
        sponsor(stance="absent"),
        gone=["TC702 warning tentative"],
        come=["TC702 error absent"],
    ),
    vary(
        "Dagmar is committed and hears every month",
        "N1",
        sponsor(stance="committed", update_cadence_days=30),
        gone=["TC702 warning tentative", "TC703 warning 90"],
    ),
    vary(
        "a small organisation may report rarely, but a layer of management is one",
        "N1",
        settings(org_size="small"),
        gone=["TC703 warning 90"],
        come=["TC703 info 90"],
    ),
    vary(
        "an enterprise may need the layer",
        "N1",
        settings(org_size="enterprise"),
        gone=["TC704 warning Ulrich"],
        come=["TC704 info Ulrich"],
    ),
    vary("Bo reports to Dagmar", "N1", reports_to("Bo", "Dagmar"), gone=["TC704 warning Ulrich"]),
    vary(
        "Ulrich, without a card, is a layer all the same: the reporting line leads through him to Dagmar",
        "N1",
        drops("PM line_manager Ulrich"),
    ),
    vary(
        "without a sponsor nobody asks how much support there is and what stands between",
        "N1",
        leaves("Dagmar"),
        gone=["TC702 warning tentative", "TC703 warning 90", "TC704 warning Ulrich"],
        come=["TC701 error"],
    ),
    vary(
        "Ilse becomes tech lead: she has none of the skills, so that she does not set culture need not be said; Bo "
        "leads the product beside her, and Ulrich stands above her as above Bo",
        "N1",
        holds("S2 tech_lead Ilse 0.1"),
        come=["TC705 warning Ilse: tech_lead"],
    ),
    vary(
        "Gunnar learns the business: three of four skills, both that count among them",
        "N2",
        learns("Gunnar", "business-acumen", "stakeholder-management"),
        gone=["TC705 warning Gunnar: outside_in_lead", "TC708 info Gunnar"],
    ),
    vary(
        "Gunnar learns to plan a roadmap: two of four skills are enough, but not those of a business lead",
        "N2",
        learns("Gunnar", "roadmap-planning"),
        gone=["TC705 warning Gunnar: outside_in_lead"],
        come=["TC706 warning Gunnar"],
    ),
    vary(
        "three of four are asked for: TC705 goes on and keeps TC706 back",
        "N2",
        learns("Gunnar", "roadmap-planning"),
        rule("TC705", params={"min_fit": 0.75}),
    ),
    vary(
        "a fifth of Nora covers Gunnar, and one wing is enough",
        "N2",
        joins("Nora", skills=BUSINESS),
        holds("S1 outside_in_lead Nora 0.2"),
        gone=["TC707 warning Gunnar", "TC708 info Gunnar"],
    ),
    vary(
        "both wings are filled by others",
        "N2",
        joins("Nora", skills=BUSINESS),
        joins("Omar", skills=BACKLOG),
        holds("S1 outside_in_lead Nora 0.2", "S2 inside_out_lead Omar 0.5"),
        gone=["TC707 warning Gunnar", "TC708 info Gunnar"],
    ),
    vary(
        "a little less than a fifth is no cover, but a partner",
        "N2",
        joins("Nora", skills=BUSINESS),
        holds("S1 outside_in_lead Nora 0.1", "S3 outside_in_lead Nora 0.09"),
        gone=["TC708 info Gunnar"],
    ),
    vary(
        "in a small organisation cover is a hint and wings are not asked for",
        "N2",
        settings(org_size="small"),
        gone=["TC707 warning Gunnar", "TC708 info Gunnar"],
        come=["TC707 info Gunnar"],
    ),
    vary(
        "nobody planned when Ingrid hears of it", "T3", sponsor(update_cadence_days=None), come=["TC703 warning none"]
    ),
    vary("one day too many between two updates", "T3", sponsor(update_cadence_days=31), come=["TC703 warning 31"]),
    vary(
        "with half of the skills Yara fits, but does not set culture",
        "T3",
        forgets("Yara", "mentoring", "communication"),
        come=["TC709 info Yara"],
    ),
    vary(
        "with a quarter she does not fit, and that says it",
        "T3",
        forgets("Yara", "mentoring", "communication", "architecture"),
        come=["TC705 warning Yara: tech_lead"],
    ),
    vary("Yara needs no business sense between Fatima and Pieter", "T3", forgets("Yara", "business-acumen")),
    vary(
        "she does when both leave",
        "T3",
        forgets("Yara", "business-acumen"),
        leaves("Pieter"),
        leaves("Fatima"),
        come=["TC708 info Yara"],
    ),
    vary(
        "Otto comes between Yara and Ingrid",
        "T3",
        *MANAGER,
        reports_to("Otto", "Ingrid"),
        reports_to("Yara", "Otto"),
        come=["TC704 warning Otto"],
    ),
    vary("Otto above an engineer is nobody's layer", "T3", *MANAGER, reports_to("Sam", "Otto")),
    vary("Otto above the sponsor does not stand between", "T3", *MANAGER, reports_to("Ingrid", "Otto")),
    vary(
        "titles are looked at when the plan says so: one is an alias, one is magic",
        "T3",
        rule("TC710", enabled=True),
        person("Olga", job_title="IT  Architect"),
        person("Luca", job_title="Chief Wizard"),
        come=["TC710 info Luca"],
    ),
    vary("otherwise nobody looks at titles", "T3", person("Luca", job_title="Chief Wizard")),
    vary("no sponsor, no stance: a start-up is only told that there is none", "T1", sponsor(stance="absent")),
    vary(
        "Helen sponsors it, too: of three skills she has one",
        "T2",
        holds("PM executive_sponsor Helen 0.05"),
        gone=["TC701 error"],
        come=["TC705 warning Helen: executive_sponsor"],
    ),
)


@pytest.mark.parametrize("variation", VARIATIONS, ids=str)
def findings_follow_changes_of_sponsors_and_leads_test(variation: Variation) -> None:
    assert differences(variation, AREAS) == (variation.come, variation.gone)
