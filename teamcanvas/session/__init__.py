"""The open plan: its store and undo steps, live check, journal and saved state. Knows Qt's core, but no widgets."""
