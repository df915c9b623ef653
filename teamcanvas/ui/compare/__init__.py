"""The view that holds two scenarios of a plan beside each other."""
