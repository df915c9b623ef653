"""The expected counts, computed from the rules without the window."""

from teamcanvas.rules.engine import check
from teamcanvas.rules.topics.needs import NeedState
from tests.small_plans import small_plan


def counts(*placements: str, people: str = "Ada Lovelace, Grace Hopper") -> tuple[int, int]:
    """Topics that are errors and warnings, of a plan with these people and placements as `small_plan` reads them."""
    found = check(small_plan(*placements, people=people), "plan").topics.counts
    return found.error, found.warning


def still_to_come(*placements: str, people: str = "Ada Lovelace, Grace Hopper") -> str:
    """The heading of the list of needs for such a plan."""
    topics = check(small_plan(*placements, people=people), "plan").topics
    return f"Still to come: {len(topics.needs_in(NeedState.COVERED))} of {len(topics.needs)} covered"
