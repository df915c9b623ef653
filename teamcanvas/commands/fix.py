"""`teamcanvas fix`: applies the first fix of the worst topic until none is left, and says what each step did."""

from pathlib import Path

import click

from teamcanvas.commands.refusals import RefusedError, chosen_scenario, refusing

KINDS = ("board", "agree", "record")
USUAL_KINDS = "board,agree"
"""What is recorded as done already is known to the user only."""


@click.command("fix")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="OUT",
    help="Where the plan goes: a new file, or FILE itself, which then has a backup.",
)
@click.option("--scenario", metavar="ID", help="The scenario to fix, by its id or its title; else the first one.")
@click.option(
    "--kinds",
    default=USUAL_KINDS,
    show_default=True,
    metavar="KINDS",
    help="Which fixes are applied: board, agree, record, with commas between them. A record says that something is "
    "so already: only you know.",
)
@click.option("--steps", type=click.IntRange(min=0), metavar="N", help="The most fixes to apply; else all.")
@click.option("--dry-run", is_flag=True, help="Only list the steps; write nothing.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to answer."
)
def fix_command(
    file: Path, output: Path | None, scenario: str | None, kinds: str, steps: int | None, dry_run: bool, form: str
) -> int:
    """Apply the first fix of the worst topic again and again, until no topic has one left.

    Lists each step: the topic, the fix, what it settled and brought, and why it came before the next best.

    Exit codes: 0 the steps are listed and the plan is written, 2 a file that cannot be read or written or a wrong
    call.
    """
    from teamcanvas.commands.fix_report import fix_report
    from teamcanvas.commands.fix_words import as_json, as_text
    from teamcanvas.rules.fix_kind import FixKind
    from teamcanvas.storage.files import read_stamped, save_plan

    wanted = frozenset(map(FixKind, _chosen_kinds(kinds)))
    if output is None and not dry_run:
        raise RefusedError("Name the file to write with -o OUT, or add --dry-run to see the steps only.")
    same = output is not None and output.exists() and file.exists() and output.samefile(file)
    if output is not None and output.exists() and not same and not dry_run:
        raise RefusedError(f"{output} exists already. Choose another name.")
    with refusing():
        plan, stamp = read_stamped(file)
    tried = chosen_scenario(plan, scenario, file)
    written = None if dry_run else output
    report = fix_report(file, written, plan, tried.id, kinds=wanted, most=steps)
    if written is not None:
        with refusing():
            save_plan(written, report.plan, expected=stamp if same else None)
    click.echo(as_json(report) if form == "json" else as_text(report))
    return 0


def _chosen_kinds(typed: str) -> list[str]:
    kinds = [kind.strip().casefold() for kind in typed.split(",") if kind.strip()]
    strange = [kind for kind in kinds if kind not in KINDS]
    if strange or not kinds:
        raise RefusedError(f"There are fixes of the kinds {', '.join(KINDS)}, not {strange[0] if strange else 'none'}.")
    return kinds
