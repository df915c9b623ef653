"""Rules about AI governance."""
