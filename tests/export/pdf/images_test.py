"""Pictures in a PDF: position, single storage, transparency, reproducible bytes."""

import io
import subprocess
from pathlib import Path

import pypdf
import pytest
from PIL import Image as Picture

from teamcanvas.export.pdf.images import png_of_svg
from teamcanvas.layout.drawing.drawing import Image, Rect
from tests.export.pdf.pdf_pages import HEIGHT, WIDTH, pdf_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="20" height="20" fill="#00ff00"/></svg>'


def png() -> bytes:
    picture = Picture.new("RGBA", (4, 2))
    picture.paste((0, 255, 0, 255), (0, 0, 2, 2))
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def pixels(data: bytes, folder: Path) -> Picture.Image:
    (folder / "page.pdf").write_bytes(data)
    command = ["pdftoppm", "-r", "72", "-png", "-singlefile", "page.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    return Picture.open(folder / "page.png").convert("RGB")


@pytest.mark.needs("pdftoppm")
@pytest.mark.parametrize("item", [Image(100, 50, 80, 40, png(), "png"), Image(100, 50, 80, 40, SVG, "svg")])
def a_picture_fills_its_box_and_keeps_its_transparency_test(tmp_path: Path, item: Image) -> None:
    page = pixels(pdf_of([Rect(0, 0, WIDTH, HEIGHT, "#0000ff"), item]), tmp_path)
    for at, colour in (((110, 60), (0, 255, 0)), ((130, 80), (0, 255, 0)), ((170, 70), (0, 0, 255))):
        assert page.getpixel(at) == pytest.approx(colour, abs=4)
    assert page.getpixel((95, 70)) == (0, 0, 255)
    assert page.getpixel((120, 95)) == (0, 0, 255)


def a_picture_of_many_pages_is_stored_once_test() -> None:
    once = pdf_of([Image(0, 0, 40, 20, SVG, "svg")])
    often = pdf_of(*[[Image(0, 0, 40, 20, SVG, "svg")]] * 5)
    stored = {
        str(page.images[0].indirect_reference) for page in pypdf.PdfReader(io.BytesIO(often)).pages if page.images
    }
    assert len(stored) == 1
    assert len(pypdf.PdfReader(io.BytesIO(often)).pages) == 5
    assert len(often) < 5 * len(once)
    assert pdf_of([Image(0, 0, 40, 20, SVG, "svg")]) == once


def an_svg_is_rasterised_to_the_longest_side_asked_for_test() -> None:
    tall = SVG.replace(b"0 0 40 20", b"0 0 20 80")
    for data, size in ((SVG, (400, 200)), (tall, (100, 400))):
        with Picture.open(io.BytesIO(png_of_svg(data, 400))) as picture:
            assert picture.size == size


def damaged_pictures_are_reported_test() -> None:
    with pytest.raises(ValueError, match=r"."):
        pdf_of([Image(0, 0, 40, 20, png()[:40], "png")])
    with pytest.raises(ValueError, match=r"."):
        pdf_of([Image(0, 0, 40, 20, b"<svg", "svg")])
