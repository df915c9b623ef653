"""Team Canvas: an AI/ML team on a board of three stages, checked as it is planned."""

__version__ = "0.1.0"
