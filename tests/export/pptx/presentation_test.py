"""A presentation as python-pptx reads it: slides, titles, tables, groups, pictures, the same bytes each time."""

import io
import zipfile

import pytest
from PIL import Image as Picture
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.presentation import Presentation as OpenPresentation
from pptx.shapes.graphfrm import GraphicFrame
from pptx.util import Pt

from teamcanvas.export.pptx.presentation import pptx_bytes
from teamcanvas.layout.drawing.drawing import Drawing, Image
from teamcanvas.layout.pages.deck import Page
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from tests.export.sample_pages import HOSTILE_NAMES, board_page, hostile_plan, line_of, pages_of
from tests.small_plans import template

SVG_LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">'
    b'<rect width="20" height="20" fill="#b54708"/></svg>'
)


def opened(data: bytes) -> OpenPresentation:
    return Presentation(io.BytesIO(data))


def texts(presentation: OpenPresentation) -> list[str]:
    found: list[str] = []

    def collect(shapes: object) -> None:
        for shape in shapes:  # type: ignore[attr-defined]
            if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
                collect(shape.shapes)
            elif shape.has_text_frame:
                found.append(shape.text_frame.text)
            elif shape.has_table:
                found.extend(cell.text for row in shape.table.rows for cell in row.cells)

    for slide in presentation.slides:
        collect(slide.shapes)
    return found


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def slides_are_as_large_as_pages_test(size: PageSizeName) -> None:
    presentation = opened(pptx_bytes(pages_of(template("startup-trio"), "board", page=size), "Trio"))
    page = PAGE_SIZES[size]
    assert presentation.slide_width == pytest.approx(Pt(page.width), abs=1)
    assert presentation.slide_height == pytest.approx(Pt(page.height), abs=1)


def every_slide_has_its_title_test() -> None:
    pages = pages_of(template("startup-trio"), "board", "raci", "findings")
    presentation = opened(pptx_bytes(pages, "Trio"))
    titles = [slide.shapes.title.text for slide in presentation.slides if slide.shapes.title]
    assert titles == [page.title for page in pages]
    assert presentation.core_properties.title == "Trio"


def the_matrix_is_a_table_that_can_be_edited_test() -> None:
    presentation = opened(pptx_bytes(pages_of(template("full-mlops-team"), "raci"), "RACI"))
    tables = [shape.table for slide in presentation.slides for shape in slide.shapes if isinstance(shape, GraphicFrame)]
    assert tables
    first = [cell.text for cell in tables[0].rows[2].cells]
    assert first[0] == "Frame the business problem"
    assert {"A", "R", "C", "I"} & set(first[1:])


def cards_are_groups_test() -> None:
    presentation = opened(pptx_bytes([board_page()], "Board"))
    groups = [shape for shape in presentation.slides[0].shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert len(groups) >= 6


def names_are_data_test() -> None:
    shown = " ".join(texts(opened(pptx_bytes(pages_of(hostile_plan(), "board", "raci"), HOSTILE_NAMES[0]))))
    assert all(name.split()[0] in shown for name in HOSTILE_NAMES)


def the_same_pages_give_the_same_bytes_test() -> None:
    pages = pages_of(template("full-mlops-team"), "board", "raci")
    assert pptx_bytes(pages, "Team") == pptx_bytes(pages, "Team")


def slides_have_no_notes_test() -> None:
    presentation = opened(pptx_bytes([board_page()], "Board"))
    assert not presentation.slides[0].has_notes_slide


def a_picture_is_kept_once_for_all_slides_test() -> None:
    data = io.BytesIO()
    Picture.new("RGB", (4, 2), "red").save(data, "PNG")
    page = Page("board", "Logo", "Logo", Drawing(960, 540, (Image(1, 2, 40, 20, data.getvalue(), "png", "Logo"),)))
    with zipfile.ZipFile(io.BytesIO(pptx_bytes([page, page], "Logo"))) as archive:
        media = [name for name in archive.namelist() if name.startswith("ppt/media")]
        assert [archive.read(name) for name in media] == [data.getvalue()]


def an_svg_logo_keeps_its_vectors_with_a_raster_fallback_test() -> None:
    page = Page("board", "Logo", "Logo", Drawing(960, 540, (Image(1, 2, 40, 20, SVG_LOGO, "svg", "Logo"),)))
    with zipfile.ZipFile(io.BytesIO(pptx_bytes([page], "Logo"))) as archive:
        media = {name.rsplit(".")[-1]: archive.read(name) for name in archive.namelist() if "/media/" in name}
    assert media["svg"] == SVG_LOGO
    drawn = Picture.open(io.BytesIO(media["png"]))
    assert (drawn.mode, drawn.size) == ("RGBA", (1200, 600))
    # Transparent where the drawing is empty.
    assert drawn.getpixel((300, 300)) == (0xB5, 0x47, 0x08, 255)
    assert drawn.getchannel("A").getpixel((900, 300)) == 0


def progress_is_reported_and_the_export_can_be_cancelled_test() -> None:
    page = Page("board", "Board", "Board", Drawing(960, 540, (line_of("words"),)))
    told: list[tuple[int, int]] = []
    pptx_bytes([page, page], "Two", progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 2), (1, 2)]

    def give_up(done: int, of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        pptx_bytes([page], "One", progress=give_up)
