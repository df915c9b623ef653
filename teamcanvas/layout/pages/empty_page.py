"""The message of a page that has nothing to show."""

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Tag
from teamcanvas.layout.drawing.lettering import baseline_about, centred_at
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.text.shaped import FontStyle
from teamcanvas.layout.text.text import elide


def empty_page(
    frame: PageFrame, heading: str, sentence: str, sign: tuple[DrawingItem, ...] = ()
) -> tuple[DrawingItem, ...]:
    """A heading and a sentence in the middle of the page.

    Args:
        sign: drawn above them, centred on its origin.
    """
    theme, area = frame.theme, frame.area
    x, y = (area.left + area.right) / 2, (area.top + area.bottom) / 2 - 24
    large = FontStyle(theme.sizes.heading * 1.6, bold=True)
    text = FontStyle(max(theme.sizes.heading, frame.size.smallest))
    title, words = elide(heading, large, area.width), elide(sentence, text, area.width)
    return (
        *((Group(sign, x, y, Tag("artifact")),) if sign else ()),
        Group((centred_at(x, baseline_about(y + 56, large), title, theme.colours.text),), tag=Tag("heading", level=2)),
        Group((centred_at(x, baseline_about(y + 78, text), words, theme.colours.text_muted),), tag=Tag("paragraph")),
    )
