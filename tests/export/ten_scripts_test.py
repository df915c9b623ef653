"""Text in ten scripts can be extracted, searched and selected on the pages of a deck."""

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn
from xml.etree import ElementTree
from zipfile import ZipFile

import pypdf
import pypdfium2 as pdfium
import pytest

from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.write import write_export
from teamcanvas.layout.pages.deck_options import DeckOptions
from teamcanvas.layout.pages.size import PageKind
from tests.export.pdf.pdf_pages import read_by_poppler, read_by_pypdf
from tests.export.pdf.pdf_ua import faults
from tests.export.ten_scripts import NAMES, far_east_is_missing, plan_of_ten_scripts

ROOT = Path(__file__).resolve().parent.parent.parent
PLAN = plan_of_ten_scripts()
PAGES: tuple[PageKind, ...] = ("board", "people", "raci-people")
ONE_DIRECTION = {
    kind: name for kind, name in NAMES.items() if kind not in ("mixed", "mixed, from the left", "vowelled")
}


def exported(folder: Path, name: str = "plan.pdf", *, told: bool = False) -> Path:
    file = folder / name
    report = write_export(outgoing(PLAN, PLAN.scenarios[0].id, ExportOptions(DeckOptions(PAGES), pixels=400)), file)
    if told:
        print("\n".join(report.warnings))
    return file


@pytest.fixture(scope="module")
def far_east(give_up: Callable[[str], NoReturn]) -> None:
    if far_east_is_missing():
        give_up("a font for Chinese, Japanese and Korean")


@pytest.fixture(scope="module")
def file(far_east: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported(tmp_path_factory.mktemp("ten_scripts"))


@pytest.mark.needs("pdftotext")
def every_name_is_read_as_it_was_typed_test(file: Path, tmp_path: Path) -> None:
    data = file.read_bytes()
    board = "".join(read_by_poppler(data, tmp_path).split("\f")[0])
    assert [kind for kind, name in NAMES.items() if name not in board] == []
    assert [kind for kind, name in NAMES.items() if name not in read_by_pypdf(data)] == []
    for shown in (PLAN.title, PLAN.scenarios[0].title):
        assert shown in board
        assert shown in read_by_pypdf(data)


@pytest.mark.parametrize("kind", ONE_DIRECTION)
def a_name_is_found_and_selected_as_it_was_typed_test(kind: str, selecting: pdfium.PdfTextPage) -> None:
    """PDFium, which browsers use, guesses the order where directions meet."""
    name = ONE_DIRECTION[kind]
    found = selecting.search(name, match_case=True).get_next()
    assert found is not None, f"{name} is not found"
    lefts, bottoms, rights, tops = zip(
        *(selecting.get_rect(index) for index in range(selecting.count_rects(*found))), strict=True
    )
    assert name in selecting.get_text_bounded(min(lefts) - 1, min(bottoms) - 1, max(rights) + 1, max(tops) + 1)


@pytest.fixture(scope="module")
def selecting(file: Path) -> Iterator[pdfium.PdfTextPage]:
    with pdfium.PdfDocument(file) as document:
        yield document[0].get_textpage()


def nothing_is_missing_and_everything_is_tagged_test(far_east: None, tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    assert write_export(outgoing(PLAN, PLAN.scenarios[0].id, ExportOptions(DeckOptions(PAGES))), file).warnings == ()
    assert faults(file.read_bytes()) == []


@pytest.mark.needs("pdffonts", "qpdf")
def every_font_is_embedded_and_the_file_is_sound_test(file: Path) -> None:
    done = subprocess.run(["pdffonts", str(file)], capture_output=True, text=True, check=True)
    rows = done.stdout.splitlines()[2:]
    assert len(rows) >= 3
    for row in rows:
        # Embedded, a subset, and with the characters that its glyphs stand for.
        assert re.search(r"Identity-H +yes yes yes ", row), row
    subprocess.run(["qpdf", "--check", str(file)], capture_output=True, check=True)


@pytest.mark.parametrize("suffix", [".pdf", ".pptx", ".svg", ".png"])
def the_same_plan_gives_the_same_bytes_test(far_east: None, tmp_path: Path, suffix: str) -> None:
    contents: list[list[bytes]] = []
    for folder in (tmp_path / "once", tmp_path / "again"):
        folder.mkdir()
        exported(folder, f"plan{suffix}")
        contents.append([path.read_bytes() for path in sorted(folder.iterdir())])
    assert contents[0] == contents[1]


@pytest.mark.parametrize("suffix", [".svg", ".pptx"])
def other_forms_hold_the_names_as_text_test(far_east: None, tmp_path: Path, suffix: str) -> None:
    exported(tmp_path, f"plan{suffix}")
    if suffix == ".svg":
        said = "\n".join(ElementTree.parse(tmp_path / "plan-1.svg").getroot().itertext())
    else:
        with ZipFile(tmp_path / "plan.pptx") as archive:
            slide = ElementTree.fromstring(archive.read("ppt/slides/slide1.xml"))
        said = "\n".join(slide.itertext())
    assert [kind for kind, name in NAMES.items() if name not in said] == []


def uncovered_characters_are_reported_drawn_as_boxes_and_extracted_test(tmp_path: Path, python: str) -> None:
    """On a machine without system fonts."""
    file = tmp_path / "plan.pdf"
    code = (
        "import sys; from pathlib import Path; from teamcanvas.layout.text import system_fonts;"
        "system_fonts.folders = lambda: [];"
        "from tests.export.ten_scripts_test import exported; exported(Path(sys.argv[1]), told=True)"
    )
    done = subprocess.run(
        [python, "-c", code, str(tmp_path)],
        cwd=ROOT,
        env={"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
    )
    told = done.stdout.decode()
    for char in "王山김リ":
        assert f"U+{ord(char):04X}" in told
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(file).pages)
    # Boxes are wider than letters: some names take two lines.
    assert [kind for kind, name in NAMES.items() if _joined(name) not in _joined(text)] == []
    assert "\0" not in text
    assert faults(file.read_bytes()) == []


def _joined(text: str) -> str:
    return "".join(text.split())
