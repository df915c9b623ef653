"""The shape of rules that require the whole delivery team in a regular meeting."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from teamcanvas.edits.ceremonies import add_ceremony, set_ceremony_people
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Ceremony, CeremonyKind, Plan
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import listed, some_of
from teamcanvas.rules.params import Param, Params, number
from teamcanvas.rules.rule import Found

NOT_RECORDED = "not-recorded"
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
        """One finding about all missing people, or about the missing meeting."""
        recorded = [one for one in facts.ceremonies if one.kind == self.kind]
        missing = self._missing(facts, params)
        if missing and recorded:
            people = tuple(Subject("person", person) for person in facts.by_name(missing))
            values = {"people": some_of(people), "count": len(people)}
            yield Found(people, values, "" if len(people) <= FEW else "many")
        elif missing:
            subject = Subject("setting", f"ceremonies.{self.kind}")
            yield Found((subject,), {"count": len(missing)}, NOT_RECORDED, NOT_RECORDED)

    def fixes(self, context: FixContext) -> Iterable[Fix]:
        """Invite the missing people to the meeting of their team, or plan a meeting."""
        facts, scenario_id = context.facts, context.scenario_id
        missing = facts.by_name(self._missing(facts, context.params))
        meetings = {number: one for number, one in enumerate(facts.ceremonies) if one.kind == self.kind}
        who = listed(map(context.name, missing)) if len(missing) <= FEW else f"all {len(missing)} who are missing"
        if meetings:
            yield Fix(
                f"Invite {who} to the {self.title}", lambda plan: _invited(facts, plan, context, meetings, missing)
            )
        elif missing:
            whole = who if len(missing) <= FEW else f"all {len(missing)} of the team"
            yield Fix(
                f"Plan a {self.title} with {whole}",
                lambda plan: add_ceremony(plan, scenario_id, self.kind, missing),
            )

    def _missing(self, facts: Facts, params: Params) -> frozenset[PersonId]:
        present = {person for one in facts.ceremonies if one.kind == self.kind for person in one.people}
        return frozenset(facts.core_people(params[self.core_fte])) - present


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
