"""The board on the clipboard: as a picture for mails and slides, as SVG for programs that draw."""

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
"""Pixels a point: as sharp as on a good screen when it is shown in its own size."""
_MOST_PIXELS = 12_000
"""Along the longer side; a larger board is less sharp."""
_DOTS_PER_METRE = 72 / 0.0254


def copy_board_image(open_plan: OpenPlan, shown: BoardLayout) -> str:
    """Puts the board on the clipboard as a picture, in colours for paper.

    Args:
        open_plan: whose scenario on the screen is copied.
        shown: how the screen lays it out; its width is kept.

    Returns:
        What to say about it.
    """
    mime = QMimeData()
    mime.setImageData(_picture(*_drawn(open_plan, shown)))
    QGuiApplication.clipboard().setMimeData(mime)
    return "The board is on the clipboard as a picture."


def copy_board_svg(open_plan: OpenPlan, shown: BoardLayout) -> str:
    """Puts the board on the clipboard as SVG: text stays text. Arguments and result as of `copy_board_image`."""
    from teamcanvas.export.svg.svg import svg_bytes

    drawing, theme = _drawn(open_plan, shown)
    data = svg_bytes(drawing, open_plan.plan.title, background=theme.colours.background)
    mime = QMimeData()
    mime.setData(SVG_TYPE, QByteArray(data))
    # For editors: what no drawing program takes can still be pasted and saved.
    mime.setText(data.decode("utf-8"))
    QGuiApplication.clipboard().setMimeData(mime)
    return "The board is on the clipboard as SVG."


def _drawn(open_plan: OpenPlan, shown: BoardLayout) -> tuple[Drawing, Theme]:
    """The board without what only helps to work on it; light, for what is pasted lies on paper."""
    plan, scenario = open_plan.plan, open_plan.scenario
    board = board_of(plan, scenario)
    content = board_content(board, findings_on_board(board, open_plan.result.open), scenario.handovers)
    theme = load_theme("light")
    # A larger look has a wider board for the same columns.
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
