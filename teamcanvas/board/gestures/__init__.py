"""The things that can be dragged on the board, a file per gesture."""
