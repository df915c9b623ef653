"""The RACI matrix: letters, schemes, rows, gaps and the reasons of letters."""
