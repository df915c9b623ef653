"""TC606: parallel rituals split the team."""

from collections.abc import Iterable, Mapping

from teamcanvas.edits.ceremonies import merge_ceremonies
from teamcanvas.model.ids import TeamId
from teamcanvas.model.plan import CeremonyKind
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import equal_experts

RITUALS: Mapping[CeremonyKind, str] = {"stand-up": "stand-ups", "backlog": "backlogs"}
"""The kinds of meetings that a team should have one of, with their plurals."""


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for (kind, team), numbers in _parallel(facts).items():
        setting = Subject("setting", f"ceremonies.{kind}")
        values: dict[str, object] = {"count": len(numbers), "rituals": RITUALS[kind]}
        if team is None:
            yield Found((setting,), values)
        else:
            named = Subject("team", team)
            yield Found((named, setting), {**values, "team": named}, "team")


def _parallel(facts: Facts) -> dict[tuple[CeremonyKind, TeamId | None], list[int]]:
    """Several meetings of one kind and team. Those without a team count as one group."""
    held: dict[tuple[CeremonyKind, TeamId | None], list[int]] = {}
    for number, one in enumerate(facts.ceremonies):
        if one.kind in RITUALS:
            held.setdefault((one.kind, one.team), []).append(number)
    return {meant: numbers for meant, numbers in held.items() if len(numbers) > 1}


def _fixes(context: FixContext) -> Iterable[Fix]:
    team = context.subject("team") or None
    for (kind, whose), numbers in _parallel(context.facts).items():
        if whose == team and context.subject("setting") == f"ceremonies.{kind}":
            words = "two" if len(numbers) == 2 else str(len(numbers))
            yield Fix(
                f"Merge the {words} {RITUALS[kind]} into one",
                lambda plan, several=tuple(numbers): merge_ceremonies(plan, context.scenario_id, several),
            )


RULE = Rule(
    code="TC606",
    slug="parallel-rituals",
    title="Parallel rituals split the team",
    tier=2,
    rationale=(
        "Two stand-ups or two backlogs in one team are two teams: each plans without the other and is surprised by it."
    ),
    how_to_fix="Merge them into one.",
    small_organisation="Asked of small organisations too.",
    sources=(equal_experts("The group is to be organised as a single team."),),
    messages={
        "": Message(
            "The team has {count} {rituals}",
            "Each of them is a team of its own. One for everybody keeps them together.",
        ),
        "team": Message(
            "{team} has {count} {rituals}",
            "Each of them is a team of its own. One for everybody keeps them together.",
        ),
    },
    check=_check,
    fixes=_fixes,
)
