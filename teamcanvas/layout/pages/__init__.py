"""Pages of the deck."""
