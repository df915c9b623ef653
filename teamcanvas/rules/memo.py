"""A memo of derived values with automatic dependency tracking.

Dependencies are not declared but recorded while a value is derived, so none can be missed. After a change of inputs a
value is derived again only if something that it read has changed. If the result is equal, the old object is kept, and
values that depend on it stay valid, too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


@dataclass(slots=True)
class _Entry:
    value: Any  # Any: the result of derive, or an equal older object
    reads: dict[str, object] | None
    """The values read while deriving it, by name; None for an input, which is read again each time."""
    derive: Callable[[Any], object]  # Any: takes a subclass of Memo


class Memo:
    """One generation of values, each derived on first access."""

    def __init__(self, before: Self | None = None) -> None:
        """A new generation; it reuses what is still valid from a previous one."""
        self._entries: dict[str, _Entry] = {}
        self._before: dict[str, _Entry] = before._entries if before else {}
        self._reading: list[dict[str, object]] = []
        self._notes: dict[object, object] = dict(before._notes) if before else {}

    def recall(self, name: str, derive: Callable[[Any], T], *, is_input: bool = False) -> T:
        """The value of this name, derived on first access.

        Args:
            derive: computes the value from this object; always the same function for the same name.
            is_input: the value is an input: its reads are not recorded.
        """
        entry = self._entries.get(name) or self._renewed(name, derive, is_input=is_input)
        if self._reading:
            self._reading[-1][name] = entry.value
        return entry.value

    def earlier(self, name: str) -> object:
        """The value of this name in the previous generation, or None; for deriving the new one incrementally.

        The new value must not depend on it.
        """
        entry = self._before.get(name)
        return None if entry is None else entry.value

    def note(self, key: object, value: object) -> None:
        """Store data that makes deriving faster next time, in this generation or in later ones.

        Notes are not tracked: derived values must be the same without them.
        """
        self._notes[key] = value

    def noted(self, key: object) -> object:
        """The last note under this key, or None."""
        return self._notes.get(key)

    def drop_previous(self) -> None:
        """Drop the previous generation: nothing more is reused from it."""
        self._before = {}

    def _renewed(self, name: str, derive: Callable[[Any], object], *, is_input: bool) -> _Entry:
        old = self._before.get(name)
        if old is not None and old.reads is not None and self._unchanged(old.reads):
            self._entries[name] = old
            return old
        reads: dict[str, object] = {}
        self._reading.append(reads)
        try:
            value = derive(self)
        finally:
            self._reading.pop()
        if old is not None and value is not old.value and value == old.value:
            value = old.value
        entry = _Entry(value, None if is_input else reads, derive)
        self._entries[name] = entry
        return entry

    def _unchanged(self, reads: dict[str, object]) -> bool:
        entries = self._entries
        for name, value in reads.items():
            entry = entries.get(name)
            if entry is None:
                old = self._before[name]
                entry = self._renewed(name, old.derive, is_input=old.reads is None)
            if entry.value is not value:
                return False
        return True


Owner = TypeVar("Owner", bound=Memo)


class Fact(Generic[T]):
    """A descriptor for a memoised attribute."""

    def __init__(self, derive: Callable[[Any], T], *, is_input: bool) -> None:
        """A descriptor for the result of this method."""
        self._derive = derive
        self._is_input = is_input
        self._name = ""
        self.__doc__ = derive.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, remembered: None, owner: type) -> "Fact[T]": ...
    @overload
    def __get__(self, remembered: Memo, owner: type) -> T: ...
    def __get__(self, remembered: Memo | None, owner: type) -> "Fact[T] | T":
        if remembered is None:
            return self
        return remembered.recall(self._name, self._derive, is_input=self._is_input)


def fact(derive: Callable[[Owner], T]) -> Fact[T]:
    """Decorator for a method that derives a value from other facts."""
    return Fact(derive, is_input=False)


def input_fact(derive: Callable[[Owner], T]) -> Fact[T]:
    """Decorator for a method that returns an input."""
    return Fact(derive, is_input=True)
