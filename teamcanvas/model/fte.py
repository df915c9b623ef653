"""FTE as plain floats: rounding, comparison and text. Sums of parts such as 0.1 are not exact."""

from math import ceil, floor

TOLERANCE = 1e-9
"""Numbers that differ by less are the same."""


def more_than(fte: float, limit: float) -> bool:
    """Above the limit, and not only by a rounding error."""
    return fte > limit + TOLERANCE


def at_least(fte: float, limit: float) -> bool:
    """The limit or above it; a rounding error below it is still the limit."""
    return fte >= limit - TOLERANCE


def lowest(limit: float) -> float:
    """The lowest FTE that is `at_least` the limit, for loops over many placements: they compare without a call."""
    return limit - TOLERANCE


def most_whole(number: float) -> int:
    """The largest whole number up to this one; for limits on counts that are a share of other counts."""
    return floor(number + TOLERANCE)


def least_whole(number: float) -> int:
    """The smallest whole number from this one on."""
    return ceil(number - TOLERANCE)


def exact_fte(fte: float) -> float:
    """A sum or difference of FTE, without its rounding error."""
    return round(fte, 6)


def stored_fte(fte: float) -> float:
    """An FTE as a plan stores it."""
    return round(fte, 4)


def joined_fte(*parts: float) -> float:
    """The FTE of placements that become one: their sum, at most 1."""
    return min(1.0, stored_fte(sum(parts)))


def hundredths(fte: float) -> float:
    """The nearest hundredth."""
    return round(fte, 2)


def hundredths_down(fte: float) -> float:
    """The largest hundredth up to this FTE."""
    return floor(fte * 100 + 1e-6) / 100


def hundredths_up(fte: float) -> float:
    """The smallest hundredth from this FTE on."""
    return ceil(fte * 100 - 1e-6) / 100


def fte_text(fte: float) -> str:
    """One decimal where that is exact, two where it is not."""
    return f"{fte:.1f}" if abs(fte * 10 - round(fte * 10)) < 1e-6 else f"{fte:.2f}"


def fte_of(part: float, whole: float) -> str:
    """Two sums in a sentence, with the same number of decimals: `24.27 of 30.00`, `9.2 of 10.0`."""
    texts = fte_text(part), fte_text(whole)
    decimals = max(len(text.partition(".")[2]) for text in texts)
    return f"{part:.{decimals}f} of {whole:.{decimals}f}"
