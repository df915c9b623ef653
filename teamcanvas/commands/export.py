"""`teamcanvas export`: a plan as a PDF to hand out, its RACI matrix as a table."""

from pathlib import Path

import click
from click.core import ParameterSource

from teamcanvas.commands.refusals import RefusedError, chosen_scenario, opened, refusing
from teamcanvas.export.tables.suffixes import TABLE_SUFFIXES
from teamcanvas.layout.page_size import PAGE_KINDS, PAGE_SIZE_NAMES, USUAL_PAGE_KINDS, PageKind, PageSizeName

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
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="OUT",
    help="The file to write; its name says of what kind: .pdf, .xlsx, .csv, .tsv, .md or .html.",
)
@click.option("--scenario", metavar="ID", help="The scenario to show, by its id or its title; else the first one.")
@click.option(
    "--pages",
    callback=_page_kinds,
    default=",".join(USUAL_PAGE_KINDS),
    show_default=True,
    metavar="LIST",
    help=f"What a PDF shows, in this order: of {', '.join(PAGE_KINDS)}.",
)
@click.option(
    "--page", type=click.Choice(PAGE_SIZE_NAMES), default="16:9", show_default=True, help="The size of a PDF's pages."
)
@click.pass_context
def export_command(
    ctx: click.Context, file: Path, output: Path, scenario: str | None, pages: tuple[PageKind, ...], page: PageSizeName
) -> int:
    """Write a plan as a PDF: the board, who does what, what the rules find. Or its RACI matrix as a table: a workbook
    or a web page by role, by person and by activity, Markdown likewise, CSV or TSV by role.
    """
    suffix = output.suffix.lower()
    if suffix != ".pdf" and suffix not in TABLE_SUFFIXES:
        raise RefusedError(f"{output} is not the name of a file that can be exported. Let it end in {_kinds()}.")
    if suffix in TABLE_SUFFIXES:
        _refuse_options_of_pages(ctx, suffix)
    plan = opened(file)
    shown = chosen_scenario(plan, scenario, file)
    if suffix in TABLE_SUFFIXES:
        from teamcanvas.export.tables.writing import write_table

        with refusing():
            write_table(plan, shown.id, output)
        return 0

    from teamcanvas.export.pdf import PdfOptions, write_pdf

    with refusing():
        report = write_pdf(plan, shown.id, output, PdfOptions(pages, page))
    for warning in report.warnings:
        click.echo(f"teamcanvas: {warning}", err=True)
    return 0


def _refuse_options_of_pages(ctx: click.Context, suffix: str) -> None:
    """Somebody who asks for pages expects a PDF: a table instead would be a silent disappointment."""
    for option in ("pages", "page"):
        if ctx.get_parameter_source(option) is not ParameterSource.DEFAULT:
            raise RefusedError(f"--{option} is for PDFs; a {suffix} file holds tables and has no pages to choose.")


def _kinds() -> str:
    kinds = (".pdf", *TABLE_SUFFIXES)
    return f"{', '.join(kinds[:-1])} or {kinds[-1]}"
