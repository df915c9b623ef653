"""Rules about the RACI matrix."""
