"""The weighted sum of what is wrong with a plan: a fix is offered only if it makes the sum smaller."""

from collections.abc import Iterable, Mapping
from datetime import date

from teamcanvas.rules.acceptance import marked
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.registry import RULES
from teamcanvas.rules.running import findings_of
from teamcanvas.rules.silencing import split_silenced

SEVERITY_WEIGHTS: Mapping[Severity, int] = {Severity.ERROR: 100, Severity.WARNING: 10, Severity.INFO: 1}
EASY_HATS = 2
"""Roles of one person that weigh nothing."""
HAT_WEIGHT = 8
"""Weight of each further role."""
OVERLOAD_WEIGHT = 50
"""Weight of one FTE beyond a person's capacity."""
TOLERANCE = 1e-6
"""Sums that differ by less are the same."""


def is_lighter(after: Facts, before: Facts, today: date | None = None) -> bool:
    """Whether the weighted sum is smaller with a fix, and not larger for a user who sees no silenced findings.

    Args:
        after: facts of the plan with the fix.
        before: facts of the plan.
        today: the day on which acceptances are looked at; the clock's if None.
    """
    weight, shown_weight = _weights(before, today)
    saved = weight - weight_of(after, today)
    return saved > TOLERANCE and shown_weight_of(after, today) < shown_weight + TOLERANCE


def _weights(facts: Facts, today: date | None) -> tuple[float, float]:
    """Both sums of a plan that many fixes are compared with."""

    def derive(facts: Facts) -> tuple[float, float]:
        return weight_of(facts, today), shown_weight_of(facts, today)

    return facts.recall(f"weights on {today}", derive)


def weight_of(facts: Facts, today: date | None = None) -> float:
    """The weighted sum of all that is found and not accepted, of roles of one person and of overload.

    It includes what another finding silences: an empty stage has one finding that silences those about each role, so
    placing the first person there adds none of them.

    Args:
        facts: of a plan.
        today: the day on which acceptances are looked at; the clock's if None.
    """
    return _sum(facts, _unaccepted(facts, facts.recall("findings of all rules", _found), today))


def shown_weight_of(facts: Facts, today: date | None = None) -> float:
    """The same sum without what another finding silences."""
    return _sum(facts, open_findings(facts, today))


def open_findings(facts: Facts, today: date | None = None) -> tuple[Finding, ...]:
    """What a user sees and has not accepted, in the order of the rules.

    Args:
        facts: of a plan.
        today: the day on which acceptances are looked at; the clock's if None.
    """
    return _unaccepted(facts, facts.recall("findings of all rules that are shown", _shown), today)


def overload_of(facts: Facts) -> Mapping[str, float]:
    """FTE beyond their capacity that is planned for people; people within it are left out."""
    over = {person: round(-facts.free(person), 6) for person in facts.planned}
    return {person: fte for person, fte in over.items() if fte > 0}


def _unaccepted(facts: Facts, found: tuple[Finding, ...], today: date | None) -> tuple[Finding, ...]:
    if not facts.accepted:
        return found
    return tuple(one for one in marked(found, facts.accepted, today or date.today()) if one.accepted is None)


def _sum(facts: Facts, found: Iterable[Finding]) -> float:
    hats = sum(max(0, len(roles) - EASY_HATS) for roles in facts.roles_of.values())
    overload = sum(overload_of(facts).values())
    return sum(SEVERITY_WEIGHTS[one.severity] for one in found) + HAT_WEIGHT * hats + OVERLOAD_WEIGHT * overload


def _found(facts: Facts) -> tuple[Finding, ...]:
    return tuple(finding for rule in RULES for finding in findings_of(facts, rule))


def _shown(facts: Facts) -> tuple[Finding, ...]:
    shown, _ = split_silenced(facts.recall("findings of all rules", _found), RULES)
    return shown
