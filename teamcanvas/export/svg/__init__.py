"""SVG output."""
