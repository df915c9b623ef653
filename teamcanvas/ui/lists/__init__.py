"""The side lists of roles and people."""
