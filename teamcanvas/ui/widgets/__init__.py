"""Small widgets and painting shared by all panels."""
