"""`teamcanvas export`: a plan as a PDF to hand out."""

from pathlib import Path

import click

from teamcanvas.commands.refusals import RefusedError, chosen_scenario, opened, refusing
from teamcanvas.layout.page_size import PAGE_KINDS, PAGE_SIZE_NAMES, PageKind, PageSizeName

_KINDS: dict[str, PageKind] = {kind: kind for kind in PAGE_KINDS}


def _page_kinds(ctx: click.Context, param: click.Parameter, value: str) -> tuple[PageKind, ...]:
    """Kinds of pages, parted by commas."""
    kinds: dict[PageKind, None] = {}
    for part in value.split(","):
        found = _KINDS.get(part.strip())
        if found is None:
            raise click.BadParameter(f"{part.strip()!r} is not one of {', '.join(PAGE_KINDS)}.", ctx, param)
        kinds[found] = None
    return tuple(kinds)


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), metavar="OUT.pdf", help="The PDF to write."
)
@click.option("--scenario", metavar="ID", help="The scenario to show, by its id or its title; else the first one.")
@click.option(
    "--pages",
    callback=_page_kinds,
    default=",".join(PAGE_KINDS),
    show_default=True,
    metavar="LIST",
    help="What to show, in this order.",
)
@click.option(
    "--page", type=click.Choice(PAGE_SIZE_NAMES), default="16:9", show_default=True, help="The size of the pages."
)
def export_command(
    file: Path, output: Path, scenario: str | None, pages: tuple[PageKind, ...], page: PageSizeName
) -> int:
    """Write a plan as a PDF: the board, who does what, what the rules find."""
    if output.suffix.lower() != ".pdf":
        raise RefusedError(f"{output} is not the name of a PDF. Let it end in .pdf.")
    plan = opened(file)
    shown = chosen_scenario(plan, scenario, file)

    from teamcanvas.export.pdf import PdfOptions, write_pdf

    with refusing():
        report = write_pdf(plan, shown.id, output, PdfOptions(pages, page))
    for warning in report.warnings:
        click.echo(f"teamcanvas: {warning}", err=True)
    return 0
