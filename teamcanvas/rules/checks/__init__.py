"""A file per rule, named after its code and slug."""
