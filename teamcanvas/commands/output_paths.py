"""Where the exports of several plans go: a folder, a pattern, or one file for one plan."""

import os
from collections.abc import Sequence
from pathlib import Path

from teamcanvas.commands.refusals import RefusedError

NAME, SCENARIO = "{name}", "{scenario}"
_USUAL_SUFFIX = ".pdf"


def is_folder(output: str) -> bool:
    """It is one already, or is written as one."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def suffix_of(output: str) -> str:
    """The ending that says what is written; into a folder go PDFs."""
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
        output: what was asked for.
        name: of the plan's file, without anything that has no place in a name.
        scenario: its title, likewise.
    """
    if is_folder(output):
        return Path(output) / f"{name}{_USUAL_SUFFIX}"
    # In one go: what stands for one word may look like the other.
    pieces = output.split(NAME)
    return Path(name.join(piece.replace(SCENARIO, scenario) for piece in pieces))
