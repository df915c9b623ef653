import io
import subprocess
from pathlib import Path
from typing import Any

import pypdf
import pytest

from teamcanvas.export.pdf.canvas import PdfCanvas
from teamcanvas.export.pdf.painter import paint
from tests.export.pdf.pdf_pages import content, pdf_of, text_item
from tests.export.pdf.structure_test import heading, pdf


def metadata_has_title_and_language_and_no_person_test() -> None:
    target = io.BytesIO()
    canvas = PdfCanvas(target, 960, 540, title="Zażółć — To be", language="pl")
    paint(canvas, [text_item("x")])
    canvas.save()
    reader = pypdf.PdfReader(target)
    assert reader.metadata is not None
    assert reader.metadata.title == "Zażółć — To be"
    assert reader.metadata.author == ""
    assert reader.metadata.creator == "Team Canvas"
    root: Any = reader.trailer["/Root"]  # Any: what a PDF holds is as it is found
    assert root["/Lang"] == "pl"
    assert str(root["/ViewerPreferences"]["/DisplayDocTitle"]).lower() == "true"
    assert reader.pages[0].mediabox.width == 960


def no_font_is_named_that_is_not_inside_test() -> None:
    assert b"Helvetica" not in pdf_of([], [text_item("x")])


def pages_may_be_of_different_sizes_test() -> None:
    target = io.BytesIO()
    canvas = PdfCanvas(target, 400, 200, title="Sample")
    paint(canvas, [text_item("first", y=50)])
    canvas.showPage()
    canvas.setPageSize((300, 500))
    paint(canvas, [text_item("second", y=50)])
    canvas.save()
    assert "40 150 Tm" in content(target.getvalue(), 0)
    assert "40 450 Tm" in content(target.getvalue(), 1)


@pytest.mark.needs("qpdf")
def another_program_finds_nothing_wrong_test(tmp_path: Path) -> None:
    path = tmp_path / "sample.pdf"
    path.write_bytes(pdf_of([text_item("Łódź محمد ✓ 🚀")], [], [text_item("x", bold=True)]))
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)


@pytest.mark.parametrize("title", ["Plan", "Łódź & <b>Söhne</b> “x”", "计划"])
def programs_read_title_and_language_test(title: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf((heading(),), title=title)))
    xmp = reader.xmp_metadata
    assert xmp is not None
    assert xmp.dc_title == {"x-default": title}
    assert reader.metadata is not None
    assert reader.metadata.title == title
    assert reader.root_object["/Lang"] == "en"


def a_title_with_controls_is_still_readable_test() -> None:
    xmp = pypdf.PdfReader(io.BytesIO(pdf((heading(),), title="a\0b\x1bcd"))).xmp_metadata
    assert xmp is not None
    assert xmp.dc_title == {"x-default": "abcd"}
