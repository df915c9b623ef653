"""The shape of rules that require the whole delivery team in a regular meeting."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from teamcanvas.edits.ceremonies import add_ceremony, set_ceremony_people
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Ceremony, CeremonyKind, Plan
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import listed, some_of
from teamcanvas.rules.params import Param, Params, number
from teamcanvas.rules.rule import Found

NOT_RECORDED = "not-recorded"
TEAMS = "teams"
"""The key of the message about teams that have no such meeting while others do."""
LEAST_TEAMS = 2
"""So many teams with a meeting of their own say that each team has one."""
MOST = 12
"""A core of ten and the business: a meeting of more people is none in which each has a say."""
FEW = 3
"""Most people named in a title."""


@dataclass(frozen=True)
class WholeTeam:
    """Requires that the whole delivery team takes part in a meeting of this kind."""

    kind: CeremonyKind
    title: str
    """Its name within a sentence."""
    core_fte: Param[float] = field(init=False)

    def __post_init__(self) -> None:
        summary = "What somebody gives to delivery roles at least to be asked for, in FTE; 0: all of the delivery team."
        object.__setattr__(self, "core_fte", number("core_fte", 0.0, summary))

    @property
    def params(self) -> tuple[Param[Any], ...]:  # Any: as a rule declares them
        """The parameters of a rule of this shape."""
        return (self.core_fte,)

    def check(self, facts: Facts, params: Params) -> Iterable[Found]:
        """One finding about all missing people, one about teams that have no such meeting, or one if there is none."""
        recorded = any(one.kind == self.kind for one in facts.ceremonies)
        missing = self._missing(facts, params)
        if missing and not recorded:
            subject = Subject("setting", f"ceremonies.{self.kind}")
            yield Found((subject,), {"count": len(missing)}, NOT_RECORDED, NOT_RECORDED)
            return
        apart = self._teams_without(facts, missing)
        uninvited = missing.difference(*apart.values())
        if uninvited:
            people = tuple(Subject("person", person) for person in facts.by_name(uninvited))
            values = {"people": some_of(people), "count": len(people)}
            yield Found(people, values, "" if len(people) <= FEW else "many")
        if apart:
            teams = tuple(Subject("team", team) for team in apart)
            values = {"teams": some_of(teams), "count": sum(map(len, apart.values()))}
            yield Found(teams, values, TEAMS, NOT_RECORDED)

    def fixes(self, context: FixContext) -> Iterable[Fix]:
        """Invite the missing people to the meeting of their team, or plan a meeting."""
        facts, scenario_id = context.facts, context.scenario_id
        missing = self._missing(facts, context.params)
        apart = self._teams_without(facts, missing)
        if context.finding.message_key == TEAMS:
            names = listed(isolated(facts.teams[team].name) for team in apart)
            title = f"Plan a {self.title} for {names}"
            if apart:
                yield Fix(title, lambda plan: self._planned(plan, scenario_id, facts, apart))
            return
        meetings = {number: one for number, one in enumerate(facts.ceremonies) if one.kind == self.kind}
        uninvited = facts.by_name(missing.difference(*apart.values()))
        who = listed(map(context.name, uninvited))
        many = len(uninvited) > FEW
        if meetings and uninvited and max(_sizes(facts, meetings, uninvited)) > MOST:
            return  # Two teams are the way out then (TC307).
        if meetings and uninvited:
            asked = f"all {len(uninvited)} who are missing" if many else who
            yield Fix(
                f"Invite {asked} to the {self.title}", lambda plan: _invited(facts, plan, context, meetings, uninvited)
            )
        elif uninvited:
            yield Fix(
                f"Plan a {self.title} with {'the whole team' if many else who}",
                lambda plan: add_ceremony(plan, scenario_id, self.kind, uninvited),
            )

    def _planned(self, plan: Plan, scenario_id: str, facts: Facts, apart: Mapping[TeamId, frozenset[PersonId]]) -> Plan:
        for team, people in apart.items():
            plan = add_ceremony(plan, scenario_id, self.kind, facts.by_name(people), team=team)
        return plan

    def _teams_without(self, facts: Facts, missing: frozenset[PersonId]) -> Mapping[TeamId, frozenset[PersonId]]:
        """The missing people of each team without such a meeting, if other teams have one each."""
        meeting = [one.team for one in facts.ceremonies if one.kind == self.kind]
        having = frozenset(team for team in meeting if team in facts.teams)
        if len(having) < LEAST_TEAMS or len(having) < len(set(meeting)):
            return {}
        team_of = facts.team_of
        found = {
            team: frozenset(person for person in missing if team_of.get(person) == team)
            for team in facts.teams
            if team not in having
        }
        return {team: people for team, people in found.items() if people}

    def _missing(self, facts: Facts, params: Params) -> frozenset[PersonId]:
        present = {person for one in facts.ceremonies if one.kind == self.kind for person in one.people}
        return frozenset(facts.core_people(params[self.core_fte])) - present


def _sizes(facts: Facts, meetings: Mapping[int, Ceremony], missing: Iterable[PersonId]) -> Iterable[int]:
    """How many people each meeting would have."""
    more = Counter(_meeting_of(facts, person, meetings) for person in missing)
    return (len(meetings[number].people) + count for number, count in more.items())


def _invited(
    facts: Facts, plan: Plan, context: FixContext, meetings: Mapping[int, Ceremony], missing: Iterable[PersonId]
) -> Plan:
    for person in missing:
        number = _meeting_of(facts, person, meetings)
        now = plan.scenario(context.scenario_id).ceremonies[number].people
        known = [one for one in now if one in facts.people]
        plan = set_ceremony_people(plan, context.scenario_id, number, (*known, person))
    return plan


def _meeting_of(facts: Facts, person: PersonId, meetings: Mapping[int, Ceremony]) -> int:
    """The meeting of the person's team; otherwise one without a team, or the first."""
    team = facts.team_of.get(person)
    return min(meetings, key=lambda number: (meetings[number].team != team, meetings[number].team is not None, number))
