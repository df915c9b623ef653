"""Counts with their nouns in singular or plural."""


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number and its noun: `1 vacancy`, `2 vacancies`. Without `many`, the plural ends in s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
