"""How a command ends when it cannot do what was asked: a one-line message and an exit code."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from teamcanvas.model.plan import Plan, Scenario
    from teamcanvas.rules.profile import Profile

UNUSABLE = 2
"""Exit code: a file that cannot be read or written, or a wrong call."""


class RefusedError(click.ClickException):
    """Ends the command; its text is one line for the user."""

    exit_code = UNUSABLE

    def show(self, file: IO[Any] | None = None) -> None:  # Any: as click declares it
        """Print the message to the standard error."""
        click.echo(f"teamcanvas: {self.message}", file=file, err=file is None)


@contextmanager
def refusing() -> Generator[None]:
    """Turns errors of files, templates and exports into a RefusedError."""
    from teamcanvas.export.outgoing.output import ExportError
    from teamcanvas.storage.refusals import PlanFileError
    from teamcanvas.storage.templates import UnknownTemplateError

    try:
        yield
    except (PlanFileError, ExportError, UnknownTemplateError) as refusal:
        raise RefusedError(str(refusal)) from refusal


def opened(path: Path) -> "Plan":
    """The plan in a file. Raises RefusedError."""
    from teamcanvas.storage.files import read_plan

    with refusing():
        return read_plan(path)


def chosen_scenario(plan: "Plan", wanted: str | None, path: Path) -> "Scenario":
    """The scenario with this id, else with this title, else with this title ignoring case; the first one for None.

    Raises:
        RefusedError: there is none, or it is not clear which one is meant.
    """
    from teamcanvas.storage.refusals import visible

    if wanted is None:
        return plan.scenarios[0]
    for scenario in plan.scenarios:
        if scenario.id == wanted:
            return scenario
    same = [scenario for scenario in plan.scenarios if scenario.title == wanted]
    found = same or [scenario for scenario in plan.scenarios if scenario.title.casefold() == wanted.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        raise RefusedError(visible(f"In {path} {wanted} could be {_named(found)}. Give the id."))
    raise RefusedError(visible(f"{path} has no scenario {wanted}; it has {_named(plan.scenarios)}."))


def _named(scenarios: "Sequence[Scenario]") -> str:
    return ", ".join(f"{scenario.id} ({scenario.title})" for scenario in scenarios)


def chosen_profile(wanted: str) -> "Profile":
    """The profile of a name or a title. Raises RefusedError."""
    from teamcanvas.rules.shipped_profiles import shipped_profiles

    offered = shipped_profiles()
    for profile in offered:
        if wanted.casefold() in (profile.name, profile.title.casefold()):
            return profile
    there = ", ".join(f"{profile.name} ({profile.title})" for profile in offered)
    raise RefusedError(f"There is no profile {wanted!r}; there are {there}.")
