"""Variations of the example plans: edits, and the findings that they add and remove."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from teamcanvas.edits.people import remove_person
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId, TeamId
from teamcanvas.model.plan import Ceremony, Handover, Maturity, Person, Placement, Plan, RuleSetting, Scenario, Sponsor
from teamcanvas.rules.area import Area
from teamcanvas.rules.engine import check
from teamcanvas.rules.registry import rule_of
from tests.rules.expected_findings import about, known_plan
from tests.small_plans import STAGES

Step = Callable[[Plan], Plan]


@dataclass(frozen=True)
class Variation:
    """Edits of an example plan, and the findings that they add and remove."""

    why: str
    base: str
    steps: tuple[Step, ...]
    come: frozenset[str]
    """Each `rule severity subject`, in the notation of the expected findings."""
    gone: frozenset[str]

    def __str__(self) -> str:
        return f"{self.base}: {self.why}"


def vary(why: str, base: str, *steps: Step, come: Iterable[str] = (), gone: Iterable[str] = ()) -> Variation:
    """A variation; without `come` and `gone`, no finding changes."""
    return Variation(why, base, steps, frozenset(come), frozenset(gone))


def differences(variation: Variation, areas: tuple[Area, ...]) -> tuple[set[str], set[str]]:
    """The added and removed findings of rules of these areas."""
    before = known_plan(variation.base)
    after = before
    for step in variation.steps:
        after = step(after)
    old, new = finding_lines(before, areas), finding_lines(after, areas)
    return new - old, old - new


def finding_lines(plan: Plan, areas: tuple[Area, ...]) -> set[str]:
    """The findings of rules of these areas, one line each, without duplicates."""
    lines = [
        f"{one.rule} {one.severity.value} {about(one, plan)}".strip()
        for one in check(plan, "plan").findings
        if rule_of(one.rule).area in areas
    ]
    assert len(set(lines)) == len(lines), lines
    return set(lines)


# Steps


def settings(**changes: object) -> Step:
    """Change settings."""
    return lambda plan: _with_scenario(plan, settings=_scenario(plan).settings.replace(**changes))


def maturity(**levels: int | None) -> Step:
    """Change maturity levels."""

    def step(plan: Plan) -> Plan:
        old: Maturity = _scenario(plan).settings.maturity
        return settings(maturity=old.replace(**levels))(plan)

    return step


def sponsor(**changes: object) -> Step:
    """Change the sponsor's settings."""

    def step(plan: Plan) -> Plan:
        old: Sponsor = _scenario(plan).settings.sponsor
        return settings(sponsor=old.replace(**changes))(plan)

    return step


def leaves(*names: str) -> Step:
    """Remove people with their placements."""

    def step(plan: Plan) -> Plan:
        for name in names:
            gone = _person(plan, name).id
            places = {one.id for one in _scenario(plan).placements if one.person == gone}
            plan = remove_person(plan, gone)
            kept = tuple(one for one in _scenario(plan).placements if one.id not in places)
            plan = _with_scenario(plan, placements=kept)
        return plan

    return step


def joins(name: str, **more: object) -> Step:
    """Add a person by name."""
    return lambda plan: plan.replace(
        people=(*plan.people, Person(id=PersonId(name.lower()), name=name).replace(**more))
    )


def holds(*texts: str) -> Step:
    """Add placements, written as `S2 data_engineer Sofia 0.5`."""

    def step(plan: Plan) -> Plan:
        placements = _scenario(plan).placements
        for text in texts:
            stage, role, name, fte = text.split()
            placements += (
                Placement(
                    id=PlacementId(f"v{len(placements)}"),
                    role=RoleId(role),
                    stage=STAGES[stage].value,
                    person=_person(plan, name).id,
                    fte=float(fte),
                ),
            )
        return _with_scenario(plan, placements=placements)

    return step


def drops(*texts: str) -> Step:
    """Remove placements, written as `S2 data_engineer Sofia`."""

    def step(plan: Plan) -> Plan:
        placements = _scenario(plan).placements
        for text in texts:
            stage, role, name = text.split()
            place = (STAGES[stage].value, role, _person(plan, name).id)
            kept = tuple(one for one in placements if (one.stage, one.role, one.person) != place)
            assert len(kept) == len(placements) - 1, text
            placements = kept
        return _with_scenario(plan, placements=placements)

    return step


def gives(*texts: str) -> Step:
    """Change FTE, written as `S2 data_engineer Sofia 0.5`."""
    return lambda plan: holds(*texts)(drops(*(text.rsplit(" ", 1)[0] for text in texts))(plan))


def person(name: str, **changes: object) -> Step:
    """Change a person."""

    def step(plan: Plan) -> Plan:
        changed = _person(plan, name).replace(**changes)
        return plan.replace(people=tuple(changed if one.id == changed.id else one for one in plan.people))

    return step


def learns(name: str, *skills: str) -> Step:
    """Add skills to a person."""
    return lambda plan: person(name, skills=(*_person(plan, name).skills, *skills))(plan)


def forgets(name: str, *skills: str) -> Step:
    """Remove skills of a person."""

    def step(plan: Plan) -> Plan:
        had = _person(plan, name).skills
        assert set(skills) <= set(had), had
        return person(name, skills=tuple(skill for skill in had if skill not in skills))(plan)

    return step


def reports_to(name: str, manager: str) -> Step:
    """Change a line manager."""
    return lambda plan: person(name, reports_to=_person(plan, manager).id)(plan)


def team(name: str, *people: str) -> Step:
    """Move people to a team, by its id."""

    def step(plan: Plan) -> Plan:
        for one in people:
            plan = person(one, team=TeamId(name))(plan)
        return plan

    return step


def away(*names: str) -> Step:
    """Mark people as absent."""
    return lambda plan: _with_scenario(plan, absent=tuple(_person(plan, name).id for name in names))


def agreed(*agreements: str) -> Step:
    """Set the agreements."""
    return settings(agreements=agreements)


def meets(kind: str, *names: str, of: str | None = None) -> Step:
    """Set the people of a meeting, or add one. `of` is the id of a team."""

    def step(plan: Plan) -> Plan:
        people = tuple(_person(plan, name).id for name in names)
        meeting = Ceremony.model_validate({"kind": kind, "team": of, "people": people})
        others = tuple(one for one in _scenario(plan).ceremonies if (one.kind, one.team) != (kind, of))
        return _with_scenario(plan, ceremonies=(*others, meeting))

    return step


def meets_twice(kind: str, *, of: str | None = None) -> Step:
    """Add a second meeting of the kind."""
    further = Ceremony.model_validate({"kind": kind, "team": of})
    return lambda plan: _with_scenario(plan, ceremonies=(*_scenario(plan).ceremonies, further))


def never_meets() -> Step:
    """Remove all meetings."""
    return lambda plan: _with_scenario(plan, ceremonies=())


def hands_over(stages: str, giver: str, receiver: str) -> Step:
    """Set a handover, its stages written as `S1 S2`."""

    def step(plan: Plan) -> Plan:
        first, second = (STAGES[stage].value for stage in stages.split())
        people = (_person(plan, giver).id, _person(plan, receiver).id)
        handover = {"from": first, "to": second, "giver": people[0], "receiver": people[1], "artefacts": "brief"}
        return _with_scenario(plan, handovers=(Handover.model_validate(handover),))

    return step


def row(activity: str, **cells: str) -> Step:
    """Edit a whole row."""
    letters = {RoleId(role): cell for role, cell in cells.items()}
    return lambda plan: _with_scenario(plan, raci={**_scenario(plan).raci, ActivityId(activity): letters})


def names_accountable(activity: str, name: str) -> Step:
    """Name the accountable person of an activity."""
    return lambda plan: _with_scenario(plan, accountable={ActivityId(activity): _person(plan, name).id})


def rule(code: str, **setting: Any) -> Step:  # Any: as RuleSetting takes it
    """Change a rule setting of the plan."""
    return lambda plan: _with_scenario(plan, rules={**_scenario(plan).rules, code: RuleSetting(**setting)})


def _scenario(plan: Plan) -> Scenario:
    return plan.scenarios[0]


def _with_scenario(plan: Plan, **changes: object) -> Plan:
    return plan.replace(scenarios=(_scenario(plan).replace(**changes),))


def _person(plan: Plan, name: str) -> Person:
    (found,) = [one for one in plan.people if one.name == name]
    return found
