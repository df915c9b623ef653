"""A page as SVG, as XML parsers and Qt read it: text, groups, no scripts."""

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from teamcanvas.export.svg.svg import svg_bytes
from teamcanvas.layout.drawing.drawing import Drawing, Group, Image, Tag
from tests.export.sample_pages import HOSTILE_NAMES, board_page, hostile_plan, line_of, pages_of, shapes

SVG = "{http://www.w3.org/2000/svg}"
PIXEL = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)


def texts(data: bytes) -> list[str]:
    return ["".join(element.itertext()) for element in ET.fromstring(data).iter(f"{SVG}text")]


def the_board_reads_as_text_test() -> None:
    page = board_page()
    data = svg_bytes(page.drawing, page.title)
    root = ET.fromstring(data)
    assert root.get("viewBox") == "0 0 960 540"
    assert root.findtext(f"{SVG}title") == page.title
    assert {page.title, "Use Case Definition", "Scale and Adopt"} <= set(texts(data))


def names_are_data_test() -> None:
    (page,) = pages_of(hostile_plan(), "board")
    data = svg_bytes(page.drawing, HOSTILE_NAMES[0])
    root = ET.fromstring(data)
    shown = " ".join(texts(data))
    assert all(name.split()[0] in shown for name in HOSTILE_NAMES)
    assert {element.tag for element in root.iter()} <= {
        f"{SVG}{name}"
        for name in ("svg", "title", "style", "g", "rect", "circle", "line", "path", "polygon", "polyline", "text")
    }
    assert root.findtext(f"{SVG}title") == HOSTILE_NAMES[0]


def nothing_is_fetched_and_nothing_runs_test() -> None:
    data = svg_bytes(board_page().drawing).decode()
    addresses = {part.split('"')[0] for part in data.split("http://")[1:]}
    assert addresses == {"www.w3.org/2000/svg", "www.w3.org/1999/xlink"}
    assert "<script" not in data
    assert "https:" not in data


def each_text_has_its_measured_width_test() -> None:
    item = line_of("Wide")
    (text,) = ET.fromstring(svg_bytes(Drawing(100, 50, (item,)))).iter(f"{SVG}text")
    assert float(text.get("textLength", "")) == pytest.approx(item.line.width, abs=0.001)


def right_to_left_text_is_anchored_in_the_middle_test() -> None:
    item = line_of("مريم")
    (text,) = ET.fromstring(svg_bytes(Drawing(100, 50, (item,)))).iter(f"{SVG}text")
    assert text.get("direction") == "rtl"
    assert float(text.get("x", "")) == pytest.approx(10 + item.line.width / 2, abs=0.001)


def uncovered_characters_are_labelled_boxes_between_letters_test() -> None:
    data = svg_bytes(Drawing(200, 50, (line_of("a\x07b"),)))
    assert texts(data) == ["a", "b"]
    boxes = [one for one in ET.fromstring(data).iter(f"{SVG}g") if one.get("role") == "img"]
    assert [box.get("aria-label") for box in boxes] == ["U+0007"]
    assert list(boxes[0])


def groups_keep_their_place_and_say_what_they_are_test() -> None:
    (group,) = ET.fromstring(svg_bytes(shapes())).iter(f"{SVG}g")
    assert (group.get("transform"), group.get("role")) == ("translate(5 7)", "figure")
    assert group.get("aria-label") == "Shapes & more"
    assert len(group) == 7


def headings_tables_and_decoration_are_told_apart_test() -> None:
    items = (
        Group((line_of("Title"),), tag=Tag("heading", level=2)),
        Group((Group((line_of("A"),), tag=Tag("header", scope="row", span=3)),), tag=Tag("row")),
        Group((line_of("1"),), tag=Tag("artifact")),
    )
    heading, row, header, artifact = ET.fromstring(svg_bytes(Drawing(200, 50, items))).iter(f"{SVG}g")
    assert (heading.get("role"), heading.get("aria-level")) == ("heading", "2")
    assert row.get("role") == "row"
    assert (header.get("role"), header.get("aria-colspan")) == ("rowheader", "3")
    assert artifact.get("aria-hidden") == "true"


def a_logo_is_inside_test() -> None:
    (image,) = ET.fromstring(svg_bytes(Drawing(99, 50, (Image(1, 2, 30, 20, PIXEL, "png", "Logo of A&B"),)))).iter(
        f"{SVG}image"
    )
    assert image.get("href", "").startswith("data:image/png;base64,")
    assert image.get("aria-label") == "Logo of A&B"


def the_same_drawing_gives_the_same_bytes_test() -> None:
    assert svg_bytes(board_page().drawing, "Board") == svg_bytes(board_page().drawing, "Board")


def qt_draws_it_as_it_is_test(qtbot: QtBot) -> None:
    renderer = QSvgRenderer(QByteArray(svg_bytes(shapes())))
    assert renderer.isValid()
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert image.pixelColor(95, 67).name() == "#0369a1"
    assert image.pixelColor(125, 60).name() == "#b54708"
    assert image.pixelColor(2, 2).name() == "#ffffff"


def groups_nest_as_in_the_drawing_test() -> None:
    inner = Group((line_of("inner"),), 3, 4)
    outer, nested = ET.fromstring(svg_bytes(Drawing(99, 50, (Group((inner,), 1, 2),)))).iter(f"{SVG}g")
    assert nested in list(outer)
    assert [one.get("transform") for one in (outer, nested)] == ["translate(1 2)", "translate(3 4)"]
