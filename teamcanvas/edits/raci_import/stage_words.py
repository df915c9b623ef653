"""Finds the stage named or suggested by a heading or a cell of a foreign matrix."""

import re
from collections.abc import Mapping
from functools import lru_cache

from teamcanvas.model.stage import Stage
from teamcanvas.model.title_forms import plain_title

_NUMBER = re.compile(r"^(?:(?:stage|phase)\s*)?(?:([1-3])|[ivx]{1,3}(?=[\s.:)]))?\s*[.:)]*\s*(.*)$")
_ONLY_NUMBER = re.compile(r"^(?:stage|phase|etape|étape|fase|etapa|phase nr\.?)\s*([1-3])\b")
_ASIDE = re.compile(r"\s*[(\[].*$")
_TITLES = {
    **{plain_title(stage.label): stage for stage in Stage},
    "project management band": Stage.PROJECT_MANAGEMENT,
}
_WORDS: Mapping[Stage, str] = {
    Stage.USE_CASE_DEFINITION: "define definition discovery discover initiation initiate idea ideation inception "
    "scoping scope analysis analyse analyze requirements requirement assess assessment "
    "business understanding concept strategy",
    Stage.SCALE_AND_ADOPT: "deploy deployment release rollout roll-out launch go-live operate operation operations "
    "operational run maintenance maintain monitor monitoring adopt adoption support training handover closure scale",
    Stage.SOLUTION_DEVELOPMENT: "build building develop development design implement implementation test testing tests "
    "data model modelling modeling train engineering integration integrate construction execution prepare preparation",
    Stage.PROJECT_MANAGEMENT: "management governance planning plan pmo steering coordination reporting budget project",
}
_STAGE_OF_WORD = {word: stage for stage, words in _WORDS.items() for word in words.split()}


@lru_cache(maxsize=1024)
def stage_named(text: str) -> Stage | None:
    """The stage with this title, also with a number before it: `Stage 2: Solution Development`."""
    plain = _ASIDE.sub("", plain_title(text))
    if plain in _TITLES:
        return _TITLES[plain]
    match = _NUMBER.match(plain)
    return _TITLES.get(match[2]) if match is not None and match[2] else None


@lru_cache(maxsize=1024)
def stage_suggested(text: str) -> Stage | None:
    """The stage that the number or the first known word of a heading suggests.

    It is only a suggestion: most projects have a phase 1, and few of them define use cases in it.
    """
    if (named := stage_named(text)) is not None:
        return named
    plain = plain_title(text)
    if (match := _ONLY_NUMBER.match(plain)) is not None:
        return tuple(Stage)[int(match[1]) - 1]
    found = (_STAGE_OF_WORD.get(word) for word in re.split(r"[\s:,&/()]+", plain))
    return next((stage for stage in found if stage is not None), None)
