"""The pages that list and edit activities."""
