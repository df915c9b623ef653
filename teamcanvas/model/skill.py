"""Converts skills between ids (`ml-literacy`) and words (`ML literacy`), which users type."""

import re
from collections.abc import Iterable

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CAPITALS = {"ai": "AI", "apis": "APIs", "ci-cd": "CI/CD", "ml": "ML", "mlops": "MLOps", "sql": "SQL", "ux": "UX"}


def skill_words(skill: str) -> str:
    """A skill as words: `ML literacy` for `ml-literacy`. Text that is no id is returned unchanged."""
    if not _ID.fullmatch(skill):
        return skill
    return _CAPITALS.get(skill) or " ".join(_CAPITALS.get(word, word) for word in skill.split("-"))


def skill_meant(typed: str, known: Iterable[str]) -> str:
    """The id of the known skill whose words or id were typed, ignoring case; otherwise what was typed."""
    wanted = typed.strip().casefold()
    return next((one for one in known if wanted in {one.casefold(), skill_words(one).casefold()}), typed.strip())
