"""Rules about conflicting roles of one person."""
