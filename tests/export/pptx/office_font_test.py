"""The office font is never wider than ours was measured."""

import re

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from teamcanvas.export.pptx.office_font import spacing
from teamcanvas.layout.text.text import FontStyle, shape_line


@pytest.mark.parametrize("text", ["Executive sponsor", "15 people hold 14 roles", "Zoë Müller", "0.05", "Analytics"])
@pytest.mark.parametrize("style", [FontStyle(9.5), FontStyle(20, bold=True)])
def letters_move_together_until_they_fit_test(text: str, style: FontStyle) -> None:
    found = re.fullmatch(r' spc="(-\d+)"|', spacing(text, style))
    assert found
    office = stringWidth(text, "Helvetica-Bold" if style.bold else "Helvetica", style.size)
    closer = int(found[1] or 0) / 100 * len(text)
    assert office + closer <= shape_line(text, style).width + 0.001


def a_text_that_fits_is_left_alone_test() -> None:
    narrow = next(text for text in ("llll", "iiii", "....", "ffff", "tttt") if spacing(text, FontStyle(10)) == "")
    assert stringWidth(narrow, "Helvetica", 10) <= shape_line(narrow, FontStyle(10)).width


def letters_of_other_scripts_are_left_alone_test() -> None:
    assert [spacing(text, FontStyle(10)) for text in ("Привет", "مريم", "陈伟", "")] == [""] * 4
