"""PDF output with ReportLab, and its pages as PNG. Draws finished pages; what they show is made in layout/pages."""
