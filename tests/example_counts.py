"""How many examples tests try where each one takes long."""

from hypothesis import settings

EXPLORE = "explore"
"""The profile that tries more examples, and other ones each time."""


def exploring() -> bool:
    """Whether more examples are tried than usual."""
    return settings.get_current_profile_name() == EXPLORE


def example_count(usual: int) -> int:
    """The usual number, or twenty times as many when exploring."""
    return usual * 20 if exploring() else usual
