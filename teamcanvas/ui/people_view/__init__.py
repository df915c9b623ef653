"""Everybody of the plan in one table: who does what, and who has too much or too little."""
