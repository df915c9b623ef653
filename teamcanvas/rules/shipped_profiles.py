"""The shipped profiles, in the order in which they are offered."""

from teamcanvas.rules.profile import Profile, load_profile

PROFILE_NAMES = ("recommended", "strict", "startup")


def shipped_profiles() -> tuple[Profile, ...]:
    """All shipped profiles, the default first."""
    return tuple(map(load_profile, PROFILE_NAMES))


def profile_named(name: str) -> Profile | None:
    """The profile of this name, if there is one."""
    return load_profile(name) if name in PROFILE_NAMES else None
