"""How many findings or topics there are of each severity."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from teamcanvas.rules.finding import Severity


class Counts(NamedTuple):
    """How many open findings or topics there are of each severity."""

    error: int
    warning: int
    info: int


class Graded(Protocol):
    """A finding or a topic."""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        ...


def counts_of(graded: Iterable[Graded]) -> Counts:
    """How many of these there are of each severity."""
    severities = [one.severity for one in graded]
    return Counts(*(severities.count(severity) for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)))
