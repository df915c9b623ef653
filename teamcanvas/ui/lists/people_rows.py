"""The rows of the People list: all people of the plan with their planned FTE in the current scenario."""

from dataclasses import dataclass

from teamcanvas.layout.board.card_content import initials_of
from teamcanvas.model.board import board_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.fte import fte_text, more_than
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Person, Plan, Scenario
from teamcanvas.model.skill import skill_words
from teamcanvas.model.stage import known_stage
from teamcanvas.ui.widgets.fuzzy import contains
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.rows import Row


@dataclass(frozen=True, slots=True)
class PersonListRow(Row):
    """A person."""

    initials: str = ""
    side: str = ""
    """Planned FTE of their capacity."""
    placed: bool = False
    overbooked: bool = False
    name: str = ""
    """As it was typed; `text` tells namesakes apart."""


def people_list_rows(plan: Plan, scenario: Scenario, wanted: str = "") -> tuple[PersonListRow, ...]:
    """The people who match the search by name, job title or skill, in the order of the plan."""
    planned, names = board_of(plan, scenario).fte_by_person, distinct_names(plan)
    return tuple(
        _row(person, planned.get(person.id), names[person.id])
        for person in plan.people
        if not wanted
        or contains(" ".join((person.name, person.job_title, *person.skills, *map(skill_words, person.skills))), wanted)
    )


def person_hint(plan: Plan, scenario: Scenario, person_id: str) -> str:
    """The tooltip of a person: their placements."""
    board = board_of(plan, scenario)
    person = next((person for person in plan.people if person.id == person_id), None)
    if person is None:
        return ""
    lines = [board.names[person.id], *([person.job_title] if person.job_title else [])]
    for placement in scenario.placements:
        if placement.person == person_id:
            stage = known_stage(placement.stage)
            where = stage.label if stage else placement.stage
            lines.append(
                f"{isolated(board.catalogue.role_title(placement.role))} in {where}, {fte_text(placement.fte)} FTE"
            )
    return "\n".join(lines)


def _row(person: Person, planned: float | None, distinct: str) -> PersonListRow:
    capacity = fte_text(person.capacity)
    overbooked = planned is not None and more_than(planned, person.capacity)
    standing = "not placed" if planned is None else f"{fte_text(planned)} of {capacity} FTE planned"
    return PersonListRow(
        key=person.id,
        text=distinct,
        name=person.name,
        spoken=f"{shown(distinct)}, {standing}{', too much' if overbooked else ''}",
        choosable=True,
        initials=initials_of(person.name),
        side="not placed" if planned is None else f"{fte_text(planned)} / {capacity}",
        placed=planned is not None,
        overbooked=overbooked,
    )
