"""How large the box is that stands for what no face covers: room for the code point in it. All lengths in ems."""

BESIDE, WITHIN = 0.08, 0.15
"""The air beside the box, and from its edge to the digits."""
DIGIT_WIDTH, DIGIT_HEIGHT, BETWEEN_DIGITS = 0.25, 0.52, 0.15
TOP, BOTTOM = -0.76, 0.12
"""Its edges, downwards from the baseline."""


def missing_name(text: str) -> str:
    """The digits in the box; of several characters that are seen as one, the first tells which it is."""
    return f"{ord(text[0]):04X}"


def missing_width(text: str) -> float:
    """What the box of a text takes, with the air around it."""
    digits = len(missing_name(text))
    return 2 * (BESIDE + WITHIN) + digits * DIGIT_WIDTH + (digits - 1) * BETWEEN_DIGITS
