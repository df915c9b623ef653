"""Pages about rules and profiles, and the settings of a rule."""
