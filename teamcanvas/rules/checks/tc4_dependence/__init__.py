"""Rules about dependence on one person."""
