"""“Who could do this”: the list of candidates for a role, with the findings after placing each."""

from dataclasses import dataclass
from datetime import date

from teamcanvas.edits.placements import SMALLEST_FTE, VACANCY_FTE
from teamcanvas.model.ids import IdSource, PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import best_people, could_take, on_card, place, suits
from teamcanvas.rules.checks.tc0_board.tc006_vacancy import RULE as VACANCY
from teamcanvas.rules.comparison import Comparison, compare
from teamcanvas.rules.engine import facts_of, result_of
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.fixes import fix_context

MOST = 12
"""Most candidates in a list."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who could take a role, and the effect of placing them."""

    person: PersonId
    fit: float
    """The share of the role's core skills that they have, 0 to 1."""
    matched: tuple[str, ...]
    """The core skills that they have."""
    missing: tuple[str, ...]
    """The core skills that they lack."""
    free: float
    """Free capacity before the placement, in FTE."""
    comparison: Comparison
    """The findings that go and come when they are placed."""
    placing: Fix
    """A title, and the edit that places them."""


def candidates(
    plan: Plan,
    scenario_id: str,
    role: RoleId,
    stage: Stage,
    ids: IdSource,
    *,
    vacancy: PlacementId | None = None,
    most: int = MOST,
    today: date | None = None,
) -> tuple[Candidate, ...]:
    """The people who could take a role in a stage: best fit first, then most free capacity, then by name.

    Left out are people who are on the card already, have no free capacity, are known to have none of the skills, or
    would have conflicting roles.

    Args:
        plan: the plan as it is.
        scenario_id: who is placed where.
        role: the role; nobody can take one that does not exist.
        stage: where it is needed.
        ids: for a new placement, where there is no vacancy to fill.
        vacancy: the one to fill; any of the card if None.
        most: how many people at most.
        today: the day on which acceptances are looked at; the clock's if None.

    Raises:
        KeyError: the plan has no such scenario or placement.
    """
    context = _context(plan, scenario_id, role, stage, ids)
    if role not in context.facts.catalogue.roles:
        return ()
    vacant = None if vacancy is None else context.facts.board.by_id[vacancy]
    before = result_of(context.facts, today)

    def looked_at(person: PersonId) -> Candidate:
        placing = place(context, person, role, stage, VACANCY_FTE, vacant)
        after = result_of(facts_of(placing.edit(plan), scenario_id, context.facts), today)
        return _candidate(context, person, placing, compare(before, after))

    people = best_people(context, role, lambda person: _could(context, person), most)
    return tuple(map(looked_at, people))


def _context(plan: Plan, scenario_id: str, role: RoleId, stage: Stage, ids: IdSource) -> FixContext:
    """The context of a vacancy finding (TC006), for a place that need not be planned."""
    finding = Finding(VACANCY.code, Severity.WARNING, (Subject("role", role), Subject("stage", stage)))
    return fix_context(finding, facts_of(plan, scenario_id), ids)


def _could(context: FixContext, person: PersonId) -> bool:
    role = context.role
    return (
        not on_card(context, person, role, context.stage)
        and not _lacks_all_skills(context, person, role)
        and could_take(context, person, role, SMALLEST_FTE)
    )


def _lacks_all_skills(context: FixContext, person: PersonId, role: RoleId) -> bool:
    """Whether the person's skills are recorded and none of the role's core skills is among them.

    A list that a user asks for also shows people of unknown fit, and says which skills are not recorded; fixes propose
    only people who are known to fit.
    """
    return bool(context.facts.people[person].skills) and not suits(context, person, role)


def _candidate(context: FixContext, person: PersonId, placing: Fix, comparison: Comparison) -> Candidate:
    wanted, skills = context.facts.catalogue.roles[context.role].skills, context.facts.people[person].skills
    return Candidate(
        person=person,
        fit=suits(context, person, context.role),
        matched=tuple(skill for skill in wanted if skill in skills),
        missing=tuple(skill for skill in wanted if skill not in skills),
        free=context.facts.free(person),
        comparison=comparison,
        placing=placing,
    )
