"""Rules about coverage of the stages."""
