"""The RACI matrix of a scenario: canvas, selection, editing, clipboard, accessibility."""
