"""`teamcanvas export`: plans as pages to hand out, or their RACI matrix as tables."""

from pathlib import Path
from typing import Literal

import click
from click.core import ParameterSource

from teamcanvas.commands.output_paths import suffix_of
from teamcanvas.commands.refusals import RefusedError
from teamcanvas.export.outgoing.suffixes import SUFFIXES, TABLE_SUFFIXES
from teamcanvas.layout.pages.size import PAGE_KINDS, PAGE_SIZE_NAMES, USUAL_PAGE_KINDS, PageKind, PageSizeName

_KINDS: dict[str, PageKind] = {kind: kind for kind in PAGE_KINDS}
_OF_PAGES = {
    "pages": "--pages",
    "page": "--page",
    "titles": "--title",
    "theme": "--theme",
    "logo": "--logo",
    "draft": "--draft",
    "date": "--date",
}


def _page_kinds(ctx: click.Context, param: click.Parameter, value: str) -> tuple[PageKind, ...]:
    """Kinds of pages, separated by commas."""
    return tuple(dict.fromkeys(_kind(part, ctx, param) for part in value.split(",")))


def _titles(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> dict[PageKind, str]:
    """`KIND=TEXT`, any number of times."""
    titles: dict[PageKind, str] = {}
    for value in values:
        kind, sign, title = value.partition("=")
        if not sign:
            raise click.BadParameter(f"{value!r} is not of the form KIND=TEXT.", ctx, param)
        titles[_kind(kind, ctx, param)] = title
    return titles


def _kind(text: str, ctx: click.Context, param: click.Parameter) -> PageKind:
    found = _KINDS.get(text.strip())
    if found is None:
        raise click.BadParameter(f"{text.strip()!r} is not one of {', '.join(PAGE_KINDS)}.", ctx, param)
    return found


@click.command("export")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help=f"The file to write; its ending says of what kind: {', '.join(SUFFIXES)}. For several plans a folder, or a "
    "name with {name} in it: {name} is the plan's file, {scenario} the scenario.",
)
@click.option("--scenario", metavar="ID", help="The scenario to show, by its id or its title; else the first one.")
@click.option(
    "--pages",
    callback=_page_kinds,
    default=",".join(USUAL_PAGE_KINDS),
    show_default=True,
    metavar="LIST",
    help=f"What is shown, in this order: of {', '.join(PAGE_KINDS)}.",
)
@click.option(
    "--page", type=click.Choice(PAGE_SIZE_NAMES), default="16:9", show_default=True, help="The size of the pages."
)
@click.option(
    "--title",
    "titles",
    multiple=True,
    callback=_titles,
    metavar="KIND=TEXT",
    help="What stands over the pages of a kind, such as the decision to be taken.",
)
@click.option(
    "--theme", type=click.Choice(("light", "dark")), default="light", show_default=True, help="The look of the pages."
)
@click.option("--logo", type=click.Path(path_type=Path), metavar="FILE", help="A PNG or SVG for every page.")
@click.option("--draft", is_flag=True, help="Say on every page that it is a draft.")
@click.option("--date", default="", metavar="TEXT", help="Shown on every page; “today” for the date of today.")
@click.option(
    "--anonymise",
    type=click.Choice(("none", "initials", "roles", "pseudonyms")),
    default="none",
    show_default=True,
    help="What stands for the names of people, wherever they are.",
)
@click.option(
    "--key-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where it is kept, for you only, who is who; pseudonyms stay the same as long as it is there.",
)
@click.option(
    "--password-file",
    metavar="FILE",
    help="Its first line is needed to open the PDF (AES-256); - reads it from the standard input.",
)
@click.option("--pixels", type=click.IntRange(16, 12_000), metavar="N", help="The longer side of a PNG; else 1920.")
@click.option("--preflight", "only_preflight", is_flag=True, help="Tell what there is to know, and write nothing.")
@click.option("--anyway", is_flag=True, help="Write also if a name could not be taken out.")
@click.option("-q", "--quiet", is_flag=True, help="Tell warnings only.")
@click.pass_context
def export_command(
    ctx: click.Context,
    files: tuple[Path, ...],
    output: str | None,
    scenario: str | None,
    pages: tuple[PageKind, ...],
    page: PageSizeName,
    titles: dict[PageKind, str],
    theme: Literal["light", "dark"],
    logo: Path | None,
    draft: bool,
    date: str,
    anonymise: Literal["none", "initials", "roles", "pseudonyms"],
    key_file: Path | None,
    password_file: str | None,
    pixels: int | None,
    only_preflight: bool,
    anyway: bool,
    quiet: bool,
) -> int:
    """Write plans as PDF, PowerPoint (PPTX), PNG or SVG: the board, who does what, what the rules find. Or the RACI
    matrix as tables: a workbook or a web page by role, by person and by activity, Markdown likewise, CSV or TSV by
    role.

    What there is to know about the export, such as names and open errors, goes to the standard error. Exit codes: 0 all
    is written, 1 a name could not be taken out and nothing was written of that plan, 2 a file that cannot be read or
    written or a wrong call.
    """
    if output is None and not only_preflight:
        raise click.UsageError("Missing option '-o' / '--output': where is it to be written?", ctx)
    given = {name for name in ctx.params if ctx.get_parameter_source(name) is not ParameterSource.DEFAULT}
    _refuse_what_does_not_fit(given, output)
    if "key_file" in given and anonymise == "none":
        raise RefusedError("--key-file is for who is who when names are left out: say how with --anonymise.")

    from teamcanvas.commands.export_batch import ExportBatch
    from teamcanvas.commands.export_options import export_options

    options = export_options(
        pages, page, titles, theme, logo, date, anonymise, key_file, password_file, draft=draft, pixels=pixels
    )
    return ExportBatch(output, scenario, options, only_preflight=only_preflight, anyway=anyway, quiet=quiet).run(files)


def _refuse_what_does_not_fit(given: set[str], output: str | None) -> None:
    """Refuses page options where a table is written, instead of ignoring them silently."""
    if output is None:
        return
    suffix = suffix_of(output)
    if suffix not in SUFFIXES:
        folder = "" if Path(output).suffix else f" To write into a folder of this name, say {output}/."
        said = f"{output} is not the name of a file that can be exported. Let it end in {_endings()}.{folder}"
        raise RefusedError(said)
    for name, option in _OF_PAGES.items():
        if suffix in TABLE_SUFFIXES and name in given:
            raise RefusedError(f"{option} is for pages; a {suffix} file holds tables and has none.")
    if "password_file" in given and suffix != ".pdf":
        raise RefusedError(f"--password-file is for PDFs; a {suffix} file can have no password.")
    if "pixels" in given and suffix != ".png":
        raise RefusedError(f"--pixels is for PNGs; a {suffix} file has none.")


def _endings() -> str:
    return f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
