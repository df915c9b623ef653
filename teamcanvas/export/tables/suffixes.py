"""What the name of a file with tables can end in. Imports nothing, so that asking is quick."""

TABLE_SUFFIXES = (".xlsx", ".csv", ".tsv", ".md", ".html")
