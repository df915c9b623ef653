"""File names of exports: without names of people if anonymised, and never a path."""

import re
from collections.abc import Callable

_LONGEST = 120
"""Characters; with number and suffix it is valid on every file system."""
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def safe_stem(text: str, scrub: Callable[[str], str] = str) -> str:
    """A file's name without its ending, made from any text; never a path.

    Args:
        text: such as the name of the plan's file, or the plan's title.
        scrub: removes names of people, if they must not be in it.
    """
    stem = _NOT_IN_NAMES.sub("-", scrub(text)).strip(" .-")[:_LONGEST].rstrip(" .-")
    if not stem:
        return "plan"
    return f"{stem}-" if _RESERVED.fullmatch(stem) else stem
