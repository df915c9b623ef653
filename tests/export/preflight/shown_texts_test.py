"""Texts of pages are found as typed, also if wrapped or elided."""

from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.preflight.shown_texts import is_shown, shown_texts, stands_in
from teamcanvas.layout.pages.deck import DeckOptions
from tests.small_plans import small_plan


def all_visible_and_alternative_texts_are_found_test() -> None:
    plan = small_plan("S1 data_owner Sofia")
    title = "Sofia decides on all releases of this year and of the next one, and nobody else does so " * 2
    leaving = outgoing(plan, "plan", ExportOptions(DeckOptions(("board",), titles={"board": title})))
    texts = shown_texts(leaving.pages())
    for said in (title, "Sofia Rossi", "Small plan", "Board"):
        assert is_shown(said, texts)
    assert not is_shown("Piotr Zając", texts)
    assert not is_shown("", texts)


def a_name_is_not_found_inside_of_a_word_test() -> None:
    assert stands_in("Al", "as Al said")
    assert not stands_in("Al", "Also")
    assert not stands_in("", "Also")
    assert stands_in("王小", "请问王小明")
    assert stands_in("A+", "A+B")
