"""`teamcanvas check`: what the rules find in plans, for people or for other programs."""

from pathlib import Path

import click

from teamcanvas.commands.refusals import UNUSABLE, RefusedError, chosen_profile

FOUND = 1
"""Exit code: there are findings at or above the severity of --fail-on."""

SEVERITIES = ("error", "warning", "info")


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--scenario", metavar="ID", help="The scenario to check, by its id or its title; else the first one.")
@click.option(
    "--profile", metavar="NAME", help="How strict: recommended, strict or startup; else as the plan itself says."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="How to answer.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="error",
    show_default=True,
    help="The mildest severity that makes the exit code 1.",
)
def check_command(files: tuple[Path, ...], scenario: str | None, profile: str | None, form: str, fail_on: str) -> int:
    """Check plans and list what the rules find, topic by topic.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 a file that cannot be read or a wrong call.
    """
    from teamcanvas.commands.check_files import CheckOptions, Refusal, check_files
    from teamcanvas.commands.check_json import as_json
    from teamcanvas.commands.check_report import CheckReport
    from teamcanvas.commands.check_sarif import as_sarif
    from teamcanvas.commands.check_text import as_text

    chosen = None if profile is None else chosen_profile(profile).name
    outcomes = check_files(files, CheckOptions(scenario, chosen, fixes=form != "text"))
    reports = [outcome for outcome in outcomes if isinstance(outcome, CheckReport)]
    refusals = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
    for refusal in refusals:
        # Report and continue: the other files were checked.
        RefusedError(refusal.said).show()
    if form == "json":
        click.echo(as_json(reports))
    elif form == "sarif":
        click.echo(as_sarif(reports, refusals))
    elif reports:
        click.echo(as_text(reports, len(refusals)))
    if refusals:
        return UNUSABLE
    return FOUND if any(report.reaches(fail_on) for report in reports) else 0
