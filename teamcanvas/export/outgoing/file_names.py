"""Names for files that leave the house: they hold no name of a person if it is wanted so, and stay in their folder."""

import re
from collections.abc import Callable

_LONGEST = 120
"""Characters: with numbers and endings every file system takes it."""
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def safe_stem(text: str, scrub: Callable[[str], str] = str) -> str:
    """A file's name without its ending, made from any text; never a path.

    Args:
        text: such as the name of the plan's file, or the plan's title.
        scrub: takes the names out that must not be in it.
    """
    stem = _NOT_IN_NAMES.sub("-", scrub(text)).strip(" .-")[:_LONGEST].rstrip(" .-")
    if not stem:
        return "plan"
    return f"{stem}-" if _RESERVED.fullmatch(stem) else stem
