"""The start page: templates, recent plans, recovered plans."""
