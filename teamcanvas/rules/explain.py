"""Fills the texts of a finding with its values when it is shown, as plain text.

The sentences stand in `messages` of each rule; topics have their own (topics/tables).
"""

from dataclasses import dataclass
from typing import cast

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import ActivityId, CapabilityId, PersonId, RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import known_stage
from teamcanvas.rules.finding import Finding, Subject
from teamcanvas.rules.listing import listed
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.setting_names import setting_name


@dataclass(frozen=True, slots=True)
class Explanation:
    """The texts of a finding. They contain names as typed: never interpret them as markup."""

    title: str
    """A short fact with names."""
    message: str
    """Why it matters, in one or two sentences."""


def explain(finding: Finding, plan: Plan) -> Explanation:
    """The texts of a finding, in English."""
    templates = rule_of(finding.rule).messages[finding.message_key]
    words = {name: in_words(value, plan) for name, value in finding.values.items()}
    return Explanation(templates.title.format_map(words), templates.text.format_map(words))


def subject_name(subject: Subject, plan: Plan, scenario_id: str) -> str:
    """The name of a subject on the screen; its id if the plan does not have it."""
    if subject.kind == "placement":
        return _placement_name(subject.id, plan, scenario_id)
    return _name(subject, plan)


def in_words(value: object, plan: Plan) -> str:
    """A value of a finding as it stands in a sentence: names for subjects, a list for several; user text isolated."""
    if isinstance(value, Subject):
        capability = catalogue_of(plan).capabilities.get(CapabilityId(value.id)) if value.kind == "capability" else None
        return capability.in_a_sentence if capability else isolated(_name(value, plan))
    if isinstance(value, Finding):
        return explain(value, plan).title
    if isinstance(value, tuple):
        members = cast(tuple[object, ...], value)  # isinstance leaves the members' type unknown
        return listed(in_words(member, plan) for member in members)
    if isinstance(value, float):
        return f"{round(value, 2):g}"
    return isolated(str(value))


def _name(subject: Subject, plan: Plan) -> str:
    catalogue = catalogue_of(plan)
    match subject.kind:
        case "stage":
            stage = known_stage(subject.id)
            return stage.label if stage else subject.id
        case "person":
            return distinct_names(plan).get(PersonId(subject.id), subject.id)
        case "role":
            return catalogue.role_title(RoleId(subject.id))
        case "activity":
            activity = catalogue.activities.get(ActivityId(subject.id))
            return activity.title if activity else subject.id
        case "team":
            return next((team.name for team in plan.teams if team.id == subject.id), subject.id)
        case "capability":
            capability = catalogue.capabilities.get(CapabilityId(subject.id))
            return capability.title if capability else subject.id
        case "setting":
            return setting_name(subject.id)
        case _:
            return subject.id


def _placement_name(placement_id: str, plan: Plan, scenario_id: str) -> str:
    for placement in plan.scenario(scenario_id).placements:
        if placement.id == placement_id:
            role = _name(Subject("role", placement.role), plan)
            who = "Vacancy" if placement.person is None else _name(Subject("person", placement.person), plan)
            return f"{who}, {role}"
    return placement_id
