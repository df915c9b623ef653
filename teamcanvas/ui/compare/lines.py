"""The differences between two scenarios as clickable lines in groups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from teamcanvas.model.catalogue import Catalogue, catalogue_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.fte import fte_text
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.scenario_difference import LettersDifference, PlaceDifference, ScenarioDifference
from teamcanvas.model.stage import known_stage
from teamcanvas.rules.comparison import Comparison
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding, Severity, Subject

ChangeKind: TypeAlias = Literal["new", "gone", "changed"]
SIGNS: dict[ChangeKind, str] = {"new": "+", "gone": "−", "changed": "±"}
SPOKEN: dict[ChangeKind, str] = {"new": "New", "gone": "Gone", "changed": "Changed"}


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A difference, and where to show it."""

    text: str
    change: ChangeKind
    second: bool
    """Shown in the second scenario, else in the first."""
    target: Finding | tuple[Subject, ...]
    severity: Severity | None = None
    """The severity of a finding; None for other differences."""


@dataclass(frozen=True, slots=True)
class DifferenceGroup:
    """Lines under a heading."""

    heading: str
    lines: tuple[DifferenceLine, ...]


def board_parts(
    plan: Plan, first: Scenario, second: Scenario, difference: ScenarioDifference
) -> tuple[DifferenceGroup, ...]:
    """Changed placements by card, grouped by stage."""
    catalogue = catalogue_of(plan)
    names = {person: isolated(name) for person, name in distinct_names(plan).items()}
    before, after = ({(one.stage, one.role) for one in scenario.placements} for scenario in (first, second))
    cards: dict[tuple[str, RoleId], list[PlaceDifference]] = {}
    for place in difference.places:
        cards.setdefault((place.stage, place.role), []).append(place)
    by_stage: dict[str, list[DifferenceLine]] = {}
    for card, places in cards.items():
        change: ChangeKind = "new" if card not in before else "gone" if card not in after else "changed"
        stage, role = card
        text = f"{isolated(catalogue.role_title(role))}: {_people(places, names, change)}"
        target = (Subject("stage", stage), Subject("role", role))
        by_stage.setdefault(stage, []).append(DifferenceLine(text, change, second=change != "gone", target=target))
    return tuple(DifferenceGroup(_stage(stage), tuple(lines)) for stage, lines in by_stage.items())


def finding_parts(plan: Plan, findings: Comparison) -> tuple[DifferenceGroup, ...]:
    """Settled and new findings."""
    return tuple(
        part
        for part in (
            DifferenceGroup("Settled", tuple(_finding(plan, one, "gone") for one in findings.cleared)),
            DifferenceGroup("New", tuple(_finding(plan, one, "new") for one in findings.added)),
        )
        if part.lines
    )


def letter_parts(plan: Plan, difference: ScenarioDifference) -> tuple[DifferenceGroup, ...]:
    """Changed letters by row, grouped by stage."""
    catalogue = catalogue_of(plan)
    activities = {
        activity: row.activity for scenario in plan.scenarios for activity, row in raci_of(plan, scenario).rows.items()
    }
    by_stage: dict[str, list[DifferenceLine]] = {}
    for row in difference.letters:
        activity = activities[row.activity]
        by_stage.setdefault(activity.stage, []).append(_letters(row, activity.title, catalogue))
    return tuple(DifferenceGroup(_stage(stage), tuple(lines)) for stage, lines in by_stage.items())


def setting_parts(difference: ScenarioDifference) -> tuple[DifferenceGroup, ...]:
    """Changed settings."""
    lines = tuple(
        DifferenceLine(
            f"{one.title}: {one.before} → {one.after}", "changed", second=True, target=(Subject("setting", one.title),)
        )
        for one in difference.settings
    )
    return (DifferenceGroup("", lines),) if lines else ()


def _people(places: Sequence[PlaceDifference], names: Mapping[PersonId, str], change: ChangeKind) -> str:
    """People added, removed and changed in FTE on a card."""

    def name(place: PlaceDifference) -> str:
        return names.get(place.person, f"? {place.person}") if place.person is not None else "vacant"

    gone, new, more = list[str](), list[str](), list[str]()
    for place in places:
        amounts = [fte_text(one) for one in (place.before, place.after) if one is not None]
        kind = new if place.before is None else gone if place.after is None else more
        kind.append(f"{name(place)} {' → '.join(amounts)}")
    if change != "changed":
        return ", ".join((*gone, *new))
    if gone and new:
        return ", ".join((*more, f"{', '.join(gone)} → {', '.join(new)}"))
    return ", ".join((*more, *(f"also {one}" for one in new), *(f"no longer {one}" for one in gone)))


def _finding(plan: Plan, finding: Finding, change: ChangeKind) -> DifferenceLine:
    return DifferenceLine(
        explain(finding, plan).title, change, second=change == "new", target=finding, severity=finding.severity
    )


def _letters(row: LettersDifference, title: str, catalogue: Catalogue) -> DifferenceLine:
    cells = ", ".join(_cell(catalogue.role_title(role), was, now) for role, was, now in row.cells)
    first = row.cells[0][0]
    target = (Subject("activity", row.activity), Subject("role", first))
    return DifferenceLine(f"{title}: {cells}", "changed", second=True, target=target)


def _cell(role: str, was: str, now: str) -> str:
    was, now = "·".join(was), "·".join(now)
    if was and now:
        return f"{role} {was} → {now}"
    return f"{role} {now}" if now else f"{role} no longer {was}"


def _stage(stage: str) -> str:
    known = known_stage(stage)
    return known.label if known else f"? {stage}"
