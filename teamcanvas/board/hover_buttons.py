"""The buttons on the edge of the card or stage under the pointer: add a person or role, open the menu."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from teamcanvas.board.actions import BoardActions
from teamcanvas.board.canvas import BoardCanvas
from teamcanvas.board.selection import CardRef, StageRef
from teamcanvas.layout.board.stage_frame import head_height
from teamcanvas.layout.drawing.drawing import Box
from teamcanvas.layout.text.plain_text import tip

SIDE = 24
"""Width and height of a button in pixels, the same at any zoom."""
INTO_CARD = 8
"""Pixels of the buttons that lie on their card; the rest hangs below it, where no text is."""
FROM_RIGHT = 44
"""Pixels from the right edge of a stage to its button, which keeps it clear of the sign and the gap of handovers."""


class HoverButtons(QWidget):
    """Shown for the pointer only: by keyboard, Enter and the menu key do the same."""

    def __init__(self, canvas: BoardCanvas, actions: BoardActions) -> None:
        """Hidden buttons over a canvas, whose actions they run."""
        # Not of the viewport: the accessible tree has the same actions on the cards and stages themselves.
        super().__init__(canvas)
        self._canvas = canvas
        self._actions = actions
        self._ref: CardRef | StageRef | None = None
        self._add, self._more = self._button("+"), self._button("…")
        self._add.clicked.connect(lambda: self._run(add=True))
        self._more.clicked.connect(lambda: self._run(add=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._add)
        row.addWidget(self._more)
        self.hide()
        for signal in (canvas.refreshed, canvas.zoom_changed):
            signal.connect(self._forget)
        for bar in (canvas.verticalScrollBar(), canvas.horizontalScrollBar()):
            bar.valueChanged.connect(self._forget)

    def show_on(self, ref: CardRef | StageRef | None) -> None:
        """Show the buttons of a card or stage; None hides them."""
        if ref == self._ref:
            return
        self._ref = ref
        box = self._box(ref)
        self.setVisible(box is not None)
        if ref is None or box is None:
            return
        context = self._canvas.edit_context
        if isinstance(ref, CardRef):
            title = context.title(ref.role)
            _name(self._add, f"Place a person as {title}")
            _name(self._more, f"More for {title}")
        else:
            _name(self._add, f"Add to {ref.stage.label}")
        self._more.setVisible(isinstance(ref, CardRef))
        self._place(ref, box)
        self.raise_()

    def _box(self, ref: CardRef | StageRef | None) -> Box | None:
        layout = self._canvas.board_layout
        if isinstance(ref, CardRef):
            placed = layout.cards.get((ref.stage, ref.role))
            return placed.box if placed else None
        return layout.stages[ref.stage].box if ref else None

    def _place(self, ref: CardRef | StageRef, box: Box) -> None:
        top_left = self._canvas.mapFromScene(box.left, box.top)
        on_screen = QRect(top_left, self._canvas.mapFromScene(box.right, box.bottom))
        visible = on_screen & self._canvas.viewport().rect()
        size = self.sizeHint()
        if isinstance(ref, CardRef):
            at = QPoint(visible.center().x() - size.width() // 2, visible.bottom() - INTO_CARD)
        else:
            at = QPoint(visible.right() - FROM_RIGHT - size.width() // 2, visible.top() - SIDE // 2)
            if on_screen.top() < -SIDE:
                # The head of the stage stays at the upper edge of the view: the button lies on its lower edge.
                scale = min(self._canvas.scale_now, 1.0)
                at.setY(round(head_height(self._canvas.board_layout.theme) * scale) - SIDE // 2)
        room = self._canvas.viewport().rect()
        at.setX(max(0, min(at.x(), room.width() - size.width())))
        at.setY(max(0, min(at.y(), room.height() - size.height())))
        self.setGeometry(QRect(at, size))

    def _run(self, *, add: bool) -> None:
        ref = self._ref
        self.show_on(None)
        if ref is None:
            return
        self._canvas.select(ref)
        if add and isinstance(ref, CardRef):
            self._actions.ask_for_person(ref)
        else:
            self._actions.open_menu(ref)

    def _forget(self, *_: object) -> None:
        self.show_on(None)

    def _button(self, sign: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setProperty("kind", "onBoard")
        button.setFixedSize(SIDE, SIDE)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button


def _name(button: QToolButton, words: str) -> None:
    button.setAccessibleName(words)
    button.setToolTip(tip(words))
