"""Finds the stage named by a heading or a cell of a foreign matrix."""

import re
from functools import lru_cache

from teamcanvas.model.stage import Stage
from teamcanvas.model.titles import plain_title

_NUMBER = re.compile(r"^(?:(?:stage|phase)\s*)?(?:([1-3])|[ivx]{1,3}(?=[\s.:)]))?\s*[.:)]*\s*(.*)$")
_ASIDE = re.compile(r"\s*[(\[].*$")
_TITLES = {
    **{plain_title(stage.label): stage for stage in Stage},
    "project management band": Stage.PROJECT_MANAGEMENT,
    "pm": Stage.PROJECT_MANAGEMENT,
}


@lru_cache(maxsize=1024)
def stage_named(text: str) -> Stage | None:
    """The stage with this title, also with a number before it, or given by number only: `Stage 2`."""
    plain = _ASIDE.sub("", plain_title(text))
    if plain in _TITLES:
        return _TITLES[plain]
    match = _NUMBER.match(plain)
    if match is None or not plain:
        return None
    number, title = match[1], match[2]
    if title:
        return _TITLES.get(title)
    said = plain.startswith(("stage", "phase"))
    return tuple(Stage)[int(number) - 1] if number and said else None
