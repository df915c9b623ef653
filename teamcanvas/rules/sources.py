"""The sources of rules: the founding texts and further reading."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A text that a rule is based on, and a paraphrase of what it says."""

    name: str
    says: str


def databricks(says: str) -> Source:
    """The operating-model article that the three stages come from."""
    return Source("Databricks, How to execute your operating model for data and AI, part 2", says)


def equal_experts(says: str) -> Source:
    """The article on the four crafts of an MLOps team."""
    return Source("Equal Experts, Planning for Success: Suggested MLOps Team Structure, 2022", says)


def hoogvliets(says: str) -> Source:
    """The article on leadership and talent in an MLOps team."""
    return Source("Hoogvliets, The perfect MLOps team, Marvelous MLOps, 2023", says)


def raci_practice(says: str) -> Source:
    """What guides to responsibility charting agree on."""
    return Source("Smith and Erwin, Role & Responsibility Charting (RACI), and guides that follow it", says)


def derived(says: str) -> Source:
    """No text: the rule follows from what a plan is."""
    return Source("Follows from what a plan is", says)


def reviewed(says: str) -> Source:
    """A gap found by an experienced planner of AI teams in a review of the findings of twelve teams."""
    return Source("A planner of AI teams, on reading twelve plans", says)
