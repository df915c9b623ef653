"""The window: header, panels, dialogs, start page and the actions that menus, keys and the palette share."""
