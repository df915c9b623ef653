"""The main window: actions, menus, header, status line, presentation mode, files."""
