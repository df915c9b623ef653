"""Topics: findings grouped by what caused them, as they would stand on an agenda."""
