"""Writes an export into files, in the form that the file name ends in: all or nothing."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from teamcanvas.export.outgoing.content import Outgoing
from teamcanvas.export.outgoing.key_file import joined_key
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.outgoing.output import CancelledError, ExportError, Output, write_outputs
from teamcanvas.export.outgoing.suffixes import PAGE_SUFFIXES, SUFFIXES, TABLE_SUFFIXES
from teamcanvas.export.preflight.missing_glyphs import missing_glyphs
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.deck import Page
from teamcanvas.layout.pages.deck_options import THEME_OF
from teamcanvas.storage.refusals import visible

__all__ = ["CancelledError", "ExportError", "ExportReport", "write_export"]

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the work that is done, and the total."""

_PERCENT = 100
_PAGES_MADE = 60
"""The percentage of the work that is layout; painting is the rest."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """The files that were written, and warnings."""

    files: tuple[Path, ...]
    """Without the key of an anonymised export, which is not to be passed on."""
    pages: int
    """None in a table."""
    warnings: tuple[str, ...]


@contextmanager
def gc_paused() -> Generator[None, None, None]:
    """Pauses the garbage collector: it would take a third of the time, as what an export creates lives to its end.

    Without effect where it is off anyway, as in the editor.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@gc_paused()
def write_export(
    leaving: Outgoing,
    path: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportReport:
    """Writes an export in the form that the path ends in. Existing files are replaced when all new ones are complete.

    Args:
        leaving: what to write.
        path: ends in one of `SUFFIXES`. Several pictures are numbered: `plan.png` becomes `plan-1.png`, `plan-2.png`.
        progress: called with the percentage of the work that is done, never falling.
        cancelled: polled between steps.

    Raises:
        ExportError: the files cannot be written like this; existing files are unchanged.
        CancelledError: `cancelled` returned true; existing files are unchanged.
    """
    options = leaving.options
    suffix = path.suffix.lower()
    _refuse(path, suffix, options)
    steps = _ProgressMeter(progress, cancelled)
    if suffix in TABLE_SUFFIXES:
        from teamcanvas.export.tables.writing import table_bytes

        pages: tuple[Page, ...] = ()
        contents = [table_bytes(leaving, suffix)]
    else:
        pages = leaving.pages(steps.laid_out)
        contents = _painted(pages, suffix, leaving, steps)
    files = _named(path, len(contents))
    outputs = [Output(file, content) for file, content in zip(files, contents, strict=True)]
    if leaving.key and options.key_file is not None:
        # First: an export without its key could never be traced back.
        key = joined_key(options.key_file, options.anonymise, leaving.key)
        outputs.insert(0, Output(options.key_file, key, private=True))
    steps.advance(_PERCENT)
    write_outputs(outputs)
    return ExportReport(
        files, len(pages), (*(one.sentence for one in missing_glyphs(pages)), *_older_pictures(path, files))
    )


class _ProgressMeter:
    """Reports progress, and raises CancelledError once the export is cancelled."""

    def __init__(self, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
        self._progress = progress
        self._cancelled = cancelled

    def advance(self, percent: int) -> None:
        if self._cancelled and self._cancelled():
            raise CancelledError
        if self._progress:
            self._progress(percent, _PERCENT)

    def laid_out(self, done: int, of: int) -> None:
        self.advance(_PAGES_MADE * done // max(of, 1))

    def painted(self, done: int, of: int) -> None:
        self.advance(_PAGES_MADE + (_PERCENT - _PAGES_MADE) * done // (of + 1))


def _refuse(path: Path, suffix: str, options: ExportOptions) -> None:
    """Raises ExportError for what is wrong before any page is laid out."""
    shown = visible(str(path))
    if suffix not in SUFFIXES:
        raise ExportError(f"{shown} is not the name of a file that can be exported. Let it end in {endings()}.")
    if suffix in PAGE_SUFFIXES and not options.deck.pages:
        raise ExportError("There are no pages to export. Choose at least one.")
    if options.password is not None and suffix != ".pdf":
        raise ExportError(f"Only a PDF can have a password, {shown} cannot.")
    key = options.key_file
    if key is not None and options.anonymise != "none" and key.suffix.lower() in SUFFIXES:
        raise ExportError(f"{visible(str(key))} looks like something to pass on. Let the key file end in .json.")


def endings() -> str:
    """All suffixes as text."""
    return f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"


def _painted(pages: tuple[Page, ...], suffix: str, leaving: Outgoing, steps: _ProgressMeter) -> list[bytes]:
    """The contents of the files. Each writer is imported at its first use: that takes longer than a check."""
    title, options = leaving.plan.title, leaving.options
    match suffix:
        case ".pdf":
            from teamcanvas.export.pdf.pdf import pdf_bytes

            data = pdf_bytes(pages, title, lambda done: steps.painted(done, len(pages)))
            return [data if options.password is None else _protected(data, options.password)]
        case ".svg":
            from teamcanvas.export.svg.svg import svg_bytes

            background = load_theme(THEME_OF[options.deck.theme]).colours.background
            return [
                _stepped(svg_bytes(page.drawing, page.title, background=background), steps, number, pages)
                for number, page in enumerate(pages, start=1)
            ]
        case ".png":
            from teamcanvas.export.pdf.png import png_pictures

            try:
                pictures = png_pictures([page.drawing for page in pages], options.pixels)
            except ValueError as problem:
                raise ExportError(str(problem)) from None
            return [_stepped(picture, steps, number, pages) for number, picture in enumerate(pictures, start=1)]
        case ".pptx":
            from teamcanvas.export.pptx.presentation import pptx_bytes

            return [pptx_bytes(pages, title, progress=steps.painted)]
        case _:
            raise KeyError(suffix)


def _stepped(data: bytes, steps: _ProgressMeter, number: int, pages: Sequence[Page]) -> bytes:
    steps.painted(number, len(pages))
    return data


def _protected(data: bytes, password: str) -> bytes:
    from teamcanvas.export.pdf.protection import PasswordRefusedError, protected

    try:
        return protected(data, password)
    except PasswordRefusedError as problem:
        raise ExportError(str(problem)) from None


def _named(path: Path, count: int) -> tuple[Path, ...]:
    if count == 1:
        return (path,)
    # With leading zeros, so that folders list them in order.
    digits = len(str(count))
    return tuple(path.with_name(f"{path.stem}-{number:0{digits}}{path.suffix}") for number in range(1, count + 1))


def _older_pictures(path: Path, files: Sequence[Path]) -> tuple[str, ...]:
    """A warning of numbered pictures left by an earlier, longer export; they are not deleted."""
    written = {file.name for file in files}
    if path.suffix.lower() not in (".png", ".svg"):
        return ()
    try:
        beside = sorted(one.name for one in path.parent.iterdir())
    except OSError:
        return ()
    stem = f"{path.stem}-"
    older = [
        name
        for name in beside
        if name.startswith(stem) and name.endswith(path.suffix) and name not in written
        if name[len(stem) : -len(path.suffix)].isdecimal()
    ]
    if not older:
        return ()
    others = "" if len(older) == 1 else f" and {len(older) - 1} more"
    return (f"{visible(older[0])}{others} beside it is older than this export and was left as it was.",)
