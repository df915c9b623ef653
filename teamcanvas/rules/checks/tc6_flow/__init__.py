"""Rules about handovers, ceremonies and feedback."""
