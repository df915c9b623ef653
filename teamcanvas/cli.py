"""The entry point: registers the commands and turns their results and exceptions into exit codes."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from teamcanvas import __version__
from teamcanvas.commands.check import check_command
from teamcanvas.commands.drill import drill_command
from teamcanvas.commands.export import export_command
from teamcanvas.commands.fix import fix_command
from teamcanvas.commands.new import new_command, templates_command
from teamcanvas.commands.refusals import RefusedError
from teamcanvas.commands.rules import rules_command
from teamcanvas.commands.schema import schema_command
from teamcanvas.commands.self_test import self_test_command
from teamcanvas.commands.streams import CLOSED_PIPE, accept_any_text, flush_answers, stop_writing

NAME = "teamcanvas"
BROKEN = 70
"""Exit code: the program itself failed."""
INTERRUPTED = 130
"""Exit code: stopped with Ctrl+C."""

_EDITOR = "open"


class _Program(click.Group):
    """Treats a first argument that is no command as files to open in the editor."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in {"--help", "-h", "--version"}):
            args = [_EDITOR, *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]}, subcommand_metavar="[FILE…]")
@click.version_option(__version__, prog_name="Team Canvas", message="%(prog)s %(version)s")
@click.pass_context
def program(context: click.Context) -> None:
    """Plan an AI/ML team on a board of three stages, checked as you go.

    Without a command, opens the editor with the plans in FILE….
    """
    if os.environ.get("NO_COLOR"):
        context.color = False


@click.command("open", hidden=True)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE…]")
def open_command(files: tuple[Path, ...]) -> int:
    """Open plans in the editor."""
    try:
        from teamcanvas.app.feature_scan import skip_feature_scan

        skip_feature_scan()
        from teamcanvas.app.main import run
    except ImportError as problem:
        if (problem.name or "").partition(".")[0] not in {"PySide6", "shiboken6", "qtawesome"}:
            raise
        raise RefusedError(
            f"The editor needs PySide6, which cannot be loaded ({problem}). The other commands work without it."
        ) from problem
    _refuse_without_screen()
    return run(files)


def _refuse_without_screen() -> None:
    # Qt would end the program on the spot, and leave a core file.
    if sys.platform != "linux":
        return
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise RefusedError(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "The commands check and export work without one; see teamcanvas --help."
        )
    display = os.environ.get("DISPLAY", "")
    others = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb"
    if display and not others:
        from teamcanvas.app.x_display import display_answers

        if not display_answers(display):
            raise RefusedError(
                f"No display answers at DISPLAY={display}. Start one, or set DISPLAY to one that runs. "
                "The commands check and export work without one; see teamcanvas --help."
            )


for _command in (
    new_command,
    templates_command,
    check_command,
    drill_command,
    fix_command,
    export_command,
    rules_command,
    schema_command,
    self_test_command,
    open_command,
):
    program.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the program and ends it with the command's exit code."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code. No exception is printed as a traceback."""
    accept_any_text()
    try:
        code = program.main(list(arguments), prog_name=NAME, standalone_mode=False)
        flush_answers()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as refusal:
        refusal.show()
        return refusal.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        stop_writing()
        return CLOSED_PIPE
    except Exception as problem:  # the top level: report in one line instead of a traceback
        click.echo(_report(problem), err=True)
        return BROKEN
    return code if isinstance(code, int) else 0


def _report(problem: Exception) -> str:
    """One line with all that a bug report needs."""
    import traceback

    place = traceback.extract_tb(problem.__traceback__)[-1]
    words = " ".join(f"{type(problem).__name__}: {problem}".split())
    return (
        f"{NAME}: the program failed, which it should not: {words} (version {__version__}, "
        f"{Path(place.filename).name} line {place.lineno}). Please report this line and what you called."
    )
