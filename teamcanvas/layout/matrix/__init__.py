"""Layout of the RACI matrix."""
