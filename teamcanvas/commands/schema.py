"""`teamcanvas schema`: the file format, for programs that write plans."""

import json

import click


@click.command("schema")
def schema_command() -> int:
    """Print the JSON Schema of a .teamcanvas file."""
    from teamcanvas.storage.schema import plan_schema

    click.echo(json.dumps(plan_schema(), ensure_ascii=False, indent=2))
    return 0
