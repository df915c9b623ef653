"""Which of several possible causes a consequence is put down to: the one that explains most of them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from teamcanvas.rules.topics.kinds import ORDER

Consequence = TypeVar("Consequence")


def attributed(
    following: Sequence[tuple[Consequence, Sequence[Sequence[str]]]], present: Collection[str]
) -> Iterable[tuple[Consequence, str | None]]:
    """Each consequence with the key of one topic; None if none of its possible causes is a topic.

    Args:
        following: consequences, each with the keys of its possible causes in tiers, likeliest first; at least one.
        present: the keys of the topics that are there.
    """
    pending: list[tuple[Consequence, Sequence[str]]] = []
    for one, tiers in following:
        known = next((known for keys in tiers if (known := [key for key in keys if key in present])), None)
        if known:
            pending.append((one, known))
        else:
            yield one, None
    while pending:
        best = _most_common(pending)
        rest: list[tuple[Consequence, Sequence[str]]] = []
        for one, keys in pending:
            if best in keys:
                yield one, best
            else:
                rest.append((one, keys))
        pending = rest


def _most_common(pending: Iterable[tuple[object, Iterable[str]]]) -> str:
    votes: Mapping[str, int] = Counter(key for _, keys in pending for key in keys)
    return min(votes, key=lambda key: (-votes[key], ORDER[_kind_id(key)], key))


def _kind_id(key: str) -> str:
    return key.partition(":")[0]
