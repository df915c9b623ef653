from pathlib import Path

import pytest

from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Group, Line, Polygon, Radii, Rect, Text
from teamcanvas.layout.text.text import FontStyle, shape_line
from tests.export.pdf.pdf_pages import INK, content, pdf_of, read_by_poppler, read_by_pypdf, text_item, words_by_poppler

NAMES = {
    "latin": "Sofia Rossi",
    "ligatures": "office fi fl ffi",
    "polish": "Łódź Zażółć",
    "greek": "Ωμέγα Αθήνα",
    "cyrillic": "Москва Жуков",
    "vietnamese": "Nguyễn Thị Hà",
    "arabic": "محمد علي",
    "lam-alef": "علاء كلا لله",
    "hebrew": "שלום עולם",
    "devanagari": "अमित हिन्दी क्षत्रिय शर्मा",
    "thai": "สวัสดี น้ำ",
    "combining": "e\u0301x\u0301 q\u0308",
    "markup": "<b>x</b> &amp; =1+1 ../../x (a\\b)",
    "hyphens": "co-op co\u2010op",
}
needs_poppler = pytest.mark.needs("pdftotext")


@needs_poppler
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def a_name_is_copied_as_it_was_typed_test(name: str, bold: bool, tmp_path: Path) -> None:
    data = pdf_of([text_item(name, bold=bold)])
    assert read_by_poppler(data, tmp_path) == name
    assert read_by_pypdf(data) == name


@needs_poppler
def vowelled_names_are_copied_as_they_were_typed_test(tmp_path: Path) -> None:
    for name in ("مُحَمَّد", "בַּרְזֶל"):
        data = pdf_of([text_item(name)])
        assert read_by_poppler(data, tmp_path) == name
        assert read_by_pypdf(data).strip() == name  # pypdf adds a space


@needs_poppler
@pytest.mark.parametrize("name", ["Ali محمد (x) 12", "محمد Smith 3", "Anna (אנה) Levi", "Dr. علاء, PhD"])
def the_words_of_a_mixed_name_are_found_test(name: str, tmp_path: Path) -> None:
    # Readers guess the order of brackets between directions; words and letters must be right.
    data = pdf_of([text_item(name)])
    for read in (read_by_poppler(data, tmp_path), read_by_pypdf(data)):
        assert sorted(read.replace(" ", "")) == sorted(name.replace(" ", ""))
        for word in name.replace("(", " ").replace(")", " ").replace(",", " ").split():
            assert word in read


@needs_poppler
def one_glyph_for_two_texts_is_copied_as_each_test(tmp_path: Path) -> None:
    # The sign is drawn alike with and without a selector, in a face with PostScript outlines.
    assert read_by_poppler(pdf_of([text_item("⚠ ⚠\ufe0f ⚠")]), tmp_path) == "⚠ ⚠\ufe0f ⚠"
    # Poppler takes either space for a plain one.
    assert read_by_pypdf(pdf_of([text_item("a b\u00a0c d")])) == "a b\u00a0c d"


@pytest.mark.parametrize(
    ("name", "read"),
    [("a\u202eb", "a\ufffdb"), ("a\0b", "a\ufffdb"), ("a\nb\tc", "a\ufffdb\ufffdc"), ("x\ud800y", "x\ufffdy")],
)
def controls_are_drawn_as_boxes_and_copied_harmlessly_test(name: str, read: str) -> None:
    data = pdf_of([text_item(name)])
    assert read_by_pypdf(data) == read
    assert content(data).count(" S") > name.count("b")


def uncovered_characters_can_be_copied_test(tmp_path: Path) -> None:
    # A code point that no font will ever have.
    data = pdf_of([text_item("A\U000e1234B")])
    assert read_by_pypdf(data) == "A\U000e1234B"


def no_page_holds_a_nul_test() -> None:
    data = pdf_of(
        [text_item(name, y=20 + 12 * index, size=8) for index, name in enumerate([*NAMES.values(), "🚀\0中"])]
    )
    assert "\0" not in read_by_pypdf(data)
    assert "<0000>" not in content(data)


@needs_poppler
@pytest.mark.parametrize("name", [name for key, name in NAMES.items() if key not in ("markup",)])
def words_stand_where_the_layout_put_them_test(name: str, tmp_path: Path) -> None:
    item = text_item(name, x=40, size=20)
    words = words_by_poppler(pdf_of([item]), tmp_path)
    assert min(word.left for word in words) == pytest.approx(40, abs=0.5)
    assert max(word.right for word in words) == pytest.approx(40 + item.line.width, abs=0.5)


@needs_poppler
def kerning_is_drawn_test(tmp_path: Path) -> None:
    item = text_item("AVATAR Tomasz", x=10, size=20)
    first, second = words_by_poppler(pdf_of([item]), tmp_path)
    assert first.right - first.left == pytest.approx(shape_line("AVATAR", FontStyle(20)).width, abs=0.1)
    assert second.right == pytest.approx(10 + item.line.width, abs=0.1)


@needs_poppler
def a_rotated_text_keeps_its_start_and_is_searchable_test(tmp_path: Path) -> None:
    item = Text(100, 150, shape_line("Executive sponsor", FontStyle(12)), INK, angle=-90)
    data = pdf_of([item])
    assert " ".join(read_by_poppler(data, tmp_path).split()) == "Executive sponsor"
    assert "0 1 -1 0 100 50 Tm" in content(data)


def the_same_items_give_the_same_bytes_test() -> None:
    def items() -> list[DrawingItem]:
        return [Rect(0, 0, 5, 5, INK), *(text_item(name) for name in NAMES.values())]

    assert pdf_of(items(), items()) == pdf_of(items(), items())


@pytest.mark.parametrize(
    ("item", "operators"),
    [
        (Rect(10, 20, 30, 40, "#ff0000"), ["1 0 0 rg", "10 140 30 40 re f"]),
        (
            Rect(10, 20, 30, 40, None, "#000000", 2, dash=(3, 1)),
            ["0 0 0 RG", "2 w", "[3 1] 0 d", "0 J", "11 141 28 38 re S"],
        ),
        (Rect(10, 20, 30, 40, None, "#000000", 0), []),
        (Rect(10, 20, 30, 40), []),
        (Line(0, 0, 10, 5, "#0000ff", 3, cap="round"), ["0 0 1 RG", "3 w", "[] 0 d", "1 J", "0 200 m 10 195 l S"]),
        (Polygon(((0, 0), (10, 0), (5, 5)), "#00ff00"), ["0 1 0 rg", "0 200 m 10 200 l 5 195 l h f"]),
        (
            Polygon(((0, 0), (10, 0)), "#00ff00", "#000000", 1, closed=False),
            ["0 0 0 RG", "1 w", "[] 0 d", "0 J", "0 200 m 10 200 l S"],
        ),
        (Group((Rect(0, 0, 1, 1, "#ff0000"),), 5, 6), ["1 0 0 rg", "5 193 1 1 re f"]),
        (
            Rect(0, 0, 10, 10, "#ff0000", radii=Radii(5, 0, 0, 0)),
            [
                "1 0 0 rg",
                (
                    "5 200 m 10 200 l 10 200 10 200 10 200 c 10 190 l 10 190 10 190 10 190 c "
                    "0 190 l 0 190 0 190 0 190 c 0 195 l 0 197.761 2.239 200 5 200 c h f"
                ),
            ],
        ),
    ],
)
def shapes_become_operators_with_y_pointing_up_test(item: DrawingItem, operators: list[str]) -> None:
    assert content(pdf_of([item])).strip().splitlines()[1:] == ["q", *operators, "Q"]


def a_circle_goes_through_its_four_ends_test() -> None:
    operators = content(pdf_of([Circle(50, 60, 10, "#ff0000")]))
    for end in ("50 150", "60 140", "50 130", "40 140"):
        assert end in operators


def unchanged_state_is_not_written_again_test() -> None:
    items = [Rect(index * 10, 0, 5, 5, "#ff0000", "#000000", 1) for index in range(5)]
    assert content(pdf_of(items)).count(" rg") == 1
    assert content(pdf_of(items)).count(" RG") == 1


def a_box_in_a_text_does_not_spoil_the_colour_of_what_follows_test() -> None:
    red = Text(40, 40, shape_line("a\nb", FontStyle(14)), "#ff0000")
    operators = content(
        pdf_of([Rect(0, 0, 5, 5, "#0000ff", "#0000ff", 3), red, Rect(9, 9, 5, 5, "#0000ff", "#0000ff", 3)])
    )
    outside = operators.split("Q")[-2]
    assert "0 0 1 rg" in outside
    assert operators.count("q") == operators.count("Q")
