"""`teamcanvas check`: what the rules find in plans, for people or for other programs."""

from collections.abc import Iterator
from pathlib import Path

import click

from teamcanvas.commands.refusals import UNUSABLE, RefusedError, chosen_scenario, opened

FOUND = 1
"""Exit code: there are findings at or above the severity that was asked about."""

_SEVERITIES = ("error", "warning", "info")


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--scenario", metavar="ID", help="The scenario to check, by its id or its title; else the first one.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to answer."
)
@click.option(
    "--fail-on",
    type=click.Choice(_SEVERITIES),
    default="error",
    show_default=True,
    help="The mildest severity that makes the exit code 1.",
)
def check_command(files: tuple[Path, ...], scenario: str | None, form: str, fail_on: str) -> int:
    """Check plans and list what the rules find.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 a file that cannot be read or a wrong call.
    """
    from teamcanvas.commands.check_json import as_json
    from teamcanvas.commands.check_report import Report, report_on
    from teamcanvas.commands.check_text import as_text

    def reports() -> Iterator[Report | None]:
        for path in files:
            try:
                plan = opened(path)
                yield report_on(path, plan, chosen_scenario(plan, scenario, path))
            except RefusedError as refusal:
                # The other files are still worth their answers.
                refusal.show()
                yield None

    checked = list(reports())
    readable = [report for report in checked if report is not None]
    if form == "json":
        click.echo(as_json(readable))
    elif readable:
        click.echo(as_text(readable))
    if len(readable) < len(checked):
        return UNUSABLE
    return FOUND if any(report.reaches(fail_on) for report in readable) else 0
