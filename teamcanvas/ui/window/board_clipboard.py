"""Copies the board to the clipboard as an image or as SVG."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from teamcanvas.board.painter import paint
from teamcanvas.layout.board.board import BoardLayout, layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.board.findings import findings_on_board
from teamcanvas.layout.drawing.drawing import Drawing
from teamcanvas.layout.drawing.theme import Theme, load_theme
from teamcanvas.model.board import board_of
from teamcanvas.session.open_plan import OpenPlan

SVG_TYPE = "image/svg+xml"
_SHARP = 2.0
"""Pixels per point: sharp on a high-density screen at natural size."""
_MOST_PIXELS = 12_000
"""Maximum size of the longer side; larger boards get a lower resolution."""
_DOTS_PER_METRE = 72 / 0.0254


def copy_board_image(open_plan: OpenPlan, shown: BoardLayout) -> str:
    """Copy the board of the current scenario as an image, in the light theme.

    Args:
        open_plan: the plan.
        shown: the layout on the screen, whose width is kept.

    Returns:
        A message for the status line.
    """
    mime = QMimeData()
    mime.setImageData(_picture(*_drawn(open_plan, shown)))
    QGuiApplication.clipboard().setMimeData(mime)
    return "The board is on the clipboard as a picture."


def copy_board_svg(open_plan: OpenPlan, shown: BoardLayout) -> str:
    """Copy the board as SVG with real text. Arguments and result as of `copy_board_image`."""
    from teamcanvas.export.svg.svg import svg_bytes

    drawing, theme = _drawn(open_plan, shown)
    data = svg_bytes(drawing, open_plan.plan.title, background=theme.colours.background)
    mime = QMimeData()
    mime.setData(SVG_TYPE, QByteArray(data))
    # Also as plain text, so that it can be pasted into an editor and saved.
    mime.setText(data.decode("utf-8"))
    QGuiApplication.clipboard().setMimeData(mime)
    return "The board is on the clipboard as SVG."


def _drawn(open_plan: OpenPlan, shown: BoardLayout) -> tuple[Drawing, Theme]:
    """The board without editing hints, in the light theme: it is pasted onto white pages."""
    plan, scenario = open_plan.plan, open_plan.scenario
    board = board_of(plan, scenario)
    content = board_content(board, findings_on_board(board, open_plan.result.with_signs), scenario.handovers)
    theme = load_theme("light")
    # A theme with larger text needs a wider board for the same columns.
    width = shown.width * theme.sizes.body / shown.theme.sizes.body
    return layout_board(content, theme, width, hints=False).drawing, theme


def _picture(drawing: Drawing, theme: Theme) -> QImage:
    scale = min(_SHARP, _MOST_PIXELS / max(drawing.width, drawing.height))
    image = QImage(
        QSize(round(drawing.width * scale), round(drawing.height * scale)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(QColor(theme.colours.background))
    image.setDotsPerMeterX(round(_DOTS_PER_METRE * scale))
    image.setDotsPerMeterY(round(_DOTS_PER_METRE * scale))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, drawing, scale)
    painter.end()
    return image
