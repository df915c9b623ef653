"""From a plan to a drawing: text, theme, and the display lists both painters draw."""
