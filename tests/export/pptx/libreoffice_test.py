"""LibreOffice opens our presentations: no word is lost, and each slide looks like its page."""

import io
import os
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from teamcanvas.export.pdf.png import png_pictures
from teamcanvas.export.pptx.presentation import pptx_bytes
from teamcanvas.layout.drawing.drawing import Text, walk
from teamcanvas.layout.pages.deck import Page
from tests.export.sample_pages import hostile_plan, pages_of
from tests.small_plans import small_plan, template

pytestmark = pytest.mark.needs("soffice", "loimpress", "pdftotext", "pdftoppm")

SCRIPTS = "Ada Lovelace, Łukasz Zając, Ελένη Παππά, Дмитрий Иванов, مريم حسن, דנה לוי"


@cache
def decks() -> dict[str, tuple[Page, ...]]:
    everybody = small_plan(
        *(f"S2 data_engineer {name.split()[0].lower()} 0.5" for name in SCRIPTS.split(", ")), people=SCRIPTS
    )
    return {
        "team": pages_of(template("full-mlops-team"), "board", "raci")[:2],
        "dark": pages_of(template("startup-trio"), "board", theme="dark"),
        "scripts": pages_of(everybody, "board"),
        "hostile": pages_of(hostile_plan(), "board"),
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Presentations as we wrote them, and PDFs that LibreOffice made of them."""
    folder = tmp_path_factory.mktemp("presentations")
    files: list[str] = []
    for name, pages in decks().items():
        file = folder / f"{name}.pptx"
        file.write_bytes(pptx_bytes(pages, name))
        files.append(str(file))
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *files]
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=300)
    assert run.returncode == 0, run.stderr
    return folder


def words_of(text: str) -> set[str]:
    # Readers add direction marks around right-to-left names.
    return set(re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text).split())


@pytest.mark.parametrize("name", ["team", "dark", "scripts", "hostile"])
def texts_survive_a_round_trip_test(folder: Path, name: str) -> None:
    pages = decks()[name]
    run = subprocess.run(["pdftotext", "-layout", str(folder / f"{name}.pdf"), "-"], capture_output=True, check=True)
    found = re.sub(r"\s+", "", run.stdout.decode())
    typed = {
        item.line.text
        for page in pages
        for item, _, _ in walk(page.drawing)
        if isinstance(item, Text) and not item.angle and not item.line.rtl
    }
    assert len(typed) > 10
    assert [text for text in typed if re.sub(r"\s+", "", text) not in found] == []


@pytest.mark.parametrize("name", ["team", "dark"])
def its_slides_look_like_the_pages_test(folder: Path, name: str) -> None:
    pages = decks()[name]
    ours = [Image.open(io.BytesIO(data)) for data in png_pictures([page.drawing for page in pages], 480)]
    subprocess.run(
        ["pdftoppm", "-scale-to-x", "480", "-scale-to-y", "270", "-png", f"{name}.pdf", name], cwd=folder, check=True
    )
    theirs = [Image.open(file) for file in sorted(folder.glob(f"{name}-*.png"))]
    assert len(theirs) == len(pages)
    for our, their in zip(ours, theirs, strict=True):
        # The font differs; frames, colours and the distribution of ink are the same.
        small = [one.convert("RGB").resize((96, 54), Image.Resampling.BOX) for one in (our, their)]
        difference = ImageChops.difference(*small).convert("L")
        assert ImageStat.Stat(difference).mean[0] < 6
