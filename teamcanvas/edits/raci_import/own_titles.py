"""Titles for new roles and activities that differ from each other and from those of the plan."""

from collections.abc import Iterable

from teamcanvas.model.title_forms import plain_title


class OwnTitles:
    """Numbers titles that are taken already."""

    def __init__(self, taken: Iterable[str]) -> None:
        """Start with the titles that are taken."""
        self._taken = {plain_title(title) for title in taken}

    def own(self, title: str) -> str:
        """The title, or the title with the first number that is free: `Review (2)`. It is taken from then on."""
        found, number = title, 2
        while plain_title(found) in self._taken:
            found, number = f"{title} ({number})", number + 1
        self._taken.add(plain_title(found))
        return found
