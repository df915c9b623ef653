"""The plan as a frozen value, its ids, the catalogue, changes and derived facts. Knows neither Qt nor files."""

import os

# No plugin of pydantic's is wanted, and looking for one reads the metadata of every installed package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
