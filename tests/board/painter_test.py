import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QImage, QPainter

from teamcanvas.app.look import load_fonts
from teamcanvas.board.painter import SMALLEST_READABLE, paint
from teamcanvas.export.pdf.canvas import PdfCanvas
from teamcanvas.export.pdf.painter import paint as paint_pdf
from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Group, Line, Polygon, Radii, Rect, Text, bounds
from teamcanvas.layout.text.text import FontStyle, shape_line

WIDTH, HEIGHT = 240, 80
NAMES = [
    "Sofia Rossi",
    "Łódź Żółć",
    "محمد علي",
    "शर्मा हिन्दी",
    "สวัสดี น้ำ",
    "AVATAR gjpqy",
    "Ali محمد (x)",
    "a\u202eb\n",
    "Nguyễn Ấ",
]

pytestmark = pytest.mark.usefixtures("qapp")


def painted(*items: DrawingItem, zoom: float = 1.0, scale: float = 1.0) -> QImage:
    """The marks on white."""
    image = QImage(QSize(round(WIDTH * zoom), round(HEIGHT * zoom)), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    paint(painter, items, scale)
    painter.end()
    return image


def colour_at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(int(x), int(y)).name()


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """The box around everything that is clearly not white: left, top, right, bottom."""
    found = image.convert("L").point([255 if value < 200 else 0 for value in range(256)]).getbbox()
    assert found is not None
    return found


def as_pillow(image: QImage) -> Image.Image:
    return Image.frombytes("RGBX", (image.width(), image.height()), bytes(image.constBits()), "raw", "BGRX").convert(
        "L"
    )


@pytest.mark.parametrize("zoom", [1.0, 1.5, 3.0])
@pytest.mark.parametrize("name", NAMES)
def ink_of_a_text_lies_in_its_box_test(name: str, zoom: float) -> None:
    item = Text(30, 40, shape_line(name, FontStyle(20)), "#000000")
    left, top, right, bottom = ink(as_pillow(painted(item, zoom=zoom)))
    box = bounds(item)
    # A pixel for the soft edge, and what italics and kerned letters reach beyond their own advance.
    assert left >= (box.left - 1) * zoom - 1
    assert right <= (box.right + 1) * zoom + 1
    assert top >= box.top * zoom - 1
    assert bottom <= box.bottom * zoom + 1
    assert right - left > box.width * zoom * 0.8


@pytest.mark.needs("pdftoppm")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("angle", [0, -50])
def screen_and_paper_show_a_text_at_the_same_place_test(name: str, angle: float, tmp_path: Path) -> None:
    items = (Text(60, 70, shape_line(name, FontStyle(11)), "#000000", angle),)
    target = io.BytesIO()
    canvas = PdfCanvas(target, WIDTH, HEIGHT, title="Sample")
    paint_pdf(canvas, items)
    canvas.save()
    path = tmp_path / "sample.pdf"
    path.write_bytes(target.getvalue())
    subprocess.run(["pdftoppm", "-r", "216", "-png", "-singlefile", str(path), str(tmp_path / "page")], check=True)
    with Image.open(tmp_path / "page.png") as page:
        paper = ink(page)
    screen = ink(as_pillow(painted(*items, zoom=3)))
    assert screen == pytest.approx(paper, abs=3)  # one point


@pytest.mark.parametrize(
    "item",
    [
        Rect(10, 10, 100, 40, "#ff0000"),
        Rect(10, 10, 100, 40, "#ff0000", "#ff0000", 2, 8),
        Rect(10, 10, 100, 40, "#ff0000", radii=Radii(8, 0, 4, 20)),
        Circle(60, 30, 20, "#ff0000"),
        Polygon(((10, 10), (110, 10), (60, 50)), "#ff0000"),
        Group((Rect(0, 0, 100, 40, "#ff0000"),), 10, 10),
    ],
)
def shapes_are_filled_within_their_bounds_test(item: DrawingItem) -> None:
    image = painted(item)
    assert colour_at(image, 60, 25) == "#ff0000"
    box = bounds(item)
    left, top, right, bottom = ink(as_pillow(image))
    assert (left, top, right, bottom) == pytest.approx(box, abs=1.01)


def a_border_of_one_point_is_one_sharp_pixel_test() -> None:
    image = painted(Rect(10, 10, 50, 30, "#ffffff", "#000000", 1))
    assert [colour_at(image, x, 25) for x in (9, 10, 11)] == ["#ffffff", "#000000", "#ffffff"]
    assert [colour_at(image, x, 25) for x in (58, 59, 60)] == ["#ffffff", "#000000", "#ffffff"]
    assert [colour_at(image, 30, y) for y in (9, 10, 11)] == ["#ffffff", "#000000", "#ffffff"]


def without_fill_the_ground_shows_through_test() -> None:
    image = painted(Rect(0, 0, 100, 60, "#00ff00"), Circle(50, 30, 20, None, "#000000", 2))
    assert colour_at(image, 50, 30) == "#00ff00"


def an_open_polygon_is_neither_closed_nor_filled_test() -> None:
    image = painted(Polygon(((10, 60), (50, 10), (90, 60)), "#ff0000", "#000000", 2, closed=False))
    assert colour_at(image, 50, 40) == "#ffffff"
    assert colour_at(image, 50, 60) == "#ffffff"


def dashes_are_as_long_as_they_say_test() -> None:
    image = painted(Line(0, 10, 100, 10, "#000000", 4, dash=(10, 5)))
    dark = "".join("x" if colour_at(image, x, 10) == "#000000" else "." for x in range(45))
    assert dark == ("x" * 10 + "." * 5) * 3


@pytest.mark.parametrize("zoom", [1.0, 1.3, 2.0])
def rules_of_a_table_are_all_equally_sharp_test(zoom: float) -> None:
    rules = [Line(10, 5 + 7.3 * index, 60, 5 + 7.3 * index, "#000000", 1) for index in range(6)]
    image = painted(*rules, zoom=zoom)
    rows = [image.pixelColor(int(30 * zoom), y).lightness() for y in range(image.height())]
    darkest = min(rows)
    assert rows.count(darkest) == len(rules) * round(zoom)
    assert darkest < 10


def upright_rules_are_sharp_too_test() -> None:
    image = painted(Line(10.4, 5, 10.4, 60, "#000000", 1))
    assert [colour_at(image, x, 30) for x in (9, 10, 11)] == ["#ffffff", "#000000", "#ffffff"]


def a_round_cap_reaches_beyond_the_end_test() -> None:
    assert colour_at(painted(Line(20, 20, 60, 20, "#000000", 8, cap="round")), 62, 20) == "#000000"
    assert colour_at(painted(Line(20, 20, 60, 20, "#000000", 8)), 62, 20) == "#ffffff"


def text_too_small_to_read_is_a_bar_test() -> None:
    item = Text(10, 40, shape_line("Data scientist", FontStyle(20)), "#000000")
    small = SMALLEST_READABLE / 20 - 0.01
    bar = painted(item, scale=small)
    colours = {colour_at(bar, x, 33) for x in range(12, int(10 + item.line.width) - 2)}
    assert len(colours) == 1
    assert colours != {"#ffffff"}
    assert painted(item, scale=small + 0.02) == painted(item)


def text_too_small_to_see_is_left_out_test() -> None:
    assert painted(Text(10, 40, shape_line("Data", FontStyle(20)), "#000000"), scale=0.01) == painted()


def later_marks_lie_on_top_test() -> None:
    image = painted(Rect(0, 0, 40, 40, "#ff0000"), Rect(10, 10, 40, 40, "#0000ff"))
    assert colour_at(image, 20, 20) == "#0000ff"


def a_turned_text_leaves_the_painter_as_it_was_test() -> None:
    turned = Text(200, 70, shape_line("x", FontStyle(10)), "#000000", -50)
    image = painted(turned, Rect(0, 0, 10, 10, "#ff0000"))
    assert colour_at(image, 5, 5) == "#ff0000"


@pytest.fixture
def without_fonts(qapp: QGuiApplication) -> Iterator[None]:
    """The application has no fonts of its own; it has them again afterwards: other tests measure widgets."""
    QFontDatabase.removeAllApplicationFonts()
    yield
    load_fonts()


@pytest.mark.usefixtures("without_fonts")
def fonts_need_not_be_installed_in_the_application_test() -> None:
    assert not [family for family in QFontDatabase.families() if "FiraGO" in family]
    assert painted(Text(10, 40, shape_line("Sofia", FontStyle(20)), "#000000")) != painted()
