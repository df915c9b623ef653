"""New ids are unused, short, and reproducible on request."""

from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.model.ids import IdSource, RandomIds, SequentialIds

SOURCES = st.sampled_from((RandomIds(seed=1), SequentialIds()))


@given(SOURCES, st.text("ps", min_size=1, max_size=2), st.integers(0, 120))
def new_ids_are_never_taken_ones_test(source: IdSource, prefix: str, number: int) -> None:
    taken: set[str] = set()
    for _ in range(number):
        fresh = source.fresh(prefix, taken)
        assert fresh.startswith(prefix)
        assert fresh not in taken
        taken.add(fresh)


def sequential_ids_fill_the_lowest_gap_test() -> None:
    assert SequentialIds().fresh("p", ()) == "p01"
    assert SequentialIds().fresh("p", {"p01", "p03"}) == "p02"
    assert SequentialIds().fresh("p", {f"p{number:02d}" for number in range(1, 100)}) == "p100"


def random_ids_of_one_seed_are_the_same_every_time_test() -> None:
    assert [RandomIds(7).fresh("p", ()) for _ in range(2)] == [RandomIds(7).fresh("p", ())] * 2


def random_ids_avoid_letters_that_look_alike_test() -> None:
    source = RandomIds(seed=3)
    drawn = "".join(source.fresh("", ()) for _ in range(500))
    assert not set(drawn) & set("lo01")


def random_source_retries_until_an_id_is_free_test() -> None:
    first = RandomIds(5).fresh("p", ())
    second = RandomIds(5).fresh("p", {first})
    assert second != first
