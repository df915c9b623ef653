"""The texts of findings: remedies and acceptances."""

from datetime import date

from teamcanvas.edits.acceptance import accept
from teamcanvas.layout.pages.finding_texts import finding_texts
from teamcanvas.layout.pages.findings_page import FindingText
from teamcanvas.model.plan import Acceptance, Plan
from teamcanvas.rules.engine import check
from tests.small_plans import small_plan, template

TODAY = date(2026, 11, 21)
MLOPS = template("full-mlops-team")


def shown(plan: Plan) -> tuple[FindingText, ...]:
    scenario = plan.scenarios[0].id
    return finding_texts(check(plan, scenario, today=TODAY), plan)


def every_finding_has_words_and_a_way_out_test() -> None:
    for plan in (MLOPS, small_plan("S1 data_owner Sofia 1.5", "S2 nonsense Piotr")):
        texts = shown(plan)
        assert texts
        for text in texts:
            assert text.title
            assert text.message
            assert text.action, text.title


def a_remedy_names_no_candidate_test() -> None:
    """It says what is lacking: who could do it is decided in the house."""
    (text,) = [text for text in shown(MLOPS) if "Fatima" in text.title]
    assert text.rule == "TC401"
    for text in shown(MLOPS):
        assert not [person.name for person in MLOPS.people if person.name in text.action]


def an_accepted_finding_shows_reason_owner_and_date_test() -> None:
    scenario = MLOPS.scenarios[0].id
    finding = next(one for one in check(MLOPS, scenario, today=TODAY).findings if one.rule == "TC104")
    subjects = tuple(map(str, finding.subjects))
    plan = accept(
        MLOPS,
        scenario,
        Acceptance(
            rule="TC104", subjects=subjects, reason="Security joins in May.", owner="Ingrid", review_date="2027-05-01"
        ),
    )
    (text,) = [text for text in shown(plan) if text.accepted]
    assert text.message == "Security joins in May."
    assert (text.owner, text.review_date) == ("Ingrid", "2027-05-01")


def an_acceptance_without_owner_and_date_has_neither_test() -> None:
    scenario = MLOPS.scenarios[0].id
    finding = next(one for one in check(MLOPS, scenario, today=TODAY).findings if one.rule == "TC104")
    acceptance = Acceptance(rule="TC104", subjects=tuple(map(str, finding.subjects)), reason="Later.")
    (text,) = [text for text in shown(accept(MLOPS, scenario, acceptance)) if text.accepted]
    assert (text.owner, text.review_date) == ("", "")
