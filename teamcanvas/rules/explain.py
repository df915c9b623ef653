"""Fills the texts of a finding with its values when it is shown, as plain text.

The sentences stand in `messages` of each rule; topics have their own (topics/tables).
"""

from dataclasses import dataclass
from typing import cast

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.counting import role_title, written_id
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import ActivityId, CapabilityId, PersonId, PlacementId, RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan
from teamcanvas.model.skill import skill_words
from teamcanvas.model.stage import known_stage
from teamcanvas.rules.finding import Finding, Subject
from teamcanvas.rules.listing import listed
from teamcanvas.rules.plans_ahead import OPEN, open_places, trained_people
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
    title = templates.title.format_map(words)
    trained, opened = training_words(finding, plan), _opening_words(finding, plan)
    if trained:
        return Explanation(f"Planned: {trained}", f"Until then: {title}.")
    if opened:
        return Explanation(f"Planned: {opened}", "A vacancy covers nothing yet. Say who hires, and by when.")
    if OPEN in finding.values:
        return Explanation(
            f"{title}, until the open places are filled", "A vacancy covers nothing yet. Say who hires, and by when."
        )
    return Explanation(title, templates.text.format_map(words))


MOST_NAMED = 2
"""Of so many people it is said what they learn."""


def _opening_words(finding: Finding, plan: Plan) -> str:
    """The places of which each one ends what is missing once it is filled; empty if none does alone."""
    wanted = frozenset(open_places(finding))
    places = [one for scenario in plan.scenarios for one in scenario.placements if one.id in wanted]
    by_role: dict[RoleId, dict[str, None]] = {}
    for one in places:
        stage = known_stage(one.stage)
        by_role.setdefault(one.role, {})[stage.label if stage else one.stage] = None
    catalogue = catalogue_of(plan)
    return listed(f"{isolated(catalogue.role_title(role))} in {listed(stages)}" for role, stages in by_role.items())


def training_words(finding: Finding, plan: Plan) -> str:
    """Who learns what until when, so that what is missing will be there; empty if no training is planned for it."""
    trained = frozenset(trained_people(finding))
    people = [one for one in plan.people if one.id in trained]
    if not people:
        return ""
    names = distinct_names(plan)
    if len(people) > MOST_NAMED:
        until = max(skill.until for one in people for skill in one.learning)
        return f"{listed([isolated(names[one.id]) for one in people[:MOST_NAMED]])} and others are trained by {until}"
    parts: list[str] = []
    for one in people:
        new = [skill for skill in one.learning if skill.until and skill.skill not in one.skills]
        what = listed(isolated(skill_words(skill.skill)) for skill in new)
        parts.append(f"{isolated(names[one.id])} learns {what} by {isolated(max(skill.until for skill in new))}")
    return listed(parts)


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
            return role_title(plan, RoleId(subject.id))
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
    written = {placement.id: placement for placement in plan.scenario(scenario_id).placements}
    placement = written.get(written_id(PlacementId(placement_id), written))
    if placement is None:
        return placement_id
    who = "Vacancy" if placement.person is None else _name(Subject("person", placement.person), plan)
    return f"{who}, {_name(Subject('role', placement.role), plan)}"
