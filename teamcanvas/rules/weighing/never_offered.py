"""What no fix may do, also if it settles much.

Roles that do not fit, more hats than a person can wear, overload, vacancies that are lost, and accountability that
moves to where it is not decided.
"""

from collections.abc import Iterable, Iterator, Mapping

from teamcanvas.model.board import board_of
from teamcanvas.model.fit import known_to_fit
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.letters import ACCOUNTABLE
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import FindingKey
from teamcanvas.rules.plans_ahead import learning_of, vacancies_of
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.weighing.weight import overload_of

MOST_HATS = 3
"""A fix never gives a person one more role than that."""
SPONSOR = RoleId("executive_sponsor")
SHORT_TRAININGS = frozenset(("ai-literacy",))
"""Skills that a fix may plan a training in for a sponsor, and beside another training."""
EXECUTIVE = 3
"""The authority of those who sponsor and set goals: activities are not pushed up to them."""
DECIDING = 2
"""The least authority of roles that decide: executives are given no others."""
HATS = ("TC201", "TC202", "TC203", "TC204", "TC205", "TC208")
"""Rules about roles that do not go together. Fixes obey them even where the profile does not ask."""
UPWARDS = ("TC906",)
"""Rules that ask for executive authority."""


def is_never_offered(rule: str, before: Facts, after: Facts) -> bool:
    """Whether a fix of a finding of this rule must not be offered, by what it changes.

    Args:
        rule: the rule that found what the fix is for.
        before: facts of the plan.
        after: facts of the plan with the fix.
    """
    gained = {
        person: roles - before.roles_of.get(person, frozenset())
        for person, roles in after.roles_of.items()
        if roles - before.roles_of.get(person, frozenset())
    }
    return (
        _wears_too_much(before, after, gained)
        or not gives_roles_that_fit(before.whole[0], after.whole[0], after.whole[1].id)
        or _overloads(before, after)
        or _loses_vacancies(before, after)
        or _trains_too_much(before, after)
        or _lowers(before, after)
        or (rule not in UPWARDS and _moves_away(before, after))
    )


def is_one_hat_too_many(facts: Facts, person: PersonId, role: RoleId) -> bool:
    """Whether a person would have more roles than a fix may give, or be sponsor of what they build."""
    held = facts.roles_of.get(person, frozenset[RoleId]())
    if role in held:
        return False
    sponsors = (role == SPONSOR and not held.isdisjoint(facts.delivery_roles)) or (
        SPONSOR in held and role in facts.delivery_roles
    )
    return sponsors or len(held) >= MOST_HATS


def gives_roles_that_fit(before: Plan, after: Plan, scenario_id: str) -> bool:
    """Whether all roles that people have only after an edit are known to fit them, by what the plan said before."""
    board = board_of(before, before.scenario(scenario_id))
    pairs = {(one.person, one.role) for one in after.scenario(scenario_id).placements if one.person in board.people}
    pairs |= {(one.deputy, one.role) for one in after.scenario(scenario_id).deputies if one.deputy in board.people}
    old = before.scenario(scenario_id)
    pairs -= {(one.person, one.role) for one in old.placements} | {(one.deputy, one.role) for one in old.deputies}
    return all(known_to_fit(board, person, role) for person, role in pairs if person is not None)


def _wears_too_much(before: Facts, after: Facts, gained: Mapping[PersonId, frozenset[RoleId]]) -> bool:
    if not gained:
        return False
    delivery = after.delivery_roles
    for person in gained:
        roles, held = after.roles_of[person], before.roles_of.get(person, frozenset())
        if len(roles) > max(MOST_HATS, len(held)):
            return True
        both = SPONSOR in roles and not roles.isdisjoint(delivery)
        if both and not (SPONSOR in held and roles & delivery <= held):
            return True
    new = _conflicts(after) - _conflicts(before)
    return any(subject.kind == "person" and subject.id in gained for _, subjects in new for subject in subjects)


def _conflicts(facts: Facts) -> frozenset[FindingKey]:
    return facts.recall("conflicts of roles", _found_conflicts)


def _found_conflicts(facts: Facts) -> frozenset[FindingKey]:
    rules = [rule_of(code) for code in HATS]
    return frozenset(
        (rule.code, one.subjects) for rule in rules for one in rule.check(facts, facts.in_use[rule.code].params)
    )


def _overloads(before: Facts, after: Facts) -> bool:
    was = overload_of(before)
    return any(fte > was.get(person, 0.0) for person, fte in overload_of(after).items())


def _trains_too_much(before: Facts, after: Facts) -> bool:
    """Whether a fix plans a training for a person who has one to finish first, or for an executive."""
    was, learning = learning_of(before), learning_of(after)
    return any(
        set(skills) - SHORT_TRAININGS - set(was.get(person, ()))
        and (set(was.get(person, ())) - SHORT_TRAININGS or _is_executive(after, person))
        for person, skills in learning.items()
    )


def _is_executive(facts: Facts, person: PersonId) -> bool:
    """Whether a person sponsors the project or answers for it in the business."""
    roles = facts.catalogue.roles
    return any(roles[role].authority >= EXECUTIVE for role in facts.roles_of.get(person, ()) if role in roles)


def _lowers(before: Facts, after: Facts) -> bool:
    """Whether an executive gets the work of those who report to them, or stands in for it, in a larger organisation."""
    if after.settings.small:
        return False
    roles, known = after.catalogue.roles, frozenset(before.deputies)
    pairs = {(one.person, one.role) for one in after.counting} - {(one.person, one.role) for one in before.counting}
    pairs |= {(one.deputy, one.role) for one in after.deputies if one not in known}
    return any(
        role in roles and roles[role].authority < DECIDING and _is_executive(before, person)
        for person, role in pairs
        if person is not None
    )


def _loses_vacancies(before: Facts, after: Facts) -> bool:
    there = {one.id for one in after.board.placements}
    return any(vacancy.id not in there for vacancy in vacancies_of(before))


def _moves_away(before: Facts, after: Facts) -> bool:
    """Whether an activity is pushed to a role with less or with executive authority."""
    if before.rows is after.rows:
        return False
    roles = after.catalogue.roles
    for activity, old, new in _newly_accountable(before, after):
        least = min((roles[role].authority for role in old if role in roles), default=0)
        for role in new:
            authority = roles[role].authority
            meant = ACCOUNTABLE in after.rows[activity].activity.letters.get(role, "")
            if not meant and (authority >= EXECUTIVE or authority < min(least, EXECUTIVE - 1)):
                return True
    return False


def _newly_accountable(before: Facts, after: Facts) -> Iterator[tuple[ActivityId, Iterable[RoleId], Iterable[RoleId]]]:
    """The rows edited by a fix in which other roles are accountable than before, with those before and those after."""
    for activity, row in after.rows.items():
        old = before.rows.get(activity)
        if old is None or old is row or not row.edited or old.cells == row.cells:
            continue
        had = frozenset(old.holders(ACCOUNTABLE))
        new = [role for role in row.holders(ACCOUNTABLE) if role not in had and role in after.catalogue.roles]
        if new:
            yield activity, had, new
