"""The dialog that imports a RACI matrix."""
