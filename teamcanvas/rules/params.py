"""The parameters of rules: declared with a type and a default; profile and plan set their values."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar, cast

from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import OrgSize

T = TypeVar("T")


class UnfitValueError(ValueError):
    """An invalid value for a parameter; the message says which values are valid."""


_NO_VALUE = object()


@dataclass(frozen=True, eq=False)
class Param(Generic[T]):
    """One declared parameter of a rule. It is also the key under which its value is looked up."""

    name: str
    default: T
    summary: str
    accept: Callable[[object], T] = field(repr=False)
    """Checks a value read from a file and gives it its type; raises UnfitValueError."""
    names: Literal["role", "activity"] | None = None
    """What its values are ids of; None if they are no ids."""

    @property
    def takes(self) -> str:
        """The valid values in words: the message of the refusal."""
        try:
            self.accept(_NO_VALUE)
        except UnfitValueError as refusal:
            return str(refusal)
        return "anything"


class Params:
    """The values of a rule's parameters."""

    def __init__(self, values: Mapping[str, object]) -> None:
        """Validated values by parameter name."""
        self._values = values

    def __getitem__(self, param: Param[T]) -> T:
        # Safe: values are stored only after accept() of their parameter.
        return cast(T, self._values.get(param.name, param.default))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Params) and self._values == other._values

    __hash__ = None  # pyright: ignore[reportAssignmentType] - holds a mapping, and is never a key


NO_PARAMS = Params({})


def whole_number(name: str, default: int, summary: str, *, least: int = 0) -> Param[int]:
    """A count."""

    def accept(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise UnfitValueError(f"a whole number from {least}")
        return value

    return Param(name, default, summary, accept)


def number(name: str, default: float, summary: str, *, least: float = 0.0) -> Param[float]:
    """A measure."""

    def accept(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value < float("inf"):
            raise UnfitValueError(f"a number from {least:g}")
        return float(value)

    return Param(name, default, summary, accept)


def roles(name: str, default: tuple[str, ...], summary: str) -> Param[tuple[RoleId, ...]]:
    """A list of role ids. An unknown id matches nothing and is reported by TC000."""

    def accept(value: object) -> tuple[RoleId, ...]:
        return tuple(map(RoleId, _texts(value)))

    return Param(name, tuple(map(RoleId, default)), summary, accept, "role")


def text(name: str, default: str, summary: str) -> Param[str]:
    """A text that names something. An unknown name matches nothing."""

    def accept(value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            raise UnfitValueError("a text")
        return value

    return Param(name, default, summary, accept)


def activity(name: str, default: str, summary: str) -> Param[str]:
    """The id of an activity. An unknown id matches nothing and is reported by TC000."""

    def accept(value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            raise UnfitValueError("the id of an activity")
        return value

    return Param(name, default, summary, accept, "activity")


def texts(name: str, default: tuple[str, ...], summary: str) -> Param[tuple[str, ...]]:
    """Several texts that name something. An unknown name matches nothing."""
    return Param(name, default, summary, _texts)


def number_by_size(name: str, default: Mapping[OrgSize, int], summary: str) -> Param[Mapping[OrgSize, int]]:
    """A count for each size of organisation. A plan may set some of them, or one number for all."""

    def accept(value: object) -> Mapping[OrgSize, int]:
        if isinstance(value, int):
            return dict.fromkeys(default, _count(value))
        given: dict[object, object] = dict(_table(value))
        counts: dict[OrgSize, int] = {size: _count(given.pop(size, count)) for size, count in default.items()}
        if given:
            raise UnfitValueError(_BY_SIZE)
        return counts

    return Param(name, default, summary, accept)


def number_by_level(name: str, default: Mapping[int, float], summary: str) -> Param[Mapping[int, float]]:
    """A measure for each level of maturity. One number applies to all levels."""

    def accept(value: object) -> Mapping[int, float]:
        if isinstance(value, int | float):
            return dict.fromkeys(default, _measure(value))
        if not isinstance(value, Mapping):
            raise UnfitValueError(_BY_LEVEL)
        given = cast(Mapping[object, object], value)  # isinstance leaves the types inside unknown
        if any(str(level) not in _LEVELS for level in given):
            raise UnfitValueError(_BY_LEVEL)
        return {**default, **{int(str(level)): _measure(measure) for level, measure in given.items()}}

    return Param(name, default, summary, accept)


_LEVELS = ("1", "2", "3", "4")
_BY_LEVEL = "numbers from 0 for levels 1 to 4"


def _measure(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
        raise UnfitValueError(_BY_LEVEL)
    return float(value)


_BY_SIZE = "whole numbers from 1 for startup, small, medium and enterprise"


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise UnfitValueError(_BY_SIZE)
    return value


def _table(value: object) -> Iterator[tuple[object, object]]:
    if not isinstance(value, Mapping):
        raise UnfitValueError(_BY_SIZE)
    return iter(cast(Mapping[object, object], value).items())  # isinstance leaves the types inside unknown


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise UnfitValueError("a list of texts")
    texts = cast(list[object] | tuple[object, ...], value)  # isinstance leaves the types inside unknown
    checked = tuple(text for text in texts if isinstance(text, str))
    if len(checked) != len(texts):
        raise UnfitValueError("a list of texts")
    return checked
