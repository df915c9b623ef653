"""Taking over a RACI matrix from a table: finding it, mapping its heads, reading its cells, one edit."""
