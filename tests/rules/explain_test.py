"""The texts of findings."""

import pytest

from teamcanvas.model.ids import SequentialIds, TeamId
from teamcanvas.model.plan import Team
from teamcanvas.rules.engine import check, facts_of
from teamcanvas.rules.explain import explain, subject_name
from teamcanvas.rules.finding import Finding, Severity, Subject, SubjectKind
from teamcanvas.rules.fixes import fix_context
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.rule import Rule
from tests.right_to_left import in_hebrew, not_isolated
from tests.rules.sample_plans import SCENARIO, Sample, example, findings_in, samples
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Hanna 0.5", "S2 data_engineer - 0.5").replace(
    teams=(Team(id=TeamId("t"), name="Core"),)
)


@pytest.mark.parametrize(
    ("kind", "known", "name"),
    [
        ("stage", "scale-and-adopt", "Scale and Adopt"),
        ("person", "hanna", "Hanna Berg"),
        ("role", "data_owner", "Data owner"),
        ("activity", "s2_model", "Develop and train the model"),
        ("team", "t", "Core"),
        ("capability", "mlops", "MLOps"),
        ("placement", "a1", "Hanna Berg, Data owner"),
        ("placement", "a2", "Vacancy, Data engineer"),
        ("setting", "rules.TC999", "rules.TC999"),
    ],
)
def subjects_are_named_as_on_the_screen_test(kind: SubjectKind, known: str, name: str) -> None:
    assert subject_name(Subject(kind, known), PLAN, "plan") == name
    assert subject_name(Subject(kind, "gone"), PLAN, "plan") == "gone"


def message_names_people_and_numbers_test() -> None:
    plan = example("N1")
    finding = next(one for one in check(plan, "plan").findings if one.rule == "TC302")
    words = explain(finding, plan)
    assert words.title == "Meghan is planned at 1.2 FTE"
    assert words.message == "The capacity is 1 FTE. Time that is planned twice is there once."


@pytest.mark.parametrize("name", ["{person}", "{0}", "%s", "<b>x</b>", "", "bell hooks", "\u202eevil", "x" * 10_000])
def names_are_shown_as_they_were_typed_test(name: str) -> None:
    plan = small_plan("S1 outside_in_lead Hanna 0.5", "S1 inside_out_lead Hanna 0.5")
    renamed = plan.replace(people=tuple(one.replace(name=name) for one in plan.people if one.id == "hanna"))
    finding = next(one for one in check(renamed, "plan").findings if one.rule == "TC201")
    assert explain(finding, renamed).title == f"{name} speaks for the business and for the team at once"
    namesake = renamed.replace(people=(*renamed.people, renamed.people[0].replace(id="p9", job_title="Buyer")))
    assert explain(finding, namesake).title == f"{name} (1) speaks for the business and for the team at once"


def unknown_person_is_named_by_id_test() -> None:
    finding = Finding("TC201", Severity.ERROR, (), {"person": Subject("person", "p9")})
    assert explain(finding, PLAN).title == "p9 speaks for the business and for the team at once"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def messages_are_short_facts_and_plain_sentences_test(rule: Rule) -> None:
    for message in rule.messages.values():
        assert not message.title.endswith("."), message.title
        assert len(message.title) <= 80
        assert message.text.endswith("."), message.text
        assert len(message.text) <= 220


@pytest.mark.parametrize("sample", [one for one in samples() if one.found], ids=str)
def names_from_right_to_left_are_isolated_in_every_message_and_fix_test(sample: Sample) -> None:
    plan = in_hebrew(sample.plan)
    found = findings_in(plan, sample.rule)
    assert found
    for finding in found:
        said = explain(finding, plan)
        assert [text for text in (said.title, said.message) if not_isolated(text)] == []
    # All that the rule proposes, also what a trial would keep back.
    context = fix_context(found[0], facts_of(plan, SCENARIO), SequentialIds())
    titles = [fix.title for fix in rule_of(found[0].rule).fixes(context)]
    assert [text for text in titles if not_isolated(text)] == []
