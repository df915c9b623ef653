"""The export dialog: pages, preview, preflight notices, and the export job on a worker thread."""
