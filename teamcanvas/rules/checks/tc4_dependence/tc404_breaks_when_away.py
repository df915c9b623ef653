"""TC404: coverage breaks when a person is away."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from teamcanvas.model.ids import PersonId
from teamcanvas.rules.absence import without
from teamcanvas.rules.checks.tc0_board import tc007_empty_board
from teamcanvas.rules.checks.tc1_coverage import RULES as COVERAGE_RULES
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, FindingKey, Severity, Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.running import findings_of
from teamcanvas.rules.silencing import split_silenced
from teamcanvas.rules.sources import hoogvliets

_BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in COVERAGE_RULES}
_ASKED = (tc007_empty_board.RULE, *COVERAGE_RULES)


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for person in dict.fromkeys(facts.absent):
        if person in facts.roles_of:
            broken_anyway = _broken(facts).keys()
            for key, broken in _broken(without(facts, person)).items():
                if key not in broken_anyway:
                    yield _found(person, broken)


def _broken(facts: Facts) -> Mapping[FindingKey, Finding]:
    """The findings of the coverage rules, without those that an empty stage or board silences."""
    shown, _ = split_silenced([finding for rule in _ASKED for finding in findings_of(facts, rule)], _ASKED)
    return {finding.key: finding for finding in shown if finding.rule in _BY_CODE}


def _found(person: PersonId, broken: Finding) -> Found:
    away = Subject("person", person)
    subjects = (away, *broken.subjects, Subject("setting", f"rules.{broken.rule}"))
    return Found(subjects, {"person": away, "broken": broken}, grade=broken.severity.value)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """The fixes of the broken rule in the scenario without the person."""
    broken = context.finding.values.get("broken")
    if not isinstance(broken, Finding):
        return ()
    rule, facts = _BY_CODE[broken.rule], without(context.facts, context.person)
    params = facts.in_use[rule.code].params
    return rule.fixes(replace(context, finding=broken, facts=facts, params=params))


RULE = Rule(
    code="TC404",
    slug="breaks-when-away",
    title="What if somebody is away: coverage breaks",
    tier=2,
    rationale=(
        "Everybody is away some time. Whether the work goes on is better found out on the board than in the week it "
        "happens."
    ),
    how_to_fix="Assign a stand-in for the rule that would be broken.",
    small_organisation="As strict as the rule that would be broken.",
    sources=(hoogvliets("Can the business keep running while she is on holiday?"),),
    messages={
        "": Message(
            "{broken} while {person} is away",
            "Nobody else covers this. A stand-in closes the gap before it opens.",
        )
    },
    grades={
        Severity.ERROR.value: "The rule that would be broken finds an error.",
        Severity.WARNING.value: "The rule that would be broken finds a warning.",
        Severity.INFO.value: "The rule that would be broken finds a hint.",
    },
    check=_check,
    fixes=_fixes,
)
