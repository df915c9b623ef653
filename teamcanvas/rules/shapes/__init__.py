"""Shapes: what similar rules share."""
