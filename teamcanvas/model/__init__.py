"""The plan as a frozen value, its ids, the catalogue, changes and derived facts. Knows neither Qt nor files."""

import os

# Pydantic searches the metadata of every installed package for plugins; there are none to find.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
