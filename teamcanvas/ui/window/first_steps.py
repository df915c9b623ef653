"""The page "First steps" of the menu Help: what the parts of the board are, and how a plan is made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.ui.widgets.dialogs import close_row, resize_to_text, text_area
from teamcanvas.ui.widgets.labels import plain_label

_STAGES = ", ".join(stage.label for stage in CORE_STAGES)
STEPS: tuple[tuple[str, str], ...] = (
    (
        "1  Open a template or an empty plan",
        (
            "A template is a whole team that you change. An empty plan begins with an empty board. "
            "Nothing leaves your computer, and unsaved work is kept after a crash."
        ),
    ),
    (
        "2  Add people",
        (
            "Type names into “Add person…” at the left, or paste a list with one name a line. "
            "Capacity, team, line manager and skills of a person stand under Details."
        ),
    ),
    (
        "3  Place roles and people",
        (
            f"The board has three stages: {_STAGES}. {Stage.PROJECT_MANAGEMENT.label} runs across all of them. Drag a "
            "role onto a stage, then a person onto the card. Without a mouse: choose a row and press Enter."
        ),
    ),
    (
        "4  Read the findings",
        (
            "Every change is checked at once. A finding says what is missing, what follows from it and how to mend it: "
            "press the blue line to do so, or accept the finding with a reason. A click on a sign leads to its finding."
        ),
    ),
    (
        "5  Look at the responsibilities",
        (
            "The RACI matrix fills itself from the board. Type a letter to change a cell; the row is then yours. "
            "“Follow the board again” takes that back."
        ),
    ),
    (
        "6  Compare, present, export",
        (
            "Copy a scenario to try another team and compare both. Present shows the board on a wall. Export writes "
            "the pages for stakeholders as PDF, slides or tables."
        ),
    ),
)
WORDS: tuple[tuple[str, str], ...] = (
    ("Stage", "A part of the way from the idea to its use. Cards stand in the stage in which the role is needed."),
    ("Role and card", "A role is a responsibility. On the board it is a card, which one person or several hold."),
    ("Vacancy", "A role on the board that nobody holds yet. It may stay vacant while you plan."),
    ("FTE", "The share of a full working time: 0.5 is half, 1.0 is all of it. A person has a capacity of so much."),
    ("Scenario", "A variant of the team in the same plan, such as “As is” and “To be”."),
    ("Handover", "What one stage gives to another: drag the edge between two stages."),
)


class FirstSteps(QDialog):
    """A page to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("First steps")
        content = QWidget()
        text = QVBoxLayout(content)
        # The margin at the right keeps the text clear of the scroll bar.
        text.setContentsMargins(4, 4, 20, 4)
        text.setSpacing(3)
        for heading, words in STEPS:
            _add(text, heading, words)
        text.addSpacing(10)
        text.addWidget(plain_label("Words", "heading"))
        for heading, words in WORDS:
            _add(text, heading, words)
        text.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(text_area("First steps", content), 1)
        column.addLayout(close_row(self))
        resize_to_text(self, 72, 640)


def _add(column: QVBoxLayout, heading: str, words: str) -> None:
    column.addSpacing(6)
    column.addWidget(plain_label(heading, "strong", wrap=True))
    column.addWidget(plain_label(words, "message", wrap=True))
