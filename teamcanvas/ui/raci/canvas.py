"""Paints the matrix of the open plan with fixed heads and titles, scrolled and zoomed, and its selection."""

from collections.abc import Iterable
from itertools import zip_longest

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.matrix.findings import matrix_marks
from teamcanvas.layout.matrix.marks import MatrixMarks
from teamcanvas.layout.matrix.matrix import MatrixLayout, layout_matrix
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.raci.matrix import RaciMatrix, raci_of
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.changed_area import changed_area
from teamcanvas.ui.raci.geometry import MARGIN, NOTHING, Geometry, MatrixHit, fit_scroll_bars
from teamcanvas.ui.raci.painting import Highlights, MatrixPainter
from teamcanvas.ui.raci.selection import Grid, Selection
from teamcanvas.ui.raci.tooltips import cell_lines
from teamcanvas.ui.raci.words import MatrixWords

SMALLEST, LARGEST, STEP = 0.4, 3.0, 1.15
NARROWEST = 400.0
"""Points; in a narrower window the matrix scrolls sideways."""


class MatrixCanvas(QAbstractScrollArea):
    """Shows a matrix and a selection; subclasses edit and handle events."""

    message = Signal(str)
    """A sentence for the status line."""
    finding_wanted = Signal(object)
    """A `Finding` to be shown in the findings panel."""
    fix_wanted = Signal(object, str)
    """The key of a finding and the title of one of its fixes."""
    activity_wanted = Signal(str)
    """An activity whose details are to be shown."""
    selection_changed = Signal()
    zoom_changed = Signal(float)
    refreshed = Signal()
    """Plan, findings, layout or size may have changed."""

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._theme = theme
        self._layout: MatrixLayout | None = None
        self._layout_width = 0.0
        self.signs = True
        """Whether rows, columns and cells show the signs of their findings; see `show_signs`."""
        self._marks: MatrixMarks | None = None
        self._marks_of: tuple[object, ...] = ()
        self._grid = Grid()
        self._zoom = 1.0
        self._stale = False
        self._selection = Selection()
        self._hover = NOTHING
        self._lit: frozenset[str] = frozenset()
        self._landing: float | None = None
        self._dragged: ActivityId | None = None
        self._painter = MatrixPainter()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        # paintEvent covers every pixel: Qt need not clear the background.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        open_plan.store.changed.connect(self._show_change)
        open_plan.result_changed.connect(self._show_result)
        open_plan.scenario_changed.connect(self._show_scenario)

    # --- content -------------------------------------------------------------------------------------------------

    @property
    def open_plan(self) -> OpenPlan:
        """The plan that is shown."""
        return self._open_plan

    @property
    def theme(self) -> Theme:
        """The current theme."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme, self._layout = theme, None
        self._painter.pictures.clear()
        self.refresh()

    @property
    def matrix(self) -> RaciMatrix:
        """The matrix by role of the current plan."""
        return raci_of(self._open_plan.plan, self._open_plan.scenario)

    @property
    def grid(self) -> Grid:
        """The rows and columns of the layout."""
        self.laid_out()
        return self._grid

    def refresh(self) -> None:
        """Update to the current plan and findings; unchanged rows keep their layout."""
        seen = (self._open_plan.result, self._open_plan.plan, self._open_plan.scenario)
        if any(now is not then for now, then in zip_longest(seen, self._marks_of)):
            self._marks = None
        self._lay_out()

    @property
    def marks(self) -> MatrixMarks:
        """The annotations shown beside the letters; cached until plan, scenario or result change."""
        if self._marks is None:
            result, plan, scenario = self._open_plan.result, self._open_plan.plan, self._open_plan.scenario
            marks = matrix_marks(result, plan, scenario)
            self._marks, self._marks_of = marks if self.signs else marks.without_signs, (result, plan, scenario)
        return self._marks

    def show_signs(self, shown: bool) -> None:
        """Show or hide the signs of findings."""
        self.signs, self._marks = shown, None
        self._lay_out()

    def _lay_out(self) -> None:
        if not self.isVisible() and self._layout is not None:
            # Laid out again in showEvent.
            self._stale = True
            return
        self._stale = False
        self._layout_width = max(self.viewport().width() - 2 * MARGIN, NARROWEST * self._zoom) / self._zoom
        layout, before = self.make_layout(self._layout_width), self._layout
        if layout is not self._layout:
            self._layout = layout
            rows = tuple(row.activity for row in layout.rows if row.activity is not None)
            grid = Grid(rows, tuple(column.key for column in layout.columns))
            was = self._grid
            self._grid = was if grid == was else grid
            self._keep_selection(was)
        if self._layout is not None:
            fit_scroll_bars(self, self._layout, self._zoom)
        self.viewport().update(self._changed_since(before))
        self.refreshed.emit()

    def make_layout(self, width: float) -> MatrixLayout:
        """The layout for a width in points."""
        plan, scenario = self._open_plan.plan, self._open_plan.scenario
        catalogue = board_of(plan, scenario).catalogue
        return layout_matrix(self.matrix, catalogue, self._theme, width, marks=self.marks)

    def laid_out(self) -> MatrixLayout:
        """The layout of the current plan, computed now if it is out of date."""
        if self._layout is None or self._stale:
            self._stale, self._layout = False, self._layout if self._layout and not self._stale else None
            self.refresh()
        assert self._layout is not None  # refresh has just made it
        return self._layout

    def _show_change(self) -> None:
        # Repaint letters at once; findings follow in the next frame.
        if self._marks is not None and self._marks.scheme != self._open_plan.scenario.settings.scheme:
            self._marks = None
        before = self._layout
        self._lay_out()
        if self.isVisible():
            self.viewport().repaint(self._changed_since(before))

    def _changed_since(self, before: MatrixLayout | None) -> QRect:
        return changed_area(before, self.geometry_now).toAlignedRect()

    def _show_result(self) -> None:
        self._stale = True
        QTimer.singleShot(0, self, self._refresh_if_stale)

    def _refresh_if_stale(self) -> None:
        if self._stale and self.isVisible():
            self.refresh()

    def _show_scenario(self) -> None:
        self._layout = None
        self.select(Selection())
        self.refresh()

    # --- accessibility -------------------------------------------------------------------------------------------

    def row_name(self, activity: ActivityId) -> str:
        """The accessible name of a row."""
        row = self.matrix.rows.get(activity)
        return f"{isolated(row.activity.title)}{', edited' if row.edited else ''}" if row else ""

    def cell_name(self, cell: Cell) -> str:
        """The accessible name of a cell: `Build the pipeline, Data engineer: responsible, edited`."""
        return MatrixWords(self._open_plan.plan, self._open_plan.scenario).cell(cell)

    def cell_note(self, cell: Cell) -> str:
        """The accessible description of a cell."""
        return " ".join(cell_lines(self._open_plan, cell))

    def act(self) -> None:
        """Do what Enter does with the current cell; nothing here."""

    def open_menu(self) -> None:
        """Open the context menu of the current cell; none here."""

    # --- geometry ------------------------------------------------------------------------------------------------

    @property
    def geometry_now(self) -> Geometry:
        """The geometry for the current scroll position and size."""
        across, down, room = self.horizontalScrollBar(), self.verticalScrollBar(), self.viewport()
        return Geometry(self.laid_out(), self._zoom, across.value(), down.value(), room.width(), room.height())

    def hit(self, at: QPoint | QPointF) -> MatrixHit:
        """Hit test at a point of the viewport."""
        return self.geometry_now.hit(QPointF(at))

    def cell_area(self, cell: Cell) -> QRect:
        """The area of a cell in the viewport; empty if there is no such cell."""
        geometry = self.geometry_now
        row, column = geometry.row(cell.activity), geometry.column(cell.column)
        return QRect() if row is None or column is None else geometry.cell_area(row, column).toRect()

    # --- zoom ----------------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """The zoom factor; 1.0 is the size of the theme."""
        return self._zoom

    def zoom_in(self) -> None:
        """Zoom in by a step."""
        self.zoom_to(self._zoom * STEP)

    def zoom_out(self) -> None:
        """Zoom out by a step."""
        self.zoom_to(self._zoom / STEP)

    def zoom_to(self, zoom: float) -> None:
        """Zoom to a factor; titles and columns are laid out for it, so that as much as possible fits."""
        zoom = max(SMALLEST, min(LARGEST, zoom))
        # Snap to 1.0: steps in and out again end where they began, in spite of rounding.
        zoom = 1.0 if abs(zoom - 1.0) < 0.02 else zoom
        if zoom == self._zoom:
            return
        down = self.verticalScrollBar()
        share = down.value() / max(down.maximum() + down.pageStep(), 1)
        self._zoom = zoom
        self.refresh()
        down.setValue(round(share * (down.maximum() + down.pageStep())))
        if self.current is not None:
            self.reveal(self.current)
        self.zoom_changed.emit(zoom)

    # --- selection -----------------------------------------------------------------------------------------------

    @property
    def selection(self) -> Selection:
        """The selected cells, on which keys act."""
        return self._selection

    @property
    def current(self) -> Cell | None:
        """The current cell of the selection."""
        return self._selection.current

    def select(self, selection: Selection, *, reveal: bool = False) -> None:
        """Replace the selection.

        Args:
            selection: the new one.
            reveal: scroll to the corner that moved last.
        """
        changed = selection != self._selection
        self._selection = selection
        if reveal and selection.end is not None:
            self.reveal(selection.end)
        if changed:
            self.viewport().update()
            self.selection_changed.emit()

    def light_columns(self, columns: Iterable[str]) -> None:
        """Highlight the columns of the selection on the board."""
        lit = frozenset(columns)
        if lit != self._lit:
            self._lit = lit
            self.viewport().update()

    @property
    def lit_columns(self) -> frozenset[str]:
        """The highlighted columns."""
        return self._lit

    def reveal(self, cell: Cell) -> None:
        """Scroll a cell into view; at an edge of the matrix also the heads or counts beyond it."""
        area, geometry = self.cell_area(cell), self.geometry_now
        if area.isEmpty():
            return
        wanted = geometry.with_surroundings(area, cell, self._grid)
        bottom, right = self.viewport().height() - 8, self.viewport().width() - 8
        down = max(wanted.bottom() - bottom, 0) or min(wanted.top() - round(geometry.head_bottom) - 2, 0)
        across = max(wanted.right() - right, 0) or min(wanted.left() - round(geometry.titles_right) - 8, 0)
        # Never so far that the cell itself leaves the view.
        down = min(down, max(area.top() - round(geometry.head_bottom) - 2, 0)) if down > 0 else down
        across = min(across, max(area.left() - round(geometry.titles_right) - 8, 0)) if across > 0 else across
        for bar, by in ((self.verticalScrollBar(), down), (self.horizontalScrollBar(), across)):
            bar.setValue(bar.value() + by)

    def _keep_selection(self, was: Grid) -> None:
        kept = self._selection.kept_in(self._grid, was)
        if kept is not self._selection:
            self.select(kept)

    # --- painting ------------------------------------------------------------------------------------------------

    def show_landing(self, dragged: ActivityId | None, landing: float | None) -> None:
        """Show a dragged row and where it would land; None ends that."""
        if (dragged, landing) != (self._dragged, self._landing):
            self._dragged, self._landing = dragged, landing
            self.viewport().update()

    @property
    def highlights(self) -> Highlights:
        """The current highlights, for the painter."""
        return Highlights(
            current=self.current,
            spans=self._selection.spans(self._grid),
            focused=self.hasFocus(),
            hovered_row=self._hover.activity,
            hovered_column=self._hover.column,
            lit_columns=self._lit,
            landing=self._landing,
            dragged=self._dragged,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        geometry = self.geometry_now
        painter = QPainter(self.viewport())
        self._painter.paint(painter, geometry, self._theme, self.highlights, QRectF(event.rect()))

    # --- events --------------------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hover(self.hit(event.position()))

    def hover(self, hit: MatrixHit) -> None:
        """Highlight the row and column under the pointer."""
        if hit[:3] != self._hover[:3]:
            self._hover = hit
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self.hover(NOTHING)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms; Shift scrolls sideways; otherwise the rows scroll."""
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self._zoom * STEP ** (event.angleDelta().y() / 120))
            event.accept()
        elif held & Qt.KeyboardModifier.ShiftModifier and not event.angleDelta().x():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - round(event.angleDelta().y() / 120 * 3 * bar.singleStep()))
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Focus by keyboard selects a first cell; with the pointer a click selects one.
        if self.current is None and not self.grid.empty and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.select(self._selection.moved(self._grid, 0, 0))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
