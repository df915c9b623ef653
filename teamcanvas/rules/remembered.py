"""Values derived from other values, remembered together with what each of them was derived from.

What a value depends on is not declared but noticed while it is derived, so no input can be forgotten. When the inputs
change, a value is derived again only if something it read has changed; if it comes out equal, the older object stays,
and what depends on it is left alone too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


@dataclass(slots=True)
class _Entry:
    value: Any  # Any: what derive gave, or an equal older value
    reads: dict[str, object] | None
    """What was read to derive it, by name; None for a value that comes from outside and is always asked for again."""
    derive: Callable[[Any], object]  # Any: takes whatever subclass of Remembered it was written for


class Remembered:
    """One generation of values. Each is derived when it is first asked for."""

    def __init__(self, before: Self | None = None) -> None:
        """A generation of its own, or one that takes over from an older one what is still right."""
        self._entries: dict[str, _Entry] = {}
        self._before: dict[str, _Entry] = before._entries if before else {}
        self._reading: list[dict[str, object]] = []
        self._notes: dict[object, object] = dict(before._notes) if before else {}

    def recall(self, name: str, derive: Callable[[Any], T], *, given: bool = False) -> T:
        """The value of this name, derived if need be.

        Args:
            derive: takes this object and gives the value; the same function under the same name every time.
            given: the value comes from outside; nothing it reads is noticed.
        """
        entry = self._entries.get(name) or self._renewed(name, derive, given=given)
        if self._reading:
            self._reading[-1][name] = entry.value
        return entry.value

    def earlier(self, name: str) -> object:
        """The value of this name in the older generation, or None: a start from which a new one is quicker to derive.

        It must not show in the new value what the older one was.
        """
        entry = self._before.get(name)
        return None if entry is None else entry.value

    def note(self, key: object, value: object) -> None:
        """Write down what makes deriving quicker next time, in this generation or in one that takes over from it.

        Notes are no values: nothing depends on them, and what is derived must come out the same without them.
        """
        self._notes[key] = value

    def noted(self, key: object) -> object:
        """What was last noted under this key, or None."""
        return self._notes.get(key)

    def forget_older(self) -> None:
        """Let go of the older generation: nothing more will be taken over from it."""
        self._before = {}

    def _renewed(self, name: str, derive: Callable[[Any], object], *, given: bool) -> _Entry:
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
        entry = _Entry(value, None if given else reads, derive)
        self._entries[name] = entry
        return entry

    def _unchanged(self, reads: dict[str, object]) -> bool:
        entries = self._entries
        for name, value in reads.items():
            entry = entries.get(name)
            if entry is None:
                old = self._before[name]
                entry = self._renewed(name, old.derive, given=old.reads is None)
            if entry.value is not value:
                return False
        return True


Owner = TypeVar("Owner", bound=Remembered)


class Fact(Generic[T]):
    """An attribute whose value is derived and remembered."""

    def __init__(self, derive: Callable[[Any], T], *, given: bool) -> None:
        """Takes the method that derives it."""
        self._derive = derive
        self._given = given
        self._name = ""
        self.__doc__ = derive.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, remembered: None, owner: type) -> "Fact[T]": ...
    @overload
    def __get__(self, remembered: Remembered, owner: type) -> T: ...
    def __get__(self, remembered: Remembered | None, owner: type) -> "Fact[T] | T":
        if remembered is None:
            return self
        return remembered.recall(self._name, self._derive, given=self._given)


def fact(derive: Callable[[Owner], T]) -> Fact[T]:
    """Decorates a method that derives a value from other facts."""
    return Fact(derive, given=False)


def given(derive: Callable[[Owner], T]) -> Fact[T]:
    """Decorates a method that fetches a value from outside."""
    return Fact(derive, given=True)
