"""The line over the table."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from teamcanvas.ui.people_view.summary import Summary
from teamcanvas.ui.widgets.flow_layout import FlowLayout
from teamcanvas.ui.widgets.labels import plain_label


class Figures(QWidget):
    """Words side by side; where there is no room, they go on in a second line."""

    def __init__(self) -> None:
        super().__init__()
        self._facts = plain_label("", "muted")
        self._over = plain_label("", "warning")
        self._without = plain_label("", "muted")
        flow = FlowLayout(self, gap=14)
        for label in (self._facts, self._over, self._without):
            flow.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """All that it says."""
        return " · ".join(label.text() for label in (self._facts, self._over, self._without) if label.text())

    def show_summary(self, summary: Summary) -> None:
        """Other figures."""
        texts = (summary.facts, summary.over_words, summary.without_words)
        for label, text in zip((self._facts, self._over, self._without), texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
