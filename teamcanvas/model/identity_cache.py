"""Remembers what was derived from immutable values, by their identity.

Derived facts live outside the plan: a copy of a pydantic model would take a cached property along and make it stale.
The cache holds on to its arguments, so an identity cannot be reused while its entry lives.
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
        size: how many results are kept; the one unused for longest goes first.
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
                # Another thread may have dropped the entry in between; its order is only a hint.
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
