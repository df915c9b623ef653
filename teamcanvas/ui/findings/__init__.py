"""The findings panel: list, cards, filter, acceptance."""
