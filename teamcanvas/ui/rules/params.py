"""Fields for the parameters of rules, chosen by the type of the parameter."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Protocol, cast

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QSpinBox, QWidget

from teamcanvas.model.catalogue import Catalogue
from teamcanvas.rules.param_titles import param_title
from teamcanvas.rules.params import Param
from teamcanvas.ui.rules.roles_field import RolesField
from teamcanvas.ui.rules.words import SIZE_WORDS
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.number_fields import LeavesUndo
from teamcanvas.ui.widgets.plain import shown

MOST = 100_000


class ParamField(Protocol):
    """A field for one parameter; `edited` is emitted for finished input only."""

    edited: Any  # a Signal(object): stubs have no type for a signal that is bound

    def show_value(self, value: object) -> None:
        """Show the value of the plan; emits nothing."""
        ...


def field_for(param: Param[Any], catalogue: Catalogue) -> QWidget:  # Any: of any type
    """The field for a parameter; all have `edited` and `show_value`."""
    name, usual = param_title(param.name), param.default
    if isinstance(usual, Mapping):
        keys = list(cast(Mapping[object, object], usual))  # isinstance leaves the types inside unknown
        whole = all(isinstance(one, int) for one in cast(Mapping[object, object], usual).values())
        return SeveralNumbers(name, keys, whole=whole)
    if param.names is not None:
        return RolesField(name, catalogue) if param.names == "role" else ActivityField(name, catalogue)
    if isinstance(usual, tuple):
        return TextsField(name)
    if isinstance(usual, int):
        return WholeField(name, _least(param))
    return MeasureField(name) if isinstance(usual, float) else NameField(name)


def _least(param: Param[Any]) -> int:  # Any: as above
    """The smallest integer that a parameter accepts."""
    try:
        param.accept(0)
    except ValueError:
        return 1
    return 0


class WholeField(QSpinBox):
    """An integer."""

    edited = Signal(object)

    def __init__(self, name: str, least: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(least, MOST)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        LeavesUndo(self)
        self.valueChanged.connect(self.edited.emit)

    def show_value(self, value: object) -> None:
        """Show the value of the plan; emits nothing."""
        with QSignalBlocker(self):
            self.setValue(value if isinstance(value, int) else self.minimum())


class MeasureField(QDoubleSpinBox):
    """A decimal number in steps of 0.1."""

    edited = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setLocale(QLocale.c())
        self.setRange(0.0, float(MOST))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setDecimals(2)
        self.setSingleStep(0.1)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        LeavesUndo(self)
        self.valueChanged.connect(self.edited.emit)

    def textFromValue(self, value: float) -> str:
        return f"{value:g}"

    def show_value(self, value: object) -> None:
        """Show the value of the plan; emits nothing."""
        with QSignalBlocker(self):
            self.setValue(float(value) if isinstance(value, int | float) else 0.0)


class ActivityField(ChoiceField):
    """A choice of an activity by title."""

    edited = Signal(object)

    def __init__(self, name: str, catalogue: Catalogue) -> None:
        self._titles: dict[object, str] = {one.id: shown(one.title, 80) for one in catalogue.activities.values()}
        super().__init__(name, self._titles)
        self.picked.connect(self.edited)

    def show_value(self, value: object) -> None:
        """Show the value of the plan; an unknown activity is shown by its id."""
        unknown = {} if value in self._titles else {value: shown(str(value), 80)}
        self.show_choices({**self._titles, **unknown})
        super().show_value(value)

    def words_of(self, value: object) -> str:
        """The title of an activity."""
        return f"“{self._titles.get(value, str(value))}”"


class NameField(LineEdit):
    """A name."""

    edited = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(200)
        self._shown = ""
        self.editingFinished.connect(self._tell)

    def show_value(self, value: object) -> None:
        """Show the value of the plan; emits nothing."""
        self._shown = str(value)
        self.setText(self._shown)

    def _tell(self) -> None:
        typed = self.text().strip()
        if typed and typed != self._shown:
            self.edited.emit(typed)
        elif not typed:
            # A parameter cannot be empty: keep the previous value.
            self.setText(self._shown)


class TextsField(LineEdit):
    """Several names, separated by commas."""

    edited = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText("Separated by commas")
        self.setMaxLength(2_000)
        self._shown: tuple[str, ...] = ()
        self.editingFinished.connect(self._tell)

    def show_value(self, value: object) -> None:
        """Show the value of the plan; emits nothing."""
        members = cast(tuple[object, ...], value) if isinstance(value, tuple) else ()  # isinstance leaves it unknown
        self._shown = tuple(map(str, members))
        self.setText(", ".join(self._shown))

    def _tell(self) -> None:
        typed = tuple(part.strip() for part in self.text().split(",") if part.strip())
        if typed != self._shown:
            self.edited.emit(typed)


class SeveralNumbers(QWidget):
    """One number for each size of organisation or level of maturity."""

    edited = Signal(object)

    def __init__(self, name: str, keys: list[object], *, whole: bool) -> None:
        super().__init__()
        self._fields: dict[object, WholeField | MeasureField] = {}
        self._values: dict[object, object] = {}
        form = QFormLayout(self)
        form.setContentsMargins(8, 0, 0, 0)
        form.setVerticalSpacing(4)
        for key in keys:
            words = f"Level {key}" if isinstance(key, int) else SIZE_WORDS.get(str(key), str(key))
            field = WholeField(f"{name}, {words}", 1) if whole else MeasureField(f"{name}, {words}")
            field.edited.connect(partial(self._tell, key))
            self._fields[key] = field
            form.addRow(words, field)

    def show_value(self, value: object) -> None:
        """Show the value of the plan; emits nothing."""
        if isinstance(value, Mapping):
            self._values = dict(cast(Mapping[object, object], value))  # isinstance leaves the types inside unknown
        for key, field in self._fields.items():
            field.show_value(self._values.get(key, 0))

    def _tell(self, key: object, value: object) -> None:
        self._values = {**self._values, key: value}
        self.edited.emit(dict(self._values))
