"""Painters and writers of files: the only place that knows ReportLab."""
