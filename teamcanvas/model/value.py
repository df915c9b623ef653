"""The base class of all records in a plan: frozen, validated on change, keeps unknown keys."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, TypeAdapter


class Value(BaseModel, frozen=True):
    """A frozen, strictly typed record. Unknown keys are kept and written back."""

    model_config = ConfigDict(strict=True, extra="allow", allow_inf_nan=False, defer_build=True)

    def replace(self, **changes: object) -> Self:
        """A copy with some fields changed; untouched fields stay the same objects, so values compare by identity.

        Raises:
            pydantic.ValidationError: a new value is not of its field's type.
            AttributeError: there is no such field.
        """
        checked: dict[str, object] = {}
        for name, value in changes.items():
            if name not in type(self).model_fields:
                raise AttributeError(f"{type(self).__name__} has no field {name!r}")
            checked[name] = field_type(type(self), name).validate_python(value)
        return self.model_copy(update=checked)

    def fields(self) -> Iterator[tuple[str, object]]:
        """Every declared field with its value, in model order."""
        for name in type(self).model_fields:
            yield name, getattr(self, name)


class Member(Value, frozen=True):
    """A record in a list, found again by its id."""

    id: str


@cache
def field_type(model: type[Value], name: str) -> TypeAdapter[Any]:  # Any: the type is known only at run time
    """The validator of one field of a record."""
    annotation = model.model_fields[name].rebuild_annotation()
    config = None if _is_record(annotation) else ConfigDict(strict=True, allow_inf_nan=False)
    return TypeAdapter(annotation, config=config)


def _is_record(annotation: object) -> bool:
    # A model has its own configuration; pydantic does not accept another one for its adapter.
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
