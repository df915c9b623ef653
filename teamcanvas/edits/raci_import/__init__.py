"""Import of a RACI matrix from a table: find it, map its headings, read its cells, apply one edit."""
