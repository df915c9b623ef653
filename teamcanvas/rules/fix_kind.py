"""What a fix asks for: something on the board, an agreement, or a record of what is so already."""

from enum import StrEnum

from teamcanvas.model.plan import Plan


class FixKind(StrEnum):
    """The kinds in the order in which they are offered."""

    BOARD = "board"
    """Place, move, hand over, plan: people, teams and placements."""
    AGREE = "agree"
    """Agree or plan: meetings, handovers, deputies, letters of the matrix, updates, training."""
    RECORD = "record"
    """Record what is so already: tick, rate, note a skill."""


def kind_of_change(before: Plan, after: Plan, scenario_id: str) -> FixKind:
    """The kind of an edit, by what it changed: nobody has to declare it, and nobody can declare it wrongly.

    Raises:
        KeyError: one of the plans has no such scenario.
    """
    old, new = before.scenario(scenario_id), after.scenario(scenario_id)
    if old.placements != new.placements or before.teams != after.teams or _lines(before) != _lines(after):
        return FixKind.BOARD
    agreed = (
        old.raci != new.raci
        or old.accountable != new.accountable
        or old.ceremonies != new.ceremonies
        or old.handovers != new.handovers
        or old.deputies != new.deputies
        or old.settings.scheme != new.settings.scheme
        or old.settings.sponsor.update_cadence_days != new.settings.sponsor.update_cadence_days
        or [one.learning for one in before.people] != [one.learning for one in after.people]
        or [one.counts_as for one in before.roles] != [one.counts_as for one in after.roles]
    )
    return FixKind.AGREE if agreed else FixKind.RECORD


def _lines(plan: Plan) -> list[tuple[object, ...]]:
    """Who is there, for how much, in which team and whose report."""
    return [(one.id, one.capacity, one.team, one.reports_to) for one in plan.people]
