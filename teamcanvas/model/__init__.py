"""The plan as a frozen value, its ids, the catalogue, changes and derived facts. Knows neither Qt nor files."""
