"""What the name of an export can end in. Imports nothing, so that asking is quick."""

from teamcanvas.export.tables.suffixes import TABLE_SUFFIXES

PAGE_SUFFIXES = (".pdf", ".pptx", ".png", ".svg")
"""Files with pages."""
SUFFIXES = (*PAGE_SUFFIXES, *TABLE_SUFFIXES)
