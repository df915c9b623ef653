"""How long texts take to measure and drawings to paint; run with --benchmark-only."""

import io
from itertools import count

import pytest
from PySide6.QtGui import QImage, QPainter
from pytest_benchmark.fixture import BenchmarkFixture

from teamcanvas.board.painter import paint
from teamcanvas.export.pdf.canvas import PdfCanvas
from teamcanvas.export.pdf.painter import paint as paint_pdf
from teamcanvas.layout.drawing.drawing import Circle, Group, Radii, Rect, Text
from teamcanvas.layout.text.text import FontStyle, shape_line, wrap

BODY, SMALL, TITLE, BADGE = FontStyle(13), FontStyle(12), FontStyle(14, bold=True), FontStyle(10.5, bold=True)
INK = "#1b2430"


def card(index: int) -> Group:
    """A card with one person, as large as those on the board."""
    marks = (
        Rect(0, 0, 140, 80, "#ffffff", "#d5d9e0", 1, 8),
        Rect(0, 0, 6, 80, "#c2410c", radii=Radii(8, 0, 0, 8)),
        Text(16, 20, shape_line("Business", TITLE), INK),
        Text(16, 38, shape_line("stakeholder", TITLE), INK),
        Text(120, 18, shape_line("BU", BADGE), "#c2410c"),
        Circle(26, 60, 11, "#e6eaf0"),
        Text(20, 64, shape_line("ID", BADGE), INK),
        Text(42, 64, shape_line(f"Ines Duarte {index}", BODY), INK),
        Text(120, 64, shape_line("0.3", SMALL), "#5b6675"),
    )
    return Group(marks, index % 10 * 150, index // 10 * 90)


@pytest.mark.parametrize("name", ["Person", "محمد", "हिन्दी", "Łódź Ж"])
def shape_a_line_never_seen_test(benchmark: BenchmarkFixture, name: str) -> None:
    numbers = count()
    benchmark(lambda: shape_line(f"{name} {next(numbers)}", BODY))


def shape_a_line_seen_before_test(benchmark: BenchmarkFixture) -> None:
    benchmark(lambda: shape_line("Sofia Rossi", BODY))


def wrap_a_sentence_never_seen_test(benchmark: BenchmarkFixture) -> None:
    numbers = count()
    sentence = "The business-side and team-side leads pull in opposite directions"
    benchmark(lambda: wrap(f"{sentence} {next(numbers)}", BODY, 200, 3))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", [1.0, 0.3])
def paint_a_hundred_cards_on_the_screen_test(benchmark: BenchmarkFixture, scale: float) -> None:
    cards = [card(index) for index in range(100)]
    image = QImage(1500, 900, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    benchmark(lambda: paint(painter, cards, scale))
    painter.end()


def paint_a_hundred_cards_into_a_pdf_test(benchmark: BenchmarkFixture) -> None:
    cards = [card(index) for index in range(100)]

    def write() -> None:
        canvas = PdfCanvas(io.BytesIO(), 1500, 900, title="Cards")
        paint_pdf(canvas, cards)
        canvas.save()

    benchmark(write)
