"""Measures of the box drawn for an uncovered character, with its code point inside. All lengths in ems."""

BESIDE, WITHIN = 0.08, 0.15
"""The margin beside the box, and the padding from its edge to the digits."""
DIGIT_WIDTH, DIGIT_HEIGHT, BETWEEN_DIGITS = 0.25, 0.52, 0.15
TOP, BOTTOM = -0.76, 0.12
"""Its edges, downwards from the baseline."""


def missing_name(text: str) -> str:
    """The hexadecimal digits in the box; of a grapheme cluster, those of its first character."""
    return f"{ord(text[0]):04X}"


def missing_width(text: str) -> float:
    """The advance of the box, margins included."""
    digits = len(missing_name(text))
    return 2 * (BESIDE + WITHIN) + digits * DIGIT_WIDTH + (digits - 1) * BETWEEN_DIGITS
