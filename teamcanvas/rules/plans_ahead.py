"""What is planned: trainings with a date, and vacancies. They cover nothing today, but what they will end is a note."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import cast

from teamcanvas.model.board import Board
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.fte import more_than
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Person, Placement
from teamcanvas.model.raci.letters import ACCOUNTABLE, CONSULTED, INFORMED, RESPONSIBLE
from teamcanvas.model.raci.meant_for import is_for
from teamcanvas.model.stage import known_stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, FindingKey, Severity, Subject

TRAINED = "trained"
"""The value of a planned finding that holds who learns what is missing."""
OPEN = "open"
"""The value of a planned finding that holds the vacancies that end it."""
NEWCOMER = "vacancy of "
"""The ids of those who will hold vacancies begin so: no id of a plan has blanks."""
_IN_THE_END = "facts once all is done"
ENTRIES = "TC0"
"""Rules about entries speak of a vacancy itself."""

LETTERS_OF: Mapping[str, str] = {
    "TC207": ACCOUNTABLE + RESPONSIBLE,
    "TC603": RESPONSIBLE,
    "TC807": CONSULTED + INFORMED,
    "TC811": ACCOUNTABLE,
    "TC812": ACCOUNTABLE + RESPONSIBLE,
    "TC813": RESPONSIBLE,
    "TC818": ACCOUNTABLE,
}
"""Rules about one row, and the letters that their findings are about."""

Run = Callable[[Facts], tuple[Finding, ...]]


def learning_of(facts: Facts) -> Mapping[PersonId, tuple[str, ...]]:
    """The skills that people do not have and are going to learn by a date. People without any are left out."""
    return facts.recall("learning", _learning)


def _learning(facts: Facts) -> Mapping[PersonId, tuple[str, ...]]:
    planned = {
        one.id: tuple(new.skill for new in one.learning if new.until and new.skill not in one.skills)
        for one in facts.people.values()
        if one.learning
    }
    return {person: skills for person, skills in planned.items() if skills}


def vacancies_of(facts: Facts) -> tuple[Placement, ...]:
    """The vacancies that can be filled: one with an unknown role or an impossible FTE is an entry to correct."""
    return facts.recall("vacancies", _vacancies)


def _vacancies(facts: Facts) -> tuple[Placement, ...]:
    return tuple(
        one
        for one in facts.not_counting
        if one.person is None
        and 0 < one.fte <= 1
        and one.role in facts.catalogue.roles
        and known_stage(one.stage) is not None
    )


def with_plans(facts: Facts, code: str, found: tuple[Finding, ...], run: Run) -> tuple[Finding, ...]:
    """The findings of a rule, those as planned notes that are gone once all that is planned is done.

    Args:
        facts: what they were found in.
        code: of the rule.
        found: its findings.
        run: finds them in other facts.
    """
    if not found or code.startswith(ENTRIES) or not (learning_of(facts) or vacancies_of(facts)):
        return found
    return facts.recall(f"{code} with plans", lambda facts: _with_plans(facts, code, found, run))


def _with_plans(facts: Facts, code: str, found: tuple[Finding, ...], run: Run) -> tuple[Finding, ...]:
    def left(later: Facts) -> frozenset[FindingKey]:
        return frozenset(map(_key_without_newcomers, later.recall(code, run)))

    in_the_end = left(facts.recall(_IN_THE_END, _once_all_is_done))
    planned = frozenset(one.role for one in vacancies_of(facts))

    def stays(one: Finding) -> bool:
        # Letters that would fall to the one who is hired are no plan for the role that is missing.
        return one.planned or one.key in in_the_end or not is_met_by(planned, one, facts)

    if all(map(stays, found)):
        return found
    # Who contributes is looked up person by person only where the training of all makes a difference.
    alone = {person: left(_with_one_trained(facts, person)) for person in learning_of(facts)}
    marked = [one if stays(one) else _planned(one, facts, alone) for one in found]
    return tuple(sorted(marked, key=lambda one: (one.severity.rank, one.subjects)))


def is_met_by(added: Collection[RoleId], finding: Finding, facts: Facts) -> bool:
    """Whether these roles may be what ends a finding.

    Of a row of the matrix that follows the board, only roles that it is meant for: others merely get its letters by
    default.

    Args:
        added: roles that are placed or planned.
        finding: what is gone with them.
        facts: in which it was found.
    """
    letters = LETTERS_OF.get(finding.rule)
    if letters is None:
        return True
    row = facts.rows.get(ActivityId(next((one.id for one in finding.subjects if one.kind == "activity"), "")))
    if row is None or row.edited:
        return True
    wanted = str(finding.values.get("letters", letters))
    return any(is_for(role, row.activity, wanted, facts.catalogue.roles) for role in added)


def _key_without_newcomers(finding: Finding) -> FindingKey:
    """The key of what is found today: a finding that names newcomers, too, is there today without them."""
    known = tuple(one for one in finding.subjects if one.kind != "person" or not one.id.startswith(NEWCOMER))
    return finding.rule, known


def _once_all_is_done(facts: Facts) -> Facts:
    # Of what follows from the plans, too, only what an edit has changed is derived again.
    before = facts.earlier(_IN_THE_END)
    known = before if isinstance(before, Facts) and before is not facts else None
    if known is not None:
        known.drop_previous()
    learning = learning_of(facts)
    if not vacancies_of(facts):
        return trained(facts, learning, known)
    return filled(trained(facts, learning) if learning else facts, known)


def _with_one_trained(facts: Facts, person: PersonId) -> Facts:
    return facts.recall(f"facts once {person} is trained", lambda facts: trained(facts, (person,)))


def trained(facts: Facts, people: Collection[PersonId], before: Facts | None = None) -> Facts:
    """The facts once these people have learned what they are going to learn by a date.

    Args:
        before: the same of an earlier state; what has not changed since is taken over.
    """
    (plan, scenario), in_use, board = facts.whole, facts.in_use, facts.board
    learning = learning_of(facts)

    def later(person: Person) -> Person:
        if person.id not in people:
            return person.model_copy(update={"learning": ()}) if person.learning else person
        return person.model_copy(update={"skills": (*person.skills, *learning[person.id]), "learning": ()})

    everybody = {one: later(person) for one, person in board.people.items()}
    left = plan.model_copy(update={"people": tuple(everybody.values())})
    return Facts(
        left, scenario, in_use, before or facts, Board(everybody, board.catalogue, board.placements, board.teams)
    )


def filled(facts: Facts, before: Facts | None = None) -> Facts:
    """The facts once each vacancy is filled: by one new person with the skills for every FTE of a role.

    Args:
        before: the same of an earlier state; what has not changed since is taken over.
    """
    vacancies = vacancies_of(facts)
    if not vacancies:
        return facts
    (plan, scenario), in_use = facts.whole, facts.in_use
    board, everybody = _filled_board(facts.board, vacancies)
    left = plan.model_copy(update={"people": everybody})
    later = scenario.model_copy(update={"placements": board.placements})
    left = left.model_copy(update={"scenarios": tuple(later if one is scenario else one for one in plan.scenarios)})
    return Facts(left, later, in_use, before or facts, board)


# Cached by identity, so that what follows from the board is not derived again after an edit elsewhere.
@cached_by_identity(size=16)
def _filled_board(board: Board, vacancies: tuple[Placement, ...]) -> tuple[Board, tuple[Person, ...]]:
    """The board with its vacancies filled, and all people."""
    hired = _hired(vacancies, board.catalogue)
    people = {**board.people, **{person.id: person for person, _ in hired.values()}}
    placements = tuple(hired[one.id][1] if one.id in hired else one for one in board.placements)
    return Board(people, board.catalogue, placements, board.teams), tuple(people.values())


@cached_by_identity(size=16)
def _hired(vacancies: tuple[Placement, ...], catalogue: Catalogue) -> Mapping[PlacementId, tuple[Person, Placement]]:
    """Who would hold each vacancy, and the placement then."""
    vacant = {one.id: one for one in vacancies}
    return {
        key: (person, vacant[key].model_copy(update={"person": person.id}))
        for key, person in _newcomers(vacancies, catalogue)
    }


def _newcomers(vacancies: Iterable[Placement], catalogue: Catalogue) -> Iterable[tuple[PlacementId, Person]]:
    """Each vacancy with the person who would hold it: the same for a role until its FTE make more than one person."""
    planned: dict[RoleId, float] = {}
    numbers: dict[RoleId, int] = {}
    for one in vacancies:
        planned[one.role] = planned.get(one.role, 0.0) + one.fte
        if more_than(planned[one.role], 1.0):
            planned[one.role], numbers[one.role] = one.fte, numbers.get(one.role, 0) + 1
        skills = (*catalogue.roles[one.role].skills, "ai-literacy", "ml-literacy")
        name = PersonId(f"{NEWCOMER}{one.role} {numbers.get(one.role, 0)}")
        yield one.id, Person(id=name, name=catalogue.role_title(one.role), skills=skills)


def _planned(finding: Finding, facts: Facts, alone: Mapping[PersonId, frozenset[FindingKey]]) -> Finding:
    enough = [person for person, left in alone.items() if finding.key not in left]
    if enough or not vacancies_of(facts):
        names = tuple(Subject("person", person) for person in enough or learning_of(facts))
        values = {TRAINED: names}
    else:
        values = {OPEN: tuple(Subject("placement", one.id) for one in _contributing(finding, vacancies_of(facts)))}
    return replace(finding, severity=Severity.INFO, planned=True, values={**finding.values, **values})


def _contributing(finding: Finding, vacancies: Iterable[Placement]) -> Iterable[Placement]:
    """The vacancies of the roles, and in the stages, that the finding names."""
    roles = {subject.id for subject in finding.subjects if subject.kind == "role"}
    stages = {subject.id for subject in finding.subjects if subject.kind == "stage"}
    return (
        one
        for one in vacancies
        if (not roles or one.role in roles) and (not stages or one.stage in stages) and (roles or stages)
    )


def trained_people(finding: Finding) -> tuple[PersonId, ...]:
    """Who learns what a finding says is missing."""
    return tuple(PersonId(subject.id) for subject in _named(finding, TRAINED))


def open_places(finding: Finding) -> tuple[PlacementId, ...]:
    """The vacancies that end what a finding says is missing."""
    return tuple(PlacementId(subject.id) for subject in _named(finding, OPEN))


def _named(finding: Finding, value: str) -> Iterable[Subject]:
    named = finding.values.get(value)
    members = cast(tuple[object, ...], named) if isinstance(named, tuple) else ()  # isinstance leaves it unknown
    return (one for one in members if isinstance(one, Subject))
