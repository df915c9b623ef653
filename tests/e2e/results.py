"""What a program leaves behind, as another program sees it."""

import json
import subprocess
import sys
from pathlib import Path


def counts_in(plan: Path) -> tuple[int, int]:
    """Errors and warnings that the command line finds in a plan."""
    command = [sys.executable, "-m", "teamcanvas", "check", str(plan), "--format", "json"]
    checked = subprocess.run(command, capture_output=True, check=False)
    (found,) = json.loads(checked.stdout)
    return found["counts"]["error"], found["counts"]["warning"]


def pdf_text(path: Path) -> str:
    """All words of a PDF, each group of blanks as one."""
    read = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return " ".join(read.stdout.decode().split())
