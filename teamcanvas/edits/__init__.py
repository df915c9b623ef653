"""Edits: pure functions from a plan to a plan, a file per noun. An impossible edit raises before anything changes."""
