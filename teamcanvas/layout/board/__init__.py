"""Layout of the board: stages, cards, handovers."""
