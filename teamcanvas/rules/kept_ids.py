"""Ids for an edit that is tried first and made later: both times the new things are called the same."""

from collections.abc import Container

from teamcanvas.model.ids import IdSource


class KeptIds:
    """Gives the ids of another source, and each of them again for as long as it is not taken.

    An edit of the same plan comes out equal however often it is made, so what was found by trying it is so when it
    is done, and a second edit can speak of what the first one made.
    """

    def __init__(self, source: IdSource) -> None:
        """Nothing given yet."""
        self._source = source
        self._given: dict[str, list[str]] = {}

    def fresh(self, prefix: str, taken: Container[str]) -> str:
        """The first id given before that is not in `taken`, or another one of the source."""
        given = self._given.setdefault(prefix, [])
        for one in given:
            if one not in taken:
                return one
        given.append(self._source.fresh(prefix, taken))
        return given[-1]
