import gc

import pytest

from teamcanvas.export.garbage import collected_later


def nothing_is_searched_meanwhile_test() -> None:
    with collected_later():
        assert not gc.isenabled()
        with collected_later():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def it_goes_on_after_a_failure_test() -> None:
    with pytest.raises(KeyError), collected_later():
        raise KeyError
    assert gc.isenabled()


def whoever_had_it_off_keeps_it_off_test() -> None:
    gc.disable()
    try:
        with collected_later():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
