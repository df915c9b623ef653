"""What several rules have in common: one shape, filled in by each of them."""
