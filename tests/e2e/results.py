"""What a program leaves behind, as another program sees it."""

import json
import subprocess
import sys
from pathlib import Path


def counts_in(plan: Path) -> tuple[int, int]:
    """Topics that are errors and warnings, as the command line finds them in a plan."""
    command = [sys.executable, "-m", "teamcanvas", "check", str(plan), "--format", "json"]
    checked = subprocess.run(command, capture_output=True, check=False)
    (found,) = json.loads(checked.stdout)
    severities = [topic["severity"] for topic in found["topics"]]
    return severities.count("error"), severities.count("warning")


def pdf_text(path: Path) -> str:
    """All words of a PDF, each group of blanks as one."""
    read = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return " ".join(read.stdout.decode().split())
