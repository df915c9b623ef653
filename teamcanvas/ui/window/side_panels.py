"""Which of the panels at the sides are open: folded where the centre has no room, opened by one click or key."""

import re

from PySide6.QtCore import QByteArray, QEvent, QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from teamcanvas.ui.window.side_panel import SidePanel

CENTRE_WISH = 600
"""Pixels: what the centre keeps before a panel folds by itself."""
CENTRE_LEAST = 320
"""Pixels: what it keeps beside a panel that was opened on purpose."""
PRESENTED = 0.34
"""Share of the screen for a panel while presenting, where the text is large."""
_STATE = re.compile(rb"(\d{1,5}) (\d{1,5}) ([01]) ([01])")


class SidePanels(QObject):
    """Folds and opens the panels of a splitter, and keeps their widths."""

    changed = Signal()
    """A panel was folded or opened."""

    def __init__(self, split: QSplitter, left: SidePanel, right: SidePanel, widths: tuple[int, int]) -> None:
        """The panels at both ends of a splitter.

        Args:
            split: it holds the left panel, the centre and the right panel.
            left: its first widget.
            right: its last widget.
            widths: of the panels while they are open.
        """
        super().__init__(split)
        self._split = split
        self._panels = (left, right)
        self._widths = dict(zip(self._panels, widths, strict=True))
        self._wanted = dict.fromkeys(self._panels, True)
        self._pinned: set[SidePanel] = set()
        # The one used last comes first. At first these are the lists: what is dragged onto the board comes from them.
        self._order = [left, right]
        self._presenting = False
        for panel in self._panels:
            panel.fold_wanted.connect(lambda panel=panel: self.fold(panel))
            panel.open_wanted.connect(lambda panel=panel: self.open(panel))
        split.splitterMoved.connect(self._keep_widths)
        split.installEventFilter(self)

    def is_open(self, panel: SidePanel) -> bool:
        """Whether the pages of a panel are visible."""
        return not panel.isHidden() and not panel.folded

    def open(self, panel: SidePanel) -> None:
        """Open a panel; the other one folds if there is no room for both."""
        self._wanted[panel] = True
        self._pinned.add(panel)
        self._order.sort(key=lambda one: one is not panel)
        if self._presenting:
            panel.show()
        self.arrange()

    def fold(self, panel: SidePanel) -> None:
        """Fold a panel; while presenting, hide it."""
        if self._presenting:
            panel.hide()
        else:
            self._wanted[panel] = False
            self._pinned.discard(panel)
        self.arrange()

    def toggle(self, panel: SidePanel) -> None:
        """Open a panel, or fold it if it is open."""
        (self.fold if self.is_open(panel) else self.open)(panel)

    def set_presenting(self, presenting: bool) -> None:
        """Hide both panels for a presentation, or bring them back."""
        self._presenting = presenting
        for panel in self._panels:
            panel.setHidden(presenting)
        self.arrange()

    # --- state ---------------------------------------------------------------------------------------------------

    def state(self) -> QByteArray:
        """Widths and what is open, for `restore`."""
        widths = " ".join(str(self._widths[panel]) for panel in self._panels)
        wanted = " ".join(str(int(self._wanted[panel])) for panel in self._panels)
        return QByteArray(f"{widths} {wanted}".encode())

    def restore(self, state: QByteArray) -> None:
        """Restore what `state` returned; anything else is ignored."""
        match = _STATE.fullmatch(state.data())
        if match is None:
            return
        for panel, width, wanted in zip(self._panels, match.groups()[:2], match.groups()[2:], strict=True):
            self._widths[panel] = max(int(width), panel.least_width)
            self._wanted[panel] = wanted == b"1"
        self.arrange()

    def _keep_widths(self) -> None:
        sizes = self._split.sizes()
        for panel, size in zip(self._panels, (sizes[0], sizes[-1]), strict=True):
            if self.is_open(panel) and not self._presenting and self._split.indexOf(panel) >= 0:
                self._widths[panel] = size

    # --- room ----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange the panels when the splitter has another width, or its centre needs another one."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.arrange()
        return False

    def arrange(self) -> None:
        """Fold the panels without room, open the others, and give them their widths."""
        before = [panel.folded for panel in self._panels]
        opened = self._panels if self._presenting else self._with_room()
        for panel in self._panels:
            panel.set_folded(panel not in opened)
        self._resize()
        if before != [panel.folded for panel in self._panels]:
            self.changed.emit()

    def _with_room(self) -> tuple[SidePanel, ...]:
        opened: list[SidePanel] = []
        free = self._split.width() - sum(panel.strip_width for panel in self._panels)
        for panel in self._order:
            more = self._widths[panel] - panel.strip_width
            if self._wanted[panel] and free - more >= (CENTRE_LEAST if panel in self._pinned else CENTRE_WISH):
                opened.append(panel)
                free -= more
        return tuple(opened)

    def _resize(self) -> None:
        whole = self._split.width() - (self._split.count() - 1) * self._split.handleWidth()
        widths = {
            panel: max(round(PRESENTED * whole), panel.least_width)
            if self._presenting
            else panel.strip_width
            if panel.folded
            else max(self._widths[panel], panel.least_width)
            for panel in self._panels
        }
        inside = [self._split.widget(place) for place in range(self._split.count())]
        sides = {panel: width for panel, width in widths.items() if panel in inside and not panel.isHidden()}
        for panel in reversed(self._order):
            # The centre's controls are whole before a panel is wider than it must be.
            missing = self._centre_needs(inside) - (whole - sum(sides.values()))
            if panel in sides and not panel.folded and missing > 0:
                sides[panel] -= min(missing, max(sides[panel] - panel.least_width, 0))
        centre = max(whole - sum(sides.values()), CENTRE_LEAST)
        self._split.setSizes([self._size(widget, sides, centre) for widget in inside])

    @staticmethod
    def _centre_needs(inside: list[QWidget | None]) -> int:
        centres = (one for one in inside if one and not isinstance(one, SidePanel))
        return max((one.minimumSizeHint().width() for one in centres), default=0)

    def _size(self, widget: QWidget | None, sides: dict[SidePanel, int], centre: int) -> int:
        if isinstance(widget, SidePanel):
            return sides.get(widget, 0)
        return centre
