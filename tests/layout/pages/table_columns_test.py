"""Columns of tables share a page's width and its spare width."""

import pytest

from teamcanvas.layout.pages.table_columns import WantedColumn, columns_of
from tests.layout.pages.table_looks import a_look

LOOK = a_look()
WIDTH = 300 + 2 * LOOK.gap


def widths(*needs: float | None) -> list[float]:
    wanted = [WantedColumn(f"Column {number}", 1, need=need) for number, need in enumerate(needs)]
    return [column.width for column in columns_of(wanted, WIDTH, LOOK)]


def columns_stand_side_by_side_in_their_shares_test() -> None:
    first, second = columns_of([WantedColumn("One", 1), WantedColumn("Two", 3, "right")], WIDTH, LOOK, left=20)
    assert (first.left, first.title, second.align) == (20, "One", "right")
    assert second.width == pytest.approx(3 * first.width)
    assert second.left == pytest.approx(first.left + first.width + LOOK.gap)
    assert second.left + second.width == pytest.approx(WIDTH)


def spare_width_goes_to_other_columns_test() -> None:
    assert widths(50, 150, 100) == pytest.approx([50, 150, 100])
    assert widths(60, 140, None) == pytest.approx([60, 140, 100])


def no_column_gives_more_than_is_asked_for_or_than_it_has_to_spare_test() -> None:
    assert widths(10, 110, 100) == pytest.approx([90, 110, 100])
    assert widths(80, 400, 100) == pytest.approx([80, 120, 100])
    assert widths(400, 400, 90) == pytest.approx([105, 105, 90])


def columns_that_all_fit_keep_their_shares_test() -> None:
    assert widths(10, 20, 30) == pytest.approx([100, 100, 100])
