"""The export dialog: pages, their preview, what would leave the house, and the writing of it."""
