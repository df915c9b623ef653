"""Fonts, shaping, wrapping and bidirectional text."""
