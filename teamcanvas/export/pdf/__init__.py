"""PDF output with ReportLab, and its pages as PNG."""
