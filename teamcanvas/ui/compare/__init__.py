"""The view that compares two scenarios of a plan."""
