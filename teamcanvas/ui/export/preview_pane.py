"""The preview pane: thumbnails beside a large page. Page up and Page down turn the pages."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from teamcanvas.layout.pages.deck import Page
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.ui.export.page_pictures import PagePictures
from teamcanvas.ui.widgets.labels import ElidedLabel
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.style_option import palette_of, rect_of, state_of

THUMBNAIL = 112
"""Pixels a small page is wide."""
_MARGIN = 12
_NOTCH = 120
"""The angle delta of one wheel notch."""


class _SmallPage(QStyledItemDelegate):
    """The delegate of the thumbnails."""

    def __init__(self, pane: "PreviewPane") -> None:
        super().__init__(pane)
        self._pane = pane

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(THUMBNAIL + 40, self._pane.pictures.size_in(index.row(), QSize(THUMBNAIL, 10_000)).height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area, palette = rect_of(option), palette_of(option)
        chosen = bool(state_of(option) & QStyle.StateFlag.State_Selected)
        painter.save()
        number = QRect(area.left(), area.top() + 6, 24, area.height() - 12)
        painter.setPen(palette.highlight().color() if chosen else palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(number, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), str(index.row() + 1))
        page = area.adjusted(30, 6, -10, -6)
        if not self._pane.pictures.draw(painter, index.row(), page, palette, chosen=chosen, only_painted=True):
            self._pane.paint_later(index.row(), page.size())
        painter.restore()


class LargePage(QWidget):
    """One page scaled to the available size."""

    turned = Signal(int)
    """Turn by this many pages, by wheel or key."""

    def __init__(self, pane: "PreviewPane") -> None:
        super().__init__()
        self._pane = pane
        self._turned = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self.setAccessibleName("Page")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().alternateBase())
        pane = self._pane
        area = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if pane.pictures.pages and not area.isEmpty():
            pane.pictures.draw(painter, pane.current, area, self.palette(), chosen=self.hasFocus())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A touchpad sends fractions of a wheel notch.
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        if notches:
            self.turned.emit(-notches)
        event.accept()


_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Home: -10_000,
    Qt.Key.Key_End: 10_000,
}


class PreviewPane(QWidget):
    """The pages that would be exported."""

    kind_shown = Signal(str)
    """The user turned to a page of this kind."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures = PagePictures()
        self.current = 0
        self._awaited: PageKind | None = None
        self.small = QListWidget()
        self.small.setAccessibleName("Pages of the preview")
        self.small.setFrameShape(QFrame.Shape.NoFrame)
        self.small.setItemDelegate(_SmallPage(self))
        self.small.setFixedWidth(THUMBNAIL + 56)
        self.small.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.large = LargePage(self)
        self.caption = ElidedLabel("", "muted")
        # Thumbnails are painted one per timer event, so that typing stays responsive.
        self._later: dict[int, QSize] = {}
        self._painting = QTimer(self)
        self._painting.timeout.connect(self._paint_one)
        self._lay_out()
        self.small.currentRowChanged.connect(self._show)
        self.large.turned.connect(self.turn)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.large, 1)
        column.addWidget(self.caption)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.small)
        row.addLayout(column, 1)

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Replace the pages; keep the current one if there is a similar one, unless a kind is awaited."""
        before = self.pictures.pages[self.current] if self.pictures.pages else None
        with QSignalBlocker(self.small):
            # Cleared first: Qt asks for the size of existing rows.
            self.small.clear()
            self._later.clear()
            self.pictures = PagePictures(pages)
            awaited = _first(pages, self._awaited)
            self.current = _alike(pages, before, self.current) if awaited is None else awaited
            for number, page in enumerate(pages, start=1):
                item = QListWidgetItem()
                words = f"Page {number} of {len(pages)}: {shown(page.title, 200)}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                self.small.addItem(item)
            self.small.setCurrentRow(self.current)
        self._caption()
        self.large.update()
        if pages:
            self._awaited = None
        if awaited is not None:
            self.kind_shown.emit(pages[awaited].kind)

    def paint_later(self, number: int, room: QSize) -> None:
        """Queue a thumbnail for painting."""
        self._later[number] = room
        self._painting.start(0)

    def _paint_one(self) -> None:
        if not self._later:
            self._painting.stop()
            return
        number = min(self._later)
        room = self._later.pop(number)
        if number < len(self.pictures.pages):
            width = self.pictures.size_in(number, room).width()
            self.pictures.picture(number, width, self.small.viewport().devicePixelRatioF())
            self.small.viewport().update()

    def show_kind(self, kind: PageKind) -> None:
        """Turn to the first page of a kind, unless a page of it is shown."""
        pages = self.pictures.pages
        if pages and pages[self.current].kind != kind:
            first = _first(pages, kind)
            if first is not None:
                with QSignalBlocker(self):
                    self.small.setCurrentRow(first)

    def turn_when_made(self, kind: PageKind) -> None:
        """Turn to the first page of a kind once it is made, unless the user turns to another page before."""
        self._awaited = kind

    def turn(self, by: int) -> None:
        """Turn by a number of pages, clamped to the existing ones."""
        last = len(self.pictures.pages) - 1
        if last >= 0:
            self.small.setCurrentRow(min(max(self.current + by, 0), last))

    def say(self, text: str) -> None:
        """Show a text instead of the caption, for example why there are no pages."""
        self.caption.show_text(text)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self.pictures.pages):
            self.current = row
            self._awaited = None
            self._caption()
            self.large.update()
            self.kind_shown.emit(self.pictures.pages[row].kind)

    def _caption(self) -> None:
        pages = self.pictures.pages
        if not pages:
            self.caption.show_text("")
            return
        page = pages[self.current]
        words = f"Page {self.current + 1} of {len(pages)} · {page.bookmark}"
        self.caption.show_text(words)
        self.large.setAccessibleName(f"Page {self.current + 1} of {len(pages)}: {shown(page.title, 200)}")


def _first(pages: Sequence[Page], kind: PageKind | None) -> int | None:
    return next((number for number, page in enumerate(pages) if page.kind == kind), None)


def _alike(pages: Sequence[Page], before: Page | None, number: int) -> int:
    """The index of the page with the same bookmark, else the first of its kind, else the clamped number."""
    if before is None:
        return 0
    same = [n for n, page in enumerate(pages) if page.kind == before.kind]
    named = [n for n in same if pages[n].bookmark == before.bookmark]
    return (named or same or [min(number, max(len(pages) - 1, 0))])[0]
