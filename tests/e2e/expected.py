"""The expected counts, computed from the rules without the window."""

from teamcanvas.rules.engine import check
from tests.small_plans import small_plan


def counts(*placements: str, people: str = "Ada Lovelace, Grace Hopper") -> tuple[int, int]:
    """Topics that are errors and warnings, of a plan with these people and placements as `small_plan` reads them."""
    found = check(small_plan(*placements, people=people), "plan").topics.counts
    return found.error, found.warning
