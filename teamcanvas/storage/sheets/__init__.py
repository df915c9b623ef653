"""Reading tables from spreadsheets, CSV, Markdown and XML."""
