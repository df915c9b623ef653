"""Six teams as somebody described them, each with what an expert expects to hear about it."""

import json
from pathlib import Path
from typing import Any

from teamcanvas.model.plan import Plan

_FOLDER = Path(__file__).parent
ADVICE = tuple(sorted(path.stem for path in _FOLDER.glob("*.teamcanvas")))


def advice_plan(name: str) -> Plan:
    """The team."""
    return Plan.model_validate_json((_FOLDER / f"{name}.teamcanvas").read_bytes())


def expectations(name: str) -> dict[str, Any]:  # what json gives
    """What an expert expects: `must` and `must_not` patterns, and numbers."""
    return json.loads((_FOLDER / f"{name}.expert.json").read_bytes())
