"""Team Canvas: an AI/ML team on a board of three stages, checked as it is planned."""

from typing import Final

__version__: Final = "0.1.0"
