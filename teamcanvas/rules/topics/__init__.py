"""Topics: findings grouped by what caused them, as somebody would put them on an agenda."""
