"""TC404: coverage breaks when a person is away."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.plan import Deputy
from teamcanvas.rules.absence import in_the_plan, placed_alone, without
from teamcanvas.rules.checks.tc0_board import tc007_empty_board
from teamcanvas.rules.checks.tc1_coverage import RULES as COVERAGE_RULES
from teamcanvas.rules.checks.tc4_dependence.deputies import fit_for, naming_deputy
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, FindingKey, Severity, Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.running import findings_of
from teamcanvas.rules.silencing import split_silenced
from teamcanvas.rules.sources import hoogvliets
from teamcanvas.rules.teams_apart import teams_apart

_BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in COVERAGE_RULES}
_ASKED = (tc007_empty_board.RULE, *COVERAGE_RULES)


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    teams = teams_apart(facts)
    for person in dict.fromkeys(facts.absent):
        if person in facts.roles_of:
            broken = dict(_broken_without(facts, person))
            yield from (_found(person, one, None) for one in broken.values())
            if person in teams:
                team = _alone(facts, teams[person])
                for key, one in _broken_without(team, person):
                    if key not in broken:
                        yield _found(person, one, teams[person])


def _broken_without(facts: Facts, person: PersonId) -> Iterable[tuple[FindingKey, Finding]]:
    broken_anyway = _broken(facts).keys()
    return ((key, one) for key, one in _broken(without(facts, person)).items() if key not in broken_anyway)


def _alone(facts: Facts, team: TeamId) -> Facts:
    """The facts of a team by itself."""
    return placed_alone(facts, {person for person, theirs in teams_apart(facts).items() if theirs == team})


def _broken(facts: Facts) -> Mapping[FindingKey, Finding]:
    """The findings of the coverage rules, without those that an empty stage or board silences."""
    shown, _ = split_silenced([finding for rule in _ASKED for finding in findings_of(facts, rule)], _ASKED)
    return {finding.key: finding for finding in shown if finding.rule in _BY_CODE}


def _found(person: PersonId, broken: Finding, team: TeamId | None) -> Found:
    away, rule = Subject("person", person), Subject("setting", f"rules.{broken.rule}")
    values: dict[str, object] = {"person": away, "broken": broken}
    if team is None:
        return Found((away, *broken.subjects, rule), values, grade=broken.severity.value)
    there = Subject("team", team)
    return Found((away, there, *broken.subjects, rule), {**values, "team": there}, "team", broken.severity.value)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """The fixes of the broken rule in the scenario without the person; a deputy for one of the person's roles."""
    broken = context.finding.values.get("broken")
    if not isinstance(broken, Finding):
        return
    facts, person, team = context.facts, context.person, TeamId(context.subject("team")) or None
    rule = _BY_CODE[broken.rule]
    own = facts if team is None else in_the_plan(facts, {one for one, its in facts.team_of.items() if its == team})
    left = without(own, person)
    yield from rule.fixes(replace(context, finding=broken, facts=left, params=left.in_use[rule.code].params))
    board = facts if team is None else _alone(facts, team)
    for role in sorted(facts.roles_of[person]):
        for deputy in fit_for(context, person, [role])[:1]:
            agreed = Deputy(person=person, role=role, deputy=deputy)
            if broken.key not in _broken(without(board, person, (agreed,))):
                yield naming_deputy(context, person, [role], deputy, context.title(role))


_WAY = "Nobody else covers this. A deputy closes the gap before it opens."

RULE = Rule(
    code="TC404",
    slug="breaks-when-away",
    title="What if somebody is away: coverage breaks",
    tier=2,
    rationale=(
        "Everybody is away some time. Whether the work goes on is better found out on the board than in the week it "
        "happens. In a federation and around a centre of excellence, it is looked at in the team of the absent person, "
        "too."
    ),
    how_to_fix="Name a deputy, or place somebody else who covers what would break.",
    small_organisation="As strict as the rule that would be broken.",
    sources=(hoogvliets("Can the business keep running while she is on holiday?"),),
    messages={
        "": Message("{broken} while {person} is away", _WAY),
        "team": Message("In {team}: {broken} while {person} is away", _WAY),
    },
    grades={
        Severity.ERROR.value: "The rule that would be broken finds an error.",
        Severity.WARNING.value: "The rule that would be broken finds a warning.",
        Severity.INFO.value: "The rule that would be broken finds a hint.",
    },
    check=_check,
    fixes=_fixes,
)
