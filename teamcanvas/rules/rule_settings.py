"""Merges the rule settings of a profile and a plan, and lists the invalid ones."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from teamcanvas.model.plan import RuleSetting
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.params import Param, Params, UnfitValueError
from teamcanvas.rules.profile import Profile
from teamcanvas.rules.rule import Rule
from teamcanvas.rules.rules_in_use import (
    UNFIT_VALUE,
    UNKNOWN_PARAM,
    UNKNOWN_RULE,
    UNKNOWN_SETTING,
    ParamIds,
    RuleInUse,
    RulesInUse,
    SettingProblem,
)


def rules_in_use(profile: Profile, settings: Mapping[str, RuleSetting], rules: Iterable[Rule]) -> RulesInUse:
    """Severities and parameters of all rules. Invalid settings are ignored and listed."""
    known = {rule.code: rule for rule in rules}
    problems = [SettingProblem(code, UNKNOWN_RULE, {"rule": code}) for code in settings if code not in known]
    param_ids: list[ParamIds] = []
    used: dict[str, RuleInUse] = {}
    for code, rule in known.items():
        entry = profile.rules.get(code)
        if entry is None:
            continue
        setting = settings.get(code, RuleSetting())
        problems += (
            SettingProblem(code, UNKNOWN_SETTING, {"rule": code, "setting": name}) for name in setting.model_extra or ()
        )
        values = dict(_checked(rule, entry.params, problems))
        said = dict(_checked(rule, setting.params, problems))
        param_ids += _param_ids(rule, said)
        values.update(said)
        used[code] = RuleInUse(
            profile=entry,
            enabled=entry.enabled if setting.enabled is None else setting.enabled,
            insisted=setting.enabled is True,
            severity=None if setting.severity is None else Severity(setting.severity),
            params=Params(values),
        )
    return RulesInUse(used, tuple(problems), profile.judged_as, tuple(param_ids), frozenset(known))


def _param_ids(rule: Rule, values: Mapping[str, object]) -> Iterator[ParamIds]:
    for param in rule.params:
        value = values.get(param.name)
        if param.names is not None and value is not None:
            ids = cast(tuple[str, ...], value) if isinstance(value, tuple) else (str(value),)  # accepted as ids
            yield ParamIds(rule.code, param, ids)


def _checked(rule: Rule, values: Mapping[str, object], problems: list[SettingProblem]) -> Iterator[tuple[str, object]]:
    # Any: a rule's parameters are of several types.
    declared: dict[str, Param[Any]] = {param.name: param for param in rule.params}
    for name, value in values.items():
        said = {"rule": rule.code, "param": name, "value": _as_typed(value)}
        if name not in declared:
            problems.append(SettingProblem(rule.code, UNKNOWN_PARAM, said))
            continue
        try:
            yield name, declared[name].accept(value)
        except UnfitValueError as problem:
            problems.append(SettingProblem(rule.code, UNFIT_VALUE, {**said, "expected": str(problem)}))


def _as_typed(value: object) -> str:
    """As in the file: `true`, not `True`."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
