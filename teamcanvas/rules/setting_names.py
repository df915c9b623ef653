"""The names of settings as subjects of findings. Their ids are paths in the plan file."""

from collections.abc import Mapping

from teamcanvas.model.agreements import AGREEMENTS
from teamcanvas.rules.registry import RULES

_SETTINGS: Mapping[str, str] = {
    "maturity.data_foundation": "Maturity of the data foundation",
    "maturity.infrastructure": "Maturity of the infrastructure",
    "maturity.mlops": "Maturity of MLOps",
    "sponsor.stance": "Stance of the sponsor",
    "sponsor.update_cadence_days": "Updates for the sponsor",
    "scheme": "Scheme of letters",
    "profile": "Profile of rules",
    "raci": "RACI matrix",
    "accountable": "People named accountable",
    "ceremonies": "Ceremonies",
    "handovers": "Handovers",
    "absent": "People who are away",
    "deputies": "Deputies",
}
_KINDS: Mapping[str, str] = {
    "ceremonies": "Ceremony",
    "activities": "Activities",
    "agreements": "Agreement",
    "accepted": "Accepted findings",
}
_RULES: Mapping[str, str] = {rule.code: rule.title for rule in RULES}


def setting_name(setting: str) -> str:
    """The name of a setting on the screen; its id if it has none."""
    if setting in _SETTINGS:
        return _SETTINGS[setting]
    kind, _, rest = setting.partition(".")
    code, _, param = rest.partition(".")
    if kind == "rules" and code in _RULES:
        return f"{code} {_RULES[code]}" + (f": {param}" if param else "")
    if kind in _KINDS and rest:
        return f"{_KINDS[kind]}: {AGREEMENTS.get(rest, rest)}"
    return setting
