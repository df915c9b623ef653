"""Searching for garbage while the program is used."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from teamcanvas.app.garbage import YOUNG, settle


class _Ring:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    threshold, enabled = gc.get_threshold(), gc.isenabled()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    (gc.enable if enabled else gc.disable)()


def what_was_loaded_is_left_alone_and_what_comes_is_still_found_test() -> None:
    gc.disable()
    settle()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    garbage = ref(_Ring())
    kept = [[] for _ in range(2 * YOUNG)]
    assert len(kept) == 2 * YOUNG
    assert garbage() is None
