"""Random edits: any function of teamcanvas.edits, with valid and invalid arguments."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import FunctionType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import teamcanvas.edits
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, IdSource, PersonId, PlacementId, RoleId, SequentialIds, TeamId
from teamcanvas.model.plan import Acceptance, Plan, RuleSetting, Scenario
from teamcanvas.model.stage import Stage
from tests.plans import any_text

NAMES = ("Ada", "Zoë", "سارة", "<b>x</b>", "=1+1", "../../x", "\u202eevil", "👩‍🔬", "x" * 10_000, "", "  ", "a\nb")
NUMBERS = (0.5, 1.0, 0.05, 0.3333333, 0.0, -1.0, 1.5, 10.0, 1e300, float("nan"), float("inf"))

_TEXTS = st.sampled_from(NAMES) | any_text(20)
_NUMBERS = st.sampled_from(NUMBERS) | st.floats(0, 1)
_RULES = st.sampled_from(("TC101", "TC302", "TC812", "gone"))
_LETTERS = st.sampled_from(("R", "A", "AR", "C", "I", "", " ", "AA", "Sg", "S", "?", "é"))
_SUBJECTS = st.sampled_from(((), ("person:p01",), ("stage:use-case-definition",), ("nonsense",)))
_LEVELS = st.sampled_from((1, 4, None, 0, 5, "high", True))

BY_NAME: Mapping[str, SearchStrategy[object]] = {
    "letters": _LETTERS,
    "code": _RULES,
    "rule": _RULES,
    "subjects": _SUBJECTS,
}
"""Parameters whose type says too little."""

BY_FIELD: Mapping[str, Mapping[str, SearchStrategy[object]]] = {
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
"""Edits that take the fields of a record by their names."""


def _edits() -> dict[str, FunctionType]:
    """Every public function in teamcanvas.edits from a plan to a plan, so that new ones are included automatically."""
    found: dict[str, FunctionType] = {}
    for module in pkgutil.iter_modules(teamcanvas.edits.__path__, "teamcanvas.edits."):
        for name, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            signature = inspect.signature(function)
            own = function.__module__ == module.name and not name.startswith(("_", "with_", "find_"))
            if own and list(signature.parameters)[:1] == ["plan"] and signature.return_annotation is Plan:
                found[name] = function
    return found


EDITS = _edits()
ON_THE_BOARD = [name for name, edit in EDITS.items() if edit.__module__.endswith((".cards", ".placements"))]


def random_edit(plan: Plan, data: st.DataObject, names: Collection[str] = EDITS) -> tuple[str, Callable[[Plan], Plan]]:
    """The name of an edit, and the edit with its arguments filled in."""
    name = data.draw(st.sampled_from(sorted(names)), label="edit")
    scenario = data.draw(st.sampled_from(range(len(plan.scenarios))), label="scenario")
    arguments = data.draw(_arguments(EDITS[name], Values(plan, plan.scenarios[scenario])), label="arguments")
    return name, lambda plan: EDITS[name](plan, **arguments)


def _arguments(edit: FunctionType, values: "Values") -> SearchStrategy[dict[str, Any]]:
    strategies: dict[str, SearchStrategy[object]] = {}
    fields: Mapping[str, SearchStrategy[object]] = {}
    for parameter in list(inspect.signature(edit).parameters.values())[1:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            fields = BY_FIELD[edit.__name__]
        elif parameter.name == "scenario_id":
            strategies[parameter.name] = values.scenario_id
        elif parameter.name in BY_NAME:
            strategies[parameter.name] = BY_NAME[parameter.name]
        else:
            strategies[parameter.name] = values.of(parameter.annotation)
    return st.fixed_dictionaries(strategies, optional=dict(fields))


def _one_of(known: Iterable[str]) -> SearchStrategy[str]:
    """Something that exists, or now and then something that does not."""
    return st.sampled_from((*known, "gone"))


class Values:
    """Values of any type that an edit may ask for, as they make sense in one scenario of a plan, or do not."""

    def __init__(self, plan: Plan, scenario: Scenario) -> None:
        catalogue = catalogue_of(plan)
        on_board = dict.fromkeys(placement.role for placement in scenario.placements)
        self.scenario_id = st.sampled_from((scenario.id,) * 9 + ("gone",))
        self._by_type: dict[object, SearchStrategy[Any]] = {
            PersonId: _one_of(person.id for person in plan.people),
            TeamId: _one_of(team.id for team in plan.teams),
            PlacementId: _one_of(placement.id for placement in scenario.placements),
            RoleId: _one_of(on_board) | _one_of(catalogue.roles),
            ActivityId: _one_of((*catalogue.activities, *catalogue.removed)),
            Stage: st.sampled_from(Stage),
            str: _TEXTS,
            float: _NUMBERS,
            int: st.integers(-1, 20),
            bool: st.booleans(),
            NoneType: st.none(),
            IdSource: st.builds(SequentialIds),
            Acceptance: st.builds(
                Acceptance,
                rule=_RULES,
                subjects=_SUBJECTS,
                reason=_TEXTS,
                review_date=st.sampled_from((None, "2020-01-01", "2999-12-31", "soon")),
            ),
            RuleSetting: st.builds(
                RuleSetting,
                enabled=st.sampled_from((None, True, False)),
                severity=st.sampled_from((None, "error", "info")),
                params=st.sampled_from(({}, {"maxRoles": 1}, {"gone": "x"})),
            ),
        }

    def of(self, hint: Any) -> SearchStrategy[Any]:  # Any: a type as it stands in a signature
        """A value of this type."""
        if hint in self._by_type:
            return self._by_type[hint]
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, UnionType):
            return st.one_of([self.of(one) for one in inner])
        if origin is Literal:
            return st.sampled_from(inner)
        if origin is tuple and inner[-1:] != (...,):
            return st.tuples(*map(self.of, inner))
        if origin in (Iterable, Sequence, Collection, tuple):
            return st.lists(self.of(inner[0]), max_size=3).map(tuple)
        if origin is Mapping:
            letters = inner[0] in (RoleId, tuple[ActivityId, RoleId])
            return st.dictionaries(self.of(inner[0]), _LETTERS if letters else self.of(inner[1]), max_size=3)
        raise NotImplementedError(f"say here what a random user gives where an edit asks for {hint}")
