"""Pages as a presentation (PPTX): shapes, tables and texts that can be edited, one slide a page."""
