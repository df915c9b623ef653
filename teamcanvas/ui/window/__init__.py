"""The main window: actions, menus, header, status line, presenting, files."""
