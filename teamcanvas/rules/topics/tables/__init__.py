"""The tables of all kinds of topics."""
