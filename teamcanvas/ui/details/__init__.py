"""The details panel: a page for a person, a role, the organisation."""
