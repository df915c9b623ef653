"""The differences between two scenarios of a plan: placements and FTE, letters, settings.

People, roles and activities belong to the plan and have the same ids in both. Placements are matched by stage, role and
person, because their ids differ between scenarios.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from teamcanvas.model.agreements import AGREEMENTS
from teamcanvas.model.fte import exact_fte
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan, Scenario, Settings
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.row import RaciRow
from teamcanvas.model.setting_words import (
    LEVELS,
    MATURITY,
    NOT_ASSESSED,
    STANCES,
    MaturityPart,
    cadence_words,
    circumstances,
)
from teamcanvas.model.stage import Stage


@dataclass(frozen=True, slots=True)
class PlaceDifference:
    """A role in a stage held by a person, or vacant, in one scenario only or with a different FTE."""

    stage: str
    role: RoleId
    person: PersonId | None
    before: float | None
    """FTE in the first scenario, all placements together; None if there is none."""
    after: float | None


@dataclass(frozen=True, slots=True)
class LettersDifference:
    """A row of the matrix whose letters differ."""

    activity: ActivityId
    cells: tuple[tuple[RoleId, str, str], ...]
    """Each role with its letters in the first and in the second scenario; empty where it has none."""


@dataclass(frozen=True, slots=True)
class SettingDifference:
    """A setting that differs, in words."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ScenarioDifference:
    """All differences, in the order of the board, the matrix and the settings form."""

    places: tuple[PlaceDifference, ...]
    letters: tuple[LettersDifference, ...]
    settings: tuple[SettingDifference, ...]

    @property
    def nothing(self) -> bool:
        """The scenarios do not differ."""
        return not (self.places or self.letters or self.settings)


def scenario_difference(plan: Plan, first: Scenario, second: Scenario) -> ScenarioDifference:
    """The differences of the second scenario from the first."""
    return ScenarioDifference(
        places=tuple(_places(first, second)),
        letters=tuple(_letters(plan, first, second)),
        settings=tuple(_settings(first.settings, second.settings)),
    )


_Place = tuple[str, RoleId, PersonId | None]


def _places(first: Scenario, second: Scenario) -> Iterator[PlaceDifference]:
    before, after = _planned(first), _planned(second)
    # Roles of the first board in its order, then those only of the second.
    roles = {place[:2]: number for number, place in reversed([*enumerate((*before, *after))])}
    places = sorted({**before, **after}, key=lambda place: (_rank(place[0]), roles[place[:2]]))
    for place in places:
        was, now = before.get(place), after.get(place)
        if was != now:
            yield PlaceDifference(*place, before=was, after=now)


def _planned(scenario: Scenario) -> Mapping[_Place, float]:
    planned: dict[_Place, float] = {}
    for one in scenario.placements:
        place = (one.stage, one.role, one.person)
        planned[place] = exact_fte(planned.get(place, 0.0) + one.fte)
    return planned


def _rank(stage: str) -> int:
    order = [known.value for known in Stage]
    return order.index(stage) if stage in order else len(order)


def _letters(plan: Plan, first: Scenario, second: Scenario) -> Iterator[LettersDifference]:
    before, after = raci_of(plan, first).rows, raci_of(plan, second).rows
    for activity in dict.fromkeys((*before, *after)):
        was, now = _cells(before.get(activity)), _cells(after.get(activity))
        roles = [role for role in dict.fromkeys((*was, *now)) if was.get(role, "") != now.get(role, "")]
        if roles:
            cells = tuple((role, was.get(role, ""), now.get(role, "")) for role in roles)
            yield LettersDifference(activity, cells)


def _cells(row: RaciRow | None) -> Mapping[RoleId, str]:
    return row.cells if row else {}


def _settings(first: Settings, second: Settings) -> Iterator[SettingDifference]:
    before, after = _in_words(first), _in_words(second)
    for title in dict.fromkeys((*before, *after)):
        was, now = before.get(title, _NOT_AGREED), after.get(title, _NOT_AGREED)
        if was != now:
            yield SettingDifference(title, was, now)


_NOT_AGREED = "Open"


def _in_words(settings: Settings) -> Mapping[str, str]:
    """All settings of a scenario in words, agreements included."""
    levels: dict[MaturityPart, int | None] = {part: getattr(settings.maturity, part) for part in MATURITY}
    return {
        **circumstances(settings),
        **{
            MATURITY[part]: f"{level}: {LEVELS[part][level - 1]}" if level else NOT_ASSESSED
            for part, level in levels.items()
        },
        "Sponsor": STANCES[settings.sponsor.stance],
        "Sponsor hears from the team": cadence_words(settings.sponsor.update_cadence_days),
        **{AGREEMENTS.get(key, key): "Agreed" for key in settings.agreements},
    }
