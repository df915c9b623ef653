"""Rules about maturity and configuration."""
