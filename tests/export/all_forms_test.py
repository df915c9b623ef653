"""All kinds of pages of plans of every size, in all sizes of pages and in every form."""

import io
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pypdf
import pytest
from PIL import Image

from teamcanvas.export.pdf.pdf import pdf_bytes
from teamcanvas.export.pdf.png import png_pictures
from teamcanvas.export.pptx.presentation import pptx_bytes
from teamcanvas.export.svg.svg import svg_bytes
from teamcanvas.layout.pages.deck import Page
from teamcanvas.layout.pages.size import PAGE_KINDS, PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.model.plan import Plan
from tests.benchmarks.large_plans import plan_of
from tests.export.pdf.pdf_ua import faults
from tests.export.sample_pages import pages_of
from tests.export.scanning import page_texts
from tests.export.ten_scripts import plan_of_ten_scripts
from tests.small_plans import small_plan, template

TEMPLATES = ("startup-trio", "delivery-team", "full-mlops-team", "federated", "centre-of-excellence")
PLANS: dict[str, Plan] = {
    **{name: template(name) for name in TEMPLATES},
    "nobody": small_plan(people=""),
    "1 person": small_plan("S2 data_engineer Sofia 0.5", people="Sofia Rossi"),
    "60 people": plan_of(60, 120),
    "ten scripts": plan_of_ten_scripts(),
}
PIXELS = 160

ALL_SIZES = "delivery-team"
"""The plan that is made in all sizes of pages; each other one is made in one size."""
CASES = [
    (name, size)
    for number, name in enumerate(PLANS)
    for at, size in enumerate(PAGE_SIZE_NAMES)
    if name == ALL_SIZES or at == number % len(PAGE_SIZE_NAMES)
]
"""Pages are laid out before a form is written; tests of the layout go through all plans in all sizes."""
every_case = pytest.mark.parametrize(("name", "size"), CASES)


@pytest.fixture(scope="module", autouse=True)
def made() -> Iterator[None]:
    """Nothing of it is kept for others: hundreds of drawings would slow down each collection of garbage."""
    yield
    pages_in.cache_clear()
    pdf_of.cache_clear()


@cache
def pages_in(name: str, size: PageSizeName) -> tuple[Page, ...]:
    return pages_of(PLANS[name], *PAGE_KINDS, page=size)


@cache
def pdf_of(name: str, size: PageSizeName) -> bytes:
    return pdf_bytes(pages_in(name, size), PLANS[name].title)


def first_of_each_kind(name: str, size: PageSizeName) -> list[Page]:
    """Forms that take long are tested with fewer pages."""
    pages = {page.kind: page for page in reversed(pages_in(name, size))}
    return list(reversed(pages.values()))


@every_case
def a_pdf_has_its_pages_and_a_person_can_be_searched_test(name: str, size: PageSizeName) -> None:
    pages, plan = pages_in(name, size), PLANS[name]
    assert {page.kind for page in pages} == set(PAGE_KINDS)
    reader = pypdf.PdfReader(io.BytesIO(pdf_of(name, size)))
    assert len(reader.pages) == len(reader.outline) == len(pages)
    for page in reader.pages:
        assert tuple(map(float, page.mediabox[2:])) == pytest.approx(
            (PAGE_SIZES[size].width, PAGE_SIZES[size].height), abs=0.01
        )
    if plan.people:
        (found, *_) = (number for number, page in enumerate(pages) if page.kind == "people")
        assert plan.people[0].name in list(page_texts(pdf_of(name, size)))[found]


@every_case
def an_svg_is_well_formed_and_says_its_title_test(name: str, size: PageSizeName) -> None:
    for page in pages_in(name, size):
        root = ElementTree.fromstring(svg_bytes(page.drawing, page.title))
        assert page.title in "".join(root.itertext())


@every_case
def a_png_has_the_size_asked_for_and_shows_something_test(name: str, size: PageSizeName) -> None:
    pages = first_of_each_kind(name, size)
    for data in png_pictures([page.drawing for page in pages], PIXELS):
        with Image.open(io.BytesIO(data)) as picture:
            assert max(picture.size) == PIXELS
            shades = picture.convert("L").histogram()
        assert any(shades[:128])
        assert any(shades[240:])


@every_case
def a_presentation_has_a_slide_for_each_page_test(name: str, size: PageSizeName) -> None:
    pages = pages_in(name, size)
    with ZipFile(io.BytesIO(pptx_bytes(pages, PLANS[name].title))) as archive:
        assert archive.testzip() is None
        for number, page in enumerate(pages, start=1):
            slide = ElementTree.fromstring(archive.read(f"ppt/slides/slide{number}.xml"))
            assert page.title in "".join(slide.itertext())


@pytest.mark.parametrize("name", PLANS)
def every_page_is_tagged_and_readable_by_machines_test(name: str) -> None:
    # Page breaks depend on the size, tags do not.
    assert faults(pdf_of(name, dict(CASES)[name])) == []


@pytest.mark.needs("qpdf", "pdffonts")
@pytest.mark.parametrize("name", ["federated", "60 people"])
def a_pdf_is_sound_and_brings_its_fonts_test(name: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(pdf_of(name, dict(CASES)[name]))
    subprocess.run(["qpdf", "--check", str(file)], capture_output=True, check=True)
    rows = subprocess.run(["pdffonts", str(file)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert rows
    for row in rows:
        assert " yes yes yes " in row
