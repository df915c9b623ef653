"""The default options of a deck."""

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.deck_options import THEME_OF, DeckOptions
from teamcanvas.layout.pages.size import USUAL_PAGE_KINDS


def a_deck_is_light_final_and_without_a_date_test() -> None:
    options = DeckOptions()
    assert options.pages == USUAL_PAGE_KINDS
    assert (options.theme, options.draft, options.date, options.logo) == ("light", False, "", None)
    assert options.titles == {}


def decks_have_looks_of_their_own_whatever_the_screen_shows_test() -> None:
    assert not load_theme(THEME_OF["light"]).dark
    assert load_theme(THEME_OF["dark"]).dark
