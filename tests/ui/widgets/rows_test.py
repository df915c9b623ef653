"""Rows that stay are not touched."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt

from teamcanvas.ui.widgets.rows import Row, RowsModel


def _row(key: str, text: str = "") -> Row:
    return Row(key, text or key, key)


def _model(*keys: str) -> RowsModel:
    model = RowsModel(lambda key: f"<i>{key}</i>")
    model.show_rows([_row(key) for key in keys])
    return model


def rows_that_stay_keep_their_place_in_selections_test() -> None:
    model = _model("a", "b", "c")
    last = QPersistentModelIndex(model.index_of("c"))
    model.show_rows([_row("a"), _row("x"), _row("y"), _row("c")])
    assert last.isValid()
    assert last.row() == 3


def only_rows_that_differ_are_painted_again_test() -> None:
    model = _model("a", "b", "c")
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.show_rows([_row("a"), _row("b", "B"), _row("c")])
    assert changed == [1]
    assert model.index(1).data() == "B"


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), max_size=6))
def the_model_always_shows_the_last_rows_test(states: list[list[str]]) -> None:
    model = _model()
    for keys in states:
        model.show_rows([_row(key) for key in keys])
        assert [model.index(number).data() for number in range(model.rowCount())] == keys
        assert all(model.index_of(key).row() == number for number, key in enumerate(keys))


def tips_are_made_when_they_are_shown_and_escaped_test() -> None:
    model = _model("a")
    assert model.data(model.index(0), Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;i&gt;a&lt;/i&gt;</qt>"
    assert not model.index_of("nobody").isValid()


def headings_cannot_be_chosen_test() -> None:
    model = _model()
    model.show_rows([Row("h", "Heading", "Heading", choosable=False), _row("a")])
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsDragEnabled
