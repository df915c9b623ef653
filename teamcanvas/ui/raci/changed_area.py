"""The dirty region between two layouts of the matrix, so that only this is repainted."""

from PySide6.QtCore import QRectF

from teamcanvas.layout.matrix.matrix import MatrixLayout
from teamcanvas.ui.raci.geometry import Geometry


def changed_area(before: MatrixLayout | None, geometry: Geometry) -> QRectF:
    """The bounding box of rows that differ from the previous layout; the whole window if anything has moved."""
    now, window = geometry.layout, QRectF(0, 0, geometry.width, geometry.height)
    if before is now:
        return QRectF()
    if before is None or not _same_positions(before, now):
        return window
    changed = QRectF()
    for old, new in zip(before.rows, now.rows, strict=True):
        if old is not new:
            changed = changed.united(geometry.row_area(new))
    if before.marks.columns != now.marks.columns:
        changed = changed.united(QRectF(0, 0, geometry.width, geometry.head_bottom))
    foot = geometry.origin.y() + now.rows_height * geometry.scale
    if foot < geometry.height:
        # The counts below the columns.
        changed = changed.united(QRectF(0, foot, geometry.width, geometry.height - foot))
    return changed.intersected(window)


def _same_positions(before: MatrixLayout, now: MatrixLayout) -> bool:
    """Whether heads and row positions are equal."""
    return (
        before.column_layout == now.column_layout
        and before.measures is now.measures
        and before.marks.scheme == now.marks.scheme
        and before.loads == now.loads
        and len(before.rows) == len(now.rows)
        and all(old.top == new.top and old.height == new.height for old, new in zip(before.rows, now.rows, strict=True))
    )
