"""Rules about the board and the settings of rules."""
