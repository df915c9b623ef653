"""The endings of exports."""

from teamcanvas.export.suffixes import PAGE_SUFFIXES, SUFFIXES
from teamcanvas.export.tables.suffixes import TABLE_SUFFIXES


def every_ending_is_for_one_kind_of_file_test() -> None:
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert set(SUFFIXES) == {*PAGE_SUFFIXES, *TABLE_SUFFIXES}
