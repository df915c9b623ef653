"""Rules about leadership and sponsorship."""
