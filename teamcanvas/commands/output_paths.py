"""Resolves --output to a file for each plan: a folder, a pattern with placeholders, or a single file."""

import os
from collections.abc import Sequence
from pathlib import Path

from teamcanvas.commands.refusals import RefusedError

NAME, SCENARIO = "{name}", "{scenario}"
_USUAL_SUFFIX = ".pdf"


def is_folder(output: str) -> bool:
    """Whether it is an existing folder, or ends with a slash."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def suffix_of(output: str) -> str:
    """The file suffix, which decides the format; PDF for a folder."""
    return _USUAL_SUFFIX if is_folder(output) else Path(output).suffix.lower()


def refuse_several_in_one(output: str, files: Sequence[Path]) -> None:
    """Raises RefusedError if several plans would go into the same file."""
    if len(files) > 1 and not is_folder(output) and NAME not in output:
        raise RefusedError(
            f"{len(files)} plans cannot all be written to {output}. Name a folder, or put {NAME} into the name."
        )


def output_path(output: str, name: str, scenario: str) -> Path:
    """The file for one plan.

    Args:
        output: the value of --output.
        name: the stem of the plan's file, safe for file names.
        scenario: the title of the scenario, safe for file names.
    """
    if is_folder(output):
        return Path(output) / f"{name}{_USUAL_SUFFIX}"
    # A single pass: the name inserted for one placeholder may contain the other.
    pieces = output.split(NAME)
    return Path(name.join(piece.replace(SCENARIO, scenario) for piece in pieces))
