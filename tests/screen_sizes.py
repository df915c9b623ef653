"""The sizes of screens that people use the program on."""

SCREENS = {"1024x768": 1, "1280x800": 1, "1920x1080": 1, "3840x2160": 2}
"""Physical pixels, and the scale of the desktop."""
