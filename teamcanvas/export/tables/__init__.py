"""The RACI matrix as tables for spreadsheets, mails and notes: workbook, CSV, TSV, web page, Markdown."""
