"""Shapes: checks of similar rules (coverage, capacity, agreed), and the edits and titles of fixes that rules share."""
