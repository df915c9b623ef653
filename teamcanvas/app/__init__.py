"""Puts the parts together: settings, look, crash hook, single instance, windows."""
