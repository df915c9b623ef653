import pytest

from teamcanvas.layout.drawing.theme import FAMILIES, THEME_NAMES, Theme, ThemeError, load_theme, parse_theme
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.resources import resource


def luminance(colour: str) -> float:
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable_pairs(theme: Theme) -> dict[str, tuple[str, str]]:
    """Every text colour of a theme with its background."""
    colours = theme.colours
    pairs = {
        f"text on {name}": (colours.text, ground)
        for name, ground in (
            ("background", colours.background),
            ("surface", colours.surface),
            ("surface_muted", colours.surface_muted),
            ("card", colours.card),
            ("accent_soft", colours.accent_soft),
        )
    }
    pairs |= {
        "muted on background": (colours.text_muted, colours.background),
        "muted on surface": (colours.text_muted, colours.surface),
        "muted on card": (colours.text_muted, colours.card),
        "muted on accent_soft": (colours.text_muted, colours.accent_soft),
        "accent on surface": (colours.accent, colours.surface),
        "accent_text": (colours.accent_text, colours.accent),
        "badge_text": (colours.badge_text, colours.badge),
        "chip_text": (colours.chip_text, colours.chip),
        "tip_text": (colours.tip_text, colours.tip),
        "tip_good": (colours.tip_good, colours.tip),
        "tip_bad": (colours.tip_bad, colours.tip),
    }
    for name, severity in theme.severities.items():
        pairs[f"{name} sign"] = (severity.sign, severity.fill)
        pairs[f"{name} on soft"] = (severity.text, severity.soft)
        pairs[f"{name} on surface"] = (severity.text, colours.surface)
        pairs[f"text on {name} soft"] = (colours.text, severity.soft)
    for name, family in theme.families.items():
        pairs[f"{name} badge"] = (family.badge, colours.card)
    for name, letter in theme.letters.items():
        pairs[f"letter {name}"] = (letter.text, letter.fill)
    return pairs


@pytest.mark.parametrize("name", THEME_NAMES)
def every_text_is_readable_on_its_ground_test(name: str) -> None:
    theme = load_theme(name)
    least = 7.0 if name == "room" else 4.5
    poor = {
        pair: round(contrast(*found), 2) for pair, found in readable_pairs(theme).items() if contrast(*found) < least
    }
    assert poor == {}


@pytest.mark.parametrize("name", THEME_NAMES)
def edges_that_carry_meaning_stand_out_from_the_surface_test(name: str) -> None:
    theme = load_theme(name)
    edges = {family: colours.edge for family, colours in theme.families.items()}
    edges |= {"selection": theme.colours.selection, "vacant": theme.colours.outline_vacant}
    edges |= {severity: colours.fill for severity, colours in theme.severities.items()}
    assert {edge: colour for edge, colour in edges.items() if contrast(colour, theme.colours.surface) < 3} == {}


@pytest.mark.parametrize("name", ["paper", "paper-dark"])
def nothing_on_a_page_is_too_pale_for_a_wall_test(name: str) -> None:
    theme = load_theme(name)
    surface = theme.colours.surface
    assert contrast(theme.colours.outline, surface) >= 2
    assert contrast(theme.colours.hairline, surface) >= 1.6
    pale = {letter: round(contrast(one.fill, surface), 2) for letter, one in theme.letters.items()}
    assert {letter: found for letter, found in pale.items() if letter in "RACI" and found < 1.25} == {}


def families_are_told_apart_by_colour_in_every_theme_test() -> None:
    for name in THEME_NAMES:
        assert len({load_theme(name).family(family).edge for family in FAMILIES}) == len(FAMILIES)


def room_is_made_for_a_projector_test() -> None:
    room = load_theme("room")
    assert room.sizes.body >= 24
    assert room.measures.hairline == 0
    assert room.measures.outline >= 2
    assert contrast(room.colours.outline, room.colours.surface) >= 4.5


def nothing_on_paper_is_under_seven_points_test() -> None:
    sizes = load_theme("paper").sizes
    assert min(sizes.title, sizes.heading, sizes.body, sizes.small, sizes.micro) >= 7


def a_dark_deck_differs_from_a_light_one_in_colours_only_test() -> None:
    light, dark = load_theme("paper"), load_theme("paper-dark")
    assert (light.sizes, light.measures) == (dark.sizes, dark.measures)
    assert (light.dark, dark.dark) == (False, True)
    assert light.on_paper
    assert dark.on_paper
    assert not load_theme("light").on_paper


def an_unknown_family_or_letter_has_neutral_colours_test() -> None:
    light = load_theme("light")
    assert light.family("astrology") == light.families["other"]
    assert light.letter("X") == light.letters["other"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (("text_muted", "text_muddy"), "light.colours.text_muddy is not a token"),
        (("[sizes]", "[sized]"), "light.sized is not a token"),
        (('"#1b2430"', '"black"'), "light.colours.text must be a colour like #1b2430, not 'black'"),
        (("body = 13", "body = true"), "light.sizes.body must be a length in points, not True"),
        (("body = 13", "body = nan"), "light.sizes.body must be a length in points, not nan"),
        (("[sizes]", "[sizes"), "light: "),
        (("dark = false", 'dark = false\nletters = "A"'), "light: "),
        (("dark = false", ""), "light.dark is missing"),
        (("dark = false", "dark = 0"), "light.dark must be true or false, not 0"),
    ],
)
def a_damaged_theme_is_refused_by_the_name_of_the_token_test(wrong: tuple[str, str], message: str) -> None:
    source = resource("themes", "light.toml").read_text("utf-8")
    assert wrong[0] in source
    with pytest.raises(ThemeError) as caught:
        parse_theme("light", source.replace(*wrong))
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("name", THEME_NAMES)
def letters_of_one_scheme_are_told_apart_by_colour_test(name: str) -> None:
    theme = load_theme(name)
    for scheme, letters in LETTERS_OF.items():
        assert len({theme.letters[letter].fill for letter in letters}) == len(letters), scheme


@pytest.mark.parametrize("name", THEME_NAMES)
def cards_stand_out_from_their_stage_by_fill_or_by_a_visible_line_test(name: str) -> None:
    colours = load_theme(name).colours
    apart = contrast(colours.card, colours.surface)
    assert apart >= 1.15 or contrast(colours.outline, colours.surface) >= 1.2
    assert not load_theme(name).dark or name == "paper-dark" or apart >= 1.15
