"""Readers for tables in workbooks, CSV, TSV, Markdown and HTML."""
