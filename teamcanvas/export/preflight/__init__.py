"""Checks before an export: names, missing glyphs, contrast."""
