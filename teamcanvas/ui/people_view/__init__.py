"""The view of people: a table of all people with their roles and load."""
