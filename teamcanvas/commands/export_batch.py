"""Exports several plans one after the other; a plan that fails does not stop the rest."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from teamcanvas.commands.output_paths import is_folder, output_path, refuse_several_in_one
from teamcanvas.commands.refusals import UNUSABLE, RefusedError, chosen_scenario, opened, refusing
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.file_names import safe_stem
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.export.preflight.notice import Notice
from teamcanvas.export.preflight.preflight import preflight
from teamcanvas.export.write import write_export
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.storage.plan_names import plan_stem
from teamcanvas.storage.refusals import visible

NAMES_LEFT = 1
"""Exit code: anonymising left a name, so a plan was not exported."""

_WORDS = {Severity.ERROR: "stop", Severity.WARNING: "look", Severity.INFO: "note"}


@dataclass
class ExportBatch:
    """The options that apply to every plan of one call."""

    output: str | None
    """A file, a folder or a pattern; None writes nothing."""
    scenario: str | None
    """An id or a title; the first scenario if None."""
    options: ExportOptions
    only_preflight: bool = False
    anyway: bool = False
    """Also export plans in which a name is left."""
    quiet: bool = False
    """Suppress notices of severity info."""

    def run(self, files: Sequence[Path]) -> int:
        """Export all files; returns the highest exit code."""
        if self.output is not None:
            refuse_several_in_one(self.output, files)
        written: set[Path] = set()
        codes = [0]
        for file in files:
            try:
                codes.append(self._export(file, written, several=len(files) > 1))
            except RefusedError as refusal:
                refusal.show()
                codes.append(UNUSABLE)
        return max(codes)

    def _export(self, file: Path, written: set[Path], *, several: bool) -> int:
        plan = opened(file)
        shown = chosen_scenario(plan, self.scenario, file)
        found = check(plan, shown.id)
        with refusing():
            leaving = outgoing(plan, shown.id, self.options, found)
            place = self._place(file, shown.title, leaving.scrub)
            notices = preflight(plan, found, leaving, path=place)
        if self.only_preflight:
            click.echo("\n".join(notice_lines(str(file), notices)))
            return NAMES_LEFT if _names_left(notices) else 0
        self._tell(notices, f"{file}: " if several else "")
        if _names_left(notices) and not self.anyway:
            said = visible(f"{file} was not exported, because a name is left in it. --anyway exports it.")
            click.echo(f"teamcanvas: {said}", err=True)
            return NAMES_LEFT
        if place is None:
            return 0
        if place in written:
            raise RefusedError(visible(f"{file} would be written to {place} as another plan was. Rename one of them."))
        written.add(place)
        with refusing():
            if self.output is not None and is_folder(self.output):
                _made_folder(place.parent)
            report = write_export(leaving, place)
        told = " ".join(notice.message for notice in notices)
        for warning in report.warnings:
            if warning not in told:
                click.echo(f"teamcanvas: {warning}", err=True)
        return 0

    def _place(self, file: Path, scenario: str, scrub: Callable[[str], str]) -> Path | None:
        if self.output is None:
            return None
        return output_path(self.output, safe_stem(plan_stem(file), scrub), safe_stem(scenario, scrub))

    def _tell(self, notices: tuple[Notice, ...], before: str) -> None:
        for notice in notices:
            if notice.severity is not Severity.INFO or not self.quiet:
                click.echo(f"teamcanvas: {visible(before)}{notice_line(notice)}", err=True)


def _names_left(notices: tuple[Notice, ...]) -> bool:
    return any(notice.names_somebody for notice in notices)


def _made_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise ExportError(f"{visible(str(folder))} cannot be made: {reason}.") from problem


def notice_line(notice: Notice) -> str:
    """`look: 2 errors are open: … Settle them first.`"""
    return visible(f"{_WORDS[notice.severity]}: {notice.title}. {notice.message} {notice.what_to_do}")


def notice_lines(heading: str, notices: tuple[Notice, ...]) -> Iterator[str]:
    """All notices of one plan under its name."""
    yield visible(heading)
    if not notices:
        yield "  nothing to know before it leaves the house"
    for notice in notices:
        yield visible(f"  {_WORDS[notice.severity]}  {notice.title}")
        yield visible(f"        {notice.message}")
        yield visible(f"        {notice.what_to_do}")
