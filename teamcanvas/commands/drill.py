"""`teamcanvas drill`: what a team lacks while some of its people are away."""

from pathlib import Path

import click

from teamcanvas.commands.check import FOUND, SEVERITIES
from teamcanvas.commands.refusals import chosen_profile, chosen_scenario, opened


@click.command("drill")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--person",
    "names",
    multiple=True,
    metavar="NAME",
    help="Who is away, by name or id; several are away together. Without it, everybody is tried in turn.",
)
@click.option("--scenario", metavar="ID", help="The scenario to try, by its id or its title; else the first one.")
@click.option(
    "--profile", metavar="NAME", help="How strict: recommended, strict or startup; else as the plan itself says."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to answer."
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="error",
    show_default=True,
    help="The mildest severity of what an absence brings that makes the exit code 1.",
)
def drill_command(
    file: Path, names: tuple[str, ...], scenario: str | None, profile: str | None, form: str, fail_on: str
) -> int:
    """Try out absences: what the rules find and what loses its cover while people are away.

    Without --person, ranks everybody by what their absence alone would stop: stages, capabilities, activities without
    anybody responsible or accountable; among equals by the findings it brings. Deputies stand in. The plan is not
    changed.

    Exit codes: 0 no absence brings anything at or above --fail-on, 1 one does, 2 a file that cannot be read or a wrong
    call.
    """
    from teamcanvas.commands.drill_json import as_json
    from teamcanvas.commands.drill_report import drill_report
    from teamcanvas.commands.drill_text import as_text
    from teamcanvas.commands.named_people import people_named
    from teamcanvas.edits.profile import set_profile

    plan = opened(file)
    tried = chosen_scenario(plan, scenario, file)
    if profile is not None:
        plan = set_profile(plan, tried.id, chosen_profile(profile).name)
    report = drill_report(file, plan, tried.id, people_named(plan, names))
    click.echo(as_json(report) if form == "json" else as_text(report))
    return FOUND if report.reaches(fail_on) else 0
