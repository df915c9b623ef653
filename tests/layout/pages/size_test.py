"""Kinds and sizes of pages."""

import subprocess
import sys

import pytest

from teamcanvas.layout.pages.size import PAGE_KINDS, PAGE_SIZE_NAMES, PAGE_SIZES, USUAL_PAGE_KINDS


def every_name_has_a_size_test() -> None:
    assert tuple(PAGE_SIZES) == PAGE_SIZE_NAMES


@pytest.mark.parametrize("name", PAGE_SIZE_NAMES)
def pages_are_in_landscape_format_test(name: str) -> None:
    assert PAGE_SIZES[name].width > PAGE_SIZES[name].height


def small_text_on_a_slide_is_larger_than_on_paper_in_the_hand_test() -> None:
    assert PAGE_SIZES["16:9"].smallest == 9
    assert all(size.smallest_in_matrix <= size.smallest_text for size in PAGE_SIZES.values())
    assert PAGE_SIZES["16:9"].smallest_in_matrix == 7


def pages_are_handed_out_from_the_title_on_test() -> None:
    assert PAGE_KINDS[:2] == ("title", "board")
    assert [kind for kind in PAGE_KINDS if kind in USUAL_PAGE_KINDS] == list(USUAL_PAGE_KINDS)


def asking_for_the_names_imports_nothing_heavy_test() -> None:
    code = "import sys, teamcanvas.layout.pages.size; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"teamcanvas.layout.drawing.drawing", "pydantic", "uharfbuzz"} & set(modules)
