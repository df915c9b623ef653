"""Variations of the worked-out plans: what is changed, and which findings come and go with it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from teamcanvas.edits.people import remove_person
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId, TeamId
from teamcanvas.model.plan import Ceremony, Handover, Maturity, Person, Placement, Plan, RuleSetting, Scenario, Sponsor
from teamcanvas.rules.area import Area
from teamcanvas.rules.engine import check
from teamcanvas.rules.registry import rule_of
from tests.rules.told import about, known_plan
from tests.small_plans import STAGES

Step = Callable[[Plan], Plan]


@dataclass(frozen=True)
class Variation:
    """A plan that is changed, and the findings of some rules that come and go."""

    why: str
    base: str
    steps: tuple[Step, ...]
    come: frozenset[str]
    """Each `rule severity subject`, as the worked-out lists have it."""
    gone: frozenset[str]

    def __str__(self) -> str:
        return f"{self.base}: {self.why}"


def vary(why: str, base: str, *steps: Step, come: Iterable[str] = (), gone: Iterable[str] = ()) -> Variation:
    """A variation; without `come` and `gone`, nothing is different."""
    return Variation(why, base, steps, frozenset(come), frozenset(gone))


def differences(variation: Variation, areas: tuple[Area, ...]) -> tuple[set[str], set[str]]:
    """What comes and goes of the findings of rules of these areas."""
    before = known_plan(variation.base)
    after = before
    for step in variation.steps:
        after = step(after)
    old, new = told(before, areas), told(after, areas)
    return new - old, old - new


def told(plan: Plan, areas: tuple[Area, ...]) -> set[str]:
    """The findings of rules of these areas, each in a line. No line may stand for two."""
    lines = [
        f"{one.rule} {one.severity.value} {about(one, plan)}".strip()
        for one in check(plan, "plan").findings
        if rule_of(one.rule).area in areas
    ]
    assert len(set(lines)) == len(lines), lines
    return set(lines)


# Steps


def settings(**changes: object) -> Step:
    """Other circumstances."""
    return lambda plan: _with_scenario(plan, settings=_scenario(plan).settings.replace(**changes))


def maturity(**levels: int | None) -> Step:
    """Other levels; the others stay."""

    def step(plan: Plan) -> Plan:
        old: Maturity = _scenario(plan).settings.maturity
        return settings(maturity=old.replace(**levels))(plan)

    return step


def sponsor(**changes: object) -> Step:
    """Another sponsor."""

    def step(plan: Plan) -> Plan:
        old: Sponsor = _scenario(plan).settings.sponsor
        return settings(sponsor=old.replace(**changes))(plan)

    return step


def leaves(*names: str) -> Step:
    """People are no longer in the plan, and neither is what they did."""

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
    """Somebody new, known by their name."""
    return lambda plan: plan.replace(
        people=(*plan.people, Person(id=PersonId(name.lower()), name=name).replace(**more))
    )


def holds(*texts: str) -> Step:
    """New placements, written as `S2 data_engineer Sofia 0.5`."""

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
    """Placements that go, written as `S2 data_engineer Sofia`."""

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
    """Other shares of time, written as `S2 data_engineer Sofia 0.5`."""
    return lambda plan: holds(*texts)(drops(*(text.rsplit(" ", 1)[0] for text in texts))(plan))


def person(name: str, **changes: object) -> Step:
    """Somebody with other properties."""

    def step(plan: Plan) -> Plan:
        changed = _person(plan, name).replace(**changes)
        return plan.replace(people=tuple(changed if one.id == changed.id else one for one in plan.people))

    return step


def learns(name: str, *skills: str) -> Step:
    """Somebody with more skills."""
    return lambda plan: person(name, skills=(*_person(plan, name).skills, *skills))(plan)


def forgets(name: str, *skills: str) -> Step:
    """Somebody with fewer skills."""

    def step(plan: Plan) -> Plan:
        had = _person(plan, name).skills
        assert set(skills) <= set(had), had
        return person(name, skills=tuple(skill for skill in had if skill not in skills))(plan)

    return step


def reports_to(name: str, manager: str) -> Step:
    """Another line manager."""
    return lambda plan: person(name, reports_to=_person(plan, manager).id)(plan)


def team(name: str, *people: str) -> Step:
    """People who belong to another team, by its id."""

    def step(plan: Plan) -> Plan:
        for one in people:
            plan = person(one, team=TeamId(name))(plan)
        return plan

    return step


def away(*names: str) -> Step:
    """People who are imagined to be away."""
    return lambda plan: _with_scenario(plan, absent=tuple(_person(plan, name).id for name in names))


def agreed(*agreements: str) -> Step:
    """All that is agreed on."""
    return settings(agreements=agreements)


def meets(kind: str, *names: str, of: str | None = None) -> Step:
    """A meeting with these people and nobody else: the one there is, or a further one. `of` is the id of a team."""

    def step(plan: Plan) -> Plan:
        people = tuple(_person(plan, name).id for name in names)
        meeting = Ceremony.model_validate({"kind": kind, "team": of, "people": people})
        others = tuple(one for one in _scenario(plan).ceremonies if (one.kind, one.team) != (kind, of))
        return _with_scenario(plan, ceremonies=(*others, meeting))

    return step


def meets_twice(kind: str, *, of: str | None = None) -> Step:
    """A second meeting beside the one there is."""
    further = Ceremony.model_validate({"kind": kind, "team": of})
    return lambda plan: _with_scenario(plan, ceremonies=(*_scenario(plan).ceremonies, further))


def never_meets() -> Step:
    """No meeting is recorded."""
    return lambda plan: _with_scenario(plan, ceremonies=())


def hands_over(stages: str, giver: str, receiver: str) -> Step:
    """A handover, its stages written as `S1 S2`."""

    def step(plan: Plan) -> Plan:
        first, second = (STAGES[stage].value for stage in stages.split())
        people = (_person(plan, giver).id, _person(plan, receiver).id)
        handover = {"from": first, "to": second, "giver": people[0], "receiver": people[1]}
        return _with_scenario(plan, handovers=(Handover.model_validate(handover),))

    return step


def row(activity: str, **cells: str) -> Step:
    """All letters of a row, as somebody edited it."""
    letters = {RoleId(role): cell for role, cell in cells.items()}
    return lambda plan: _with_scenario(plan, raci={**_scenario(plan).raci, ActivityId(activity): letters})


def names_accountable(activity: str, name: str) -> Step:
    """Somebody who answers for an activity by name."""
    return lambda plan: _with_scenario(plan, accountable={ActivityId(activity): _person(plan, name).id})


def rule(code: str, **setting: Any) -> Step:  # Any: as RuleSetting takes it
    """What the plan says about a rule."""
    return lambda plan: _with_scenario(plan, rules={**_scenario(plan).rules, code: RuleSetting(**setting)})


def _scenario(plan: Plan) -> Scenario:
    return plan.scenarios[0]


def _with_scenario(plan: Plan, **changes: object) -> Plan:
    return plan.replace(scenarios=(_scenario(plan).replace(**changes),))


def _person(plan: Plan, name: str) -> Person:
    (found,) = [one for one in plan.people if one.name == name]
    return found
