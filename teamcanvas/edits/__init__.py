"""Edits: pure functions from a plan to a plan, a file per noun. What cannot be done is refused beforehand."""
