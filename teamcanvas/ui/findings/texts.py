"""What the list of findings asks for to fill its cards: words and fixes."""

from collections.abc import Sequence
from typing import Protocol

from teamcanvas.rules.explain import Explanation
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.topic_fixes import TopicFix
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.ui.findings.still_to_come_card import StageNeeds


class FindingTexts(Protocol):
    """The words of findings and topics, and their fixes, which take longer to find."""

    def words_of(self, finding: Finding) -> Explanation:
        """Explains a finding."""
        ...

    def fixes_of(self, finding: Finding) -> Sequence[str]:
        """The titles of its fixes, best first."""
        ...

    def words_of_topic(self, topic: Topic) -> Explanation:
        """Explains a topic."""
        ...

    def needs(self) -> tuple[StageNeeds, ...]:
        """What the team needs, stage by stage."""
        ...

    def fixes_of_topic(self, topic: Topic) -> Sequence[TopicFix]:
        """Its fixes, kind by kind, the best first."""
        ...
