"""The file suffixes of exports. Imports nothing, so that asking for them is quick."""

PAGE_SUFFIXES = (".pdf", ".pptx", ".png", ".svg")
"""Files with pages."""
TABLE_SUFFIXES = (".xlsx", ".csv", ".tsv", ".md", ".html")
"""Files with tables."""
SUFFIXES = (*PAGE_SUFFIXES, *TABLE_SUFFIXES)
