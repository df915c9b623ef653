"""Edits that a random user makes up: any function of teamcanvas.edits, with sensible and with silly arguments."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Collection
from types import FunctionType

from hypothesis import strategies as st

import teamcanvas.edits
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Acceptance, Plan, RuleSetting
from teamcanvas.model.stage import Stage

NAMES = (
    "Ada Okafor",
    "Zoë",
    "سارة",
    "<b>x</b>",
    "=1+1",
    "../../x",
    "\u202eevil",
    "👩‍🔬",
    "x" * 10_000,
    "",
    "  ",
    "a\nb",
)
NUMBERS = (0.5, 1.0, 0.05, 0.3333333, 0.0, -1.0, 1.5, 10.0, 1e300, float("nan"), float("inf"))


def _edits() -> dict[str, FunctionType]:
    """Every public function in teamcanvas.edits that makes a plan out of a plan: new ones are played by themselves."""
    found: dict[str, FunctionType] = {}
    for module in pkgutil.iter_modules(teamcanvas.edits.__path__, "teamcanvas.edits."):
        for name, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            parameters = list(inspect.signature(function).parameters)
            own = function.__module__ == module.name and not name.startswith(("_", "with_", "find_"))
            if own and parameters[:1] == ["plan"] and inspect.signature(function).return_annotation is Plan:
                found[name] = function
    return found


EDITS = _edits()
ON_THE_BOARD = [name for name, edit in EDITS.items() if edit.__module__.endswith((".cards", ".placements"))]


def _one_of(*known: str) -> st.SearchStrategy[str]:
    """Something that exists, or now and then something that does not."""
    return st.sampled_from((*known, *known[:3], *known[-3:], "gone")) if known else st.just("gone")


_LEVELS = st.sampled_from((1, 4, None, 0, 5, "high", True))
_SETTINGS: dict[str, dict[str, st.SearchStrategy[object]]] = {
    "change_maturity": {"data_foundation": _LEVELS, "infrastructure": _LEVELS, "mlops": _LEVELS},
    "change_sponsor": {
        "stance": st.sampled_from(("committed", "absent", "angry")),
        "update_cadence_days": st.sampled_from((None, 7, 0, 1.5)),
    },
    "change_settings": {
        "org_size": st.sampled_from(("startup", "small", "enterprise", "huge")),
        "risk": st.sampled_from(("none", "high", 3)),
        "personal_data": st.sampled_from((True, False, "yes")),
        "models_in_production": st.sampled_from((0, 12, -1, 2.5)),
        "scheme": st.sampled_from(("RACI", "RASCI", "RACI-VS", "OTHER")),
        "agreements": st.sampled_from(((), ("dpa",), [1])),
    },
}


class Arguments:
    """Makes up an argument for every parameter of an edit, by the parameter's name."""

    def __init__(self, plan: Plan, data: st.DataObject) -> None:
        self._plan = plan
        self._draw = data.draw
        self._catalogue = catalogue_of(plan)
        self._scenario = self._draw(st.sampled_from(plan.scenarios), label="scenario")

    def of(self, edit: FunctionType) -> dict[str, object]:
        parameters = list(inspect.signature(edit).parameters.values())[1:]
        made: dict[str, object] = {}
        for parameter in parameters:
            if parameter.kind is parameter.VAR_KEYWORD:
                made.update(self._changes(edit.__name__))
            else:
                make_up = getattr(self, parameter.name, None)
                assert make_up, f"say here what a random user gives as {parameter.name} of {edit.__name__}"
                made[parameter.name] = make_up()
        return made

    def _changes(self, edit: str) -> dict[str, object]:
        values = _SETTINGS[edit]
        names = self._draw(st.sets(st.sampled_from(sorted(values)), max_size=2))
        return {name: self._draw(values[name]) for name in sorted(names)}

    def scenario_id(self) -> str:
        return self._draw(st.sampled_from((self._scenario.id,) * 9 + ("gone",)))

    def person(self) -> str:
        return self._draw(_one_of(*(person.id for person in self._plan.people)))

    def placement(self) -> str:
        return self._draw(_one_of(*(placement.id for placement in self._scenario.placements)))

    def placements(self) -> list[str]:
        return [self.placement() for _ in range(self._draw(st.integers(0, 3)))]

    def role(self) -> str:
        on_board = tuple(dict.fromkeys(placement.role for placement in self._scenario.placements))
        return self._draw(_one_of(*on_board) | _one_of(*self._catalogue.roles))

    def before(self) -> str | None:
        return self.role() if self._draw(st.booleans()) else None

    def stage(self) -> Stage:
        return self._draw(st.sampled_from(Stage))

    to_stage = stage

    def activity(self) -> str:
        return self._draw(_one_of(*self._catalogue.activities))

    def letters(self) -> str:
        return self._draw(st.sampled_from(("R", "A", "AR", "C", "I", "", " ", "AA", "Sg", "S", "?", "é")))

    def cells(self) -> dict[str, str]:
        return {self.role(): self.letters() for _ in range(self._draw(st.integers(0, 3)))}

    def name(self) -> str:
        return self._draw(st.sampled_from(NAMES) | st.text(max_size=20))

    title = name

    def organisation(self) -> str | None:
        return self._draw(st.none() | st.sampled_from(NAMES))

    def names(self) -> list[str]:
        return [self.name() for _ in range(self._draw(st.integers(0, 3)))]

    def fte(self) -> float:
        return self._draw(st.sampled_from(NUMBERS) | st.floats(0, 1))

    capacity = fte
    total = fte

    def skills(self) -> list[str]:
        return self._draw(st.lists(st.sampled_from(("python", " sql ", "", "Zoë")), max_size=3))

    def acceptance(self) -> Acceptance:
        return Acceptance(
            rule=self.rule(),
            subjects=self.subjects(),
            reason=self.name(),
            review_date=self._draw(st.sampled_from((None, "2020-01-01", "2999-12-31", "soon"))),
        )

    def rule(self) -> str:
        return self._draw(st.sampled_from(("TC101", "TC302", "TC812", "gone")))

    code = rule

    def setting(self) -> RuleSetting | None:
        severities = st.sampled_from((None, "error", "info"))
        enabled = st.sampled_from((None, True, False))
        params = st.sampled_from(({}, {"maxRoles": 1}, {"gone": "x"}))
        settings = st.builds(RuleSetting, enabled=enabled, severity=severities, params=params)
        return self._draw(st.none() | settings)

    def subjects(self) -> tuple[str, ...]:
        return self._draw(st.sampled_from(((), (f"person:{self.person()}",), ("stage:use-case-definition",))))

    def ids(self) -> SequentialIds:
        return SequentialIds()


def random_edit(plan: Plan, data: st.DataObject, names: Collection[str] = EDITS) -> tuple[str, Callable[[Plan], Plan]]:
    """The name of an edit, and the edit with its arguments filled in."""
    name = data.draw(st.sampled_from(sorted(names)), label="edit")
    arguments = Arguments(plan, data).of(EDITS[name])
    return name, lambda plan: EDITS[name](plan, **arguments)
