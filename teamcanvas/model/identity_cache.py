"""An LRU cache for values derived from immutable values, keyed by their identity.

Derived values are cached outside the plan: a copy of a pydantic model would take a cached property along, then stale.
The cache keeps references to its arguments, so an id() cannot be reused while its entry exists.
"""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def cached_by_identity(size: int = 16) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Decorates a pure function of immutable values: the same objects give the same result object again.

    Args:
        size: the number of cached results; the least recently used is evicted.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        kept: OrderedDict[tuple[int, ...], tuple[tuple[object, ...], R]] = OrderedDict()

        @wraps(function)
        def derived(*args: P.args, **kwargs: P.kwargs) -> R:
            if kwargs:
                raise TypeError(f"{function.__name__} takes positional arguments only")
            key = tuple(map(id, args))
            found = kept.get(key)
            if found is not None:
                # Another thread may have evicted the entry in between; the order is only a hint.
                if key in kept:
                    kept.move_to_end(key)
                return found[1]
            result = function(*args, **kwargs)
            kept[key] = (args, result)
            if len(kept) > size:
                kept.popitem(last=False)
            return result

        return derived

    return decorate
