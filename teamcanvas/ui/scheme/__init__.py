"""Choosing and converting the scheme of letters."""
