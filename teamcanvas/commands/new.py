"""`teamcanvas new` and `teamcanvas templates`: a plan to start from."""

from pathlib import Path

import click

from teamcanvas.commands.refusals import refusing


@click.command("new")
@click.argument("file", type=click.Path(path_type=Path), metavar="OUT.teamcanvas")
@click.option("--template", metavar="NAME", help="Start from this template; see the command templates.")
def new_command(file: Path, template: str | None) -> int:
    """Make a new plan, empty or from a template. A file that is there already is left alone."""
    from teamcanvas.model.ids import RandomIds
    from teamcanvas.storage.files import save_plan
    from teamcanvas.storage.templates import empty_plan, template_plan

    with refusing():
        plan = empty_plan(file.stem or "Plan", RandomIds()) if template is None else template_plan(template)
        save_plan(file, plan)
    return 0


@click.command("templates")
def templates_command() -> int:
    """List the templates that a new plan can start from."""
    from teamcanvas.storage.templates import templates

    offered = templates()
    widest = max(len(template.name) for template in offered)
    for template in offered:
        click.echo(f"{template.name:<{widest}}  {template.people:>3} people  {template.title}")
    return 0
