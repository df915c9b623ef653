"""The open plan: its store and undo steps, live check, journal and saved state. Uses QtCore and QtGui, no widgets."""
