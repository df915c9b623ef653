"""Encodes changes as JSON values and decodes them for the journal; the path of a value determines its type."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python

from teamcanvas.model.apply import UnusableChangeError
from teamcanvas.model.change import ABSENT, Absent, Change, Difference, Path, Reordering
from teamcanvas.model.plan import Plan
from teamcanvas.model.value import Value


def encode_change(change: Change) -> dict[str, object]:
    """The change as JSON values. The values before are included to make a journal readable."""
    return {
        "differences": [_encode_difference(difference) for difference in change.differences],
        "reorderings": [
            {"path": list(order.path), "before": list(order.before), "after": list(order.after)}
            for order in change.reorderings
        ],
    }


def decode_change(raw: object) -> Change:
    """The change that `encode_change` wrote.

    Raises:
        UnusableChangeError: it is not one, or a value is not of the type that its path leads to.
    """
    try:
        coded = _CODED.validate_python(raw)
        return Change(
            tuple(_decode_difference(difference) for difference in coded.get("differences", ())),
            tuple(
                Reordering(_path(order["path"]), _path(order["before"]), _path(order["after"]))
                for order in coded.get("reorderings", ())
            ),
        )
    except (ValueError, KeyError) as problem:
        raise UnusableChangeError(str(problem)) from problem


_CODED = TypeAdapter(dict[str, list[dict[str, object]]])
_STEPS = TypeAdapter(tuple[str, ...])


def _path(raw: object) -> Path:
    return _STEPS.validate_python(raw)


def _encode_difference(difference: Difference) -> dict[str, object]:
    coded: dict[str, object] = {"path": list(difference.path)}
    if not isinstance(difference.before, Absent):
        coded["before"] = to_jsonable_python(difference.before, by_alias=True)
    if not isinstance(difference.after, Absent):
        coded["after"] = to_jsonable_python(difference.after, by_alias=True)
    return coded


def _decode_difference(coded: Mapping[str, object]) -> Difference:
    path = _path(coded["path"])
    reader = _reader(_pattern(path))
    values = {
        side: reader.validate_json(_ANY.dump_json(coded[side])) if side in coded else ABSENT
        for side in ("before", "after")
    }
    return Difference(path, values["before"], values["after"])


_ANY = TypeAdapter(object)


def _pattern(path: Path) -> Path:
    """The path with every id and key as `*`: the cache key of its validator."""
    pattern: list[str] = []
    kind: Any = Plan  # Any: the type is known only at run time
    for step in path:
        if isinstance(kind, type) and issubclass(kind, Value):
            if step not in kind.model_fields:
                raise UnusableChangeError(f"{kind.__name__} has no field {step}")
            pattern.append(step)
            kind = kind.model_fields[step].annotation
        else:
            pattern.append("*")
            kind = _inside(kind, path)
    return tuple(pattern)


def _inside(kind: Any, path: Path) -> Any:  # Any: the type is known only at run time
    arguments = get_args(kind)
    if get_origin(kind) is tuple:
        return arguments[0]
    if get_origin(kind) is not None and len(arguments) == 2:
        return arguments[1]
    raise UnusableChangeError(f"nothing is inside {'/'.join(path)}")


@cache
def _reader(pattern: Path) -> TypeAdapter[Any]:  # Any: the type is known only at run time
    kind: Any = Plan  # Any: as above
    field = None
    for step in pattern:
        if step == "*":
            kind, field = _inside(kind, pattern), None
        else:
            field = kind.model_fields[step]
            kind = field.annotation
    return TypeAdapter(field.rebuild_annotation() if field is not None else kind)
