"""How many examples Hypothesis tries where each one takes long."""

from hypothesis import settings

EXPLORE = "explore"
"""The profile that tries more examples, and other ones each time."""


def example_count(usual: int) -> int:
    """The usual number, or twenty times as many when exploring."""
    return usual * 20 if settings.get_current_profile_name() == EXPLORE else usual
