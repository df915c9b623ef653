"""The display list, the theme and small drawn parts."""
