"""The questions at the top of the import: what is new, which scheme the letters belong to, what the roles are."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.model.plan import Scheme
from teamcanvas.ui.raci_import.summary import (
    PENDING,
    direction_words,
    scheme_answers,
    scheme_words,
    summary_words,
    take_over_answers,
)
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown


class ImportQuestions(QWidget):
    """Sentences with an answer beside each; those that are not asked are hidden."""

    take_over = Signal(object)
    """The answer to what is new, of `summary.take_over_answers`."""
    scheme_chosen = Signal(object)
    turn_wanted = Signal()
    """Roles are the rows and not the columns, or the other way round."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = _sentence("Summary")
        self.taking = ChoiceField("Take over what is new", {}, acts=True)
        self.direction = _sentence("Direction")
        self.turn = QPushButton("S&wap rows and columns")
        self.turn.setAutoDefault(False)
        self.scheme = _sentence("Scheme")
        self.schemes = ChoiceField("Scheme of the letters", {}, acts=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._rows = [
            _row(column, self.direction, self.turn),
            _row(column, self.scheme, self.schemes),
            _row(column, self.summary, self.taking),
        ]
        self.taking.picked.connect(self._take_over)
        self.schemes.picked.connect(self._choose_scheme)
        self.turn.clicked.connect(self._want_turn)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show the questions of a proposal that are still open."""
        direction, scheme, _ = self._rows
        area = proposal.area
        direction.setVisible(area is not None and area.doubtful)
        self.direction.setText(shown(direction_words(proposal), 400))
        scheme.setVisible(bool(proposal.candidates))
        self.scheme.setText(shown(scheme_words(proposal), 400))
        _offer(self.schemes, scheme_answers(proposal))
        self.summary.setText(shown(summary_words(proposal), 400))
        answers = take_over_answers(proposal)
        self.taking.setVisible(bool(answers))
        _offer(self.taking, answers)

    def _take_over(self, answer: object) -> None:
        self.taking.show_value(PENDING)
        if answer != PENDING:
            self.take_over.emit(answer)

    def _choose_scheme(self, answer: Scheme | str) -> None:
        self.schemes.show_value(PENDING)
        if answer != PENDING:
            self.scheme_chosen.emit(answer)

    def _want_turn(self) -> None:
        self.turn_wanted.emit()


def _sentence(name: str) -> QLabel:
    label = plain_label("", "strong", wrap=True)
    label.setAccessibleName(name)
    return label


def _row(column: QVBoxLayout, sentence: QLabel, answer: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addWidget(sentence, 3)
    line.addWidget(answer, 2)
    column.addWidget(row)
    return row


def _offer(field: ChoiceField, answers: Mapping[object, str]) -> None:
    field.show_choices({PENDING: "Choose…", **answers})
    field.show_value(PENDING)
