"""From a plan to a drawing: text, theme, and the display lists that every painter and writer draws."""
