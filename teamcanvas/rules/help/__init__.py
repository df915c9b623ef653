"""Help pages generated from the rules."""
