"""The garbage collector ignores what was loaded before, and still collects what comes after."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from teamcanvas.app.garbage import FIRST_THRESHOLD, tune_garbage_collector


class _Ring:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def restored_collector() -> Iterator[None]:
    threshold, enabled = gc.get_threshold(), gc.isenabled()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    (gc.enable if enabled else gc.disable)()


def loaded_objects_are_frozen_and_new_ones_collected_test() -> None:
    gc.disable()
    tune_garbage_collector()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    garbage = ref(_Ring())
    kept = [[] for _ in range(2 * FIRST_THRESHOLD)]
    assert len(kept) == 2 * FIRST_THRESHOLD
    assert garbage() is None
