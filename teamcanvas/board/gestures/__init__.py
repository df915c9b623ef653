"""What can be dragged onto or across the board, a file per gesture."""
