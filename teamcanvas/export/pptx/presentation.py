"""Writes pages as a presentation, a slide each; reproducible bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Protocol

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as OpenPresentation
from pptx.slide import Slide as OpenSlide
from pptx.util import Pt

from teamcanvas.export.pdf.png import png_pictures
from teamcanvas.export.pptx.archive import reproducible
from teamcanvas.export.pptx.slide import Slide, slide_of
from teamcanvas.export.pptx.xml import fill
from teamcanvas.layout.drawing.drawing import Drawing, Image

_TITLE_ONLY = 5
"""The layout of the library's template that has a title and nothing else."""
_LOGO_PIXELS = 1_200
"""The longer side of the raster fallback of an SVG logo."""
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


class PresentedPage(Protocol):
    """The part of a page that is needed here."""

    @property
    def title(self) -> str:
        """Its heading."""
        ...

    @property
    def drawing(self) -> Drawing:
        """What is on it."""
        ...


def pptx_bytes(
    pages: Sequence[PresentedPage], title: str, language: str = "en", progress: Callable[[int, int], None] | None = None
) -> bytes:
    """The pages as a presentation.

    Args:
        pages: at least one; all are as large as the first.
        title: of the presentation as a whole.
        language: it is written in.
        progress: called with the number of slides that are done, and of all; an exception ends the export.
    """
    presentation = Presentation()
    first = pages[0].drawing
    presentation.slide_width, presentation.slide_height = Pt(first.width), Pt(first.height)
    _drop_layouts(presentation)
    for number, page in enumerate(pages):
        if progress:
            progress(number, len(pages))
        slide = presentation.slides.add_slide(presentation.slide_layouts[0])
        pictures = _Pictures(slide)
        _fill(slide, slide_of(page.drawing, page.title, pictures.reference))
    target = io.BytesIO()
    presentation.save(target)
    return reproducible(target.getvalue(), title, language, first.width, first.height)


def _drop_layouts(presentation: OpenPresentation) -> None:
    layouts = presentation.slide_layouts
    for number in reversed(range(len(layouts))):
        if number != _TITLE_ONLY:
            layouts.remove(layouts[number])


def _fill(slide: OpenSlide, made: Slide) -> None:
    """Replaces the content of the slide."""
    space = nsdecls("a", "p", "r")
    content = parse_xml(  # pyright: ignore[reportUnknownVariableType] - the library leaves elements untyped
        f"<p:cSld {space}><p:bg><p:bgPr>{fill(made.background)}<a:effectLst/></p:bgPr></p:bg><p:spTree><p:nvGrpSpPr>"
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{''.join(made.shapes)}</p:spTree></p:cSld>"
    )
    root = slide.element
    root.replace(root.cSld, content)  # pyright: ignore[reportUnknownMemberType] - as above


class _Pictures:
    """The files of one slide's pictures."""

    def __init__(self, slide: OpenSlide) -> None:
        self._slide = slide
        self._known: dict[bytes, str] = {}

    def reference(self, image: Image) -> str:
        """The blip element of a shape that shows the picture."""
        known = self._known.get(image.data)
        if known is None:
            known = self._known[image.data] = self._added(image)
        return known

    def _added(self, image: Image) -> str:
        part = self._slide.part
        if image.kind == "png":
            _, name = part.get_or_add_image_part(io.BytesIO(image.data))
            return f'<a:blip r:embed="{name}"/>'
        _, name = part.get_or_add_image_part(io.BytesIO(_as_png(image)))
        drawn = Part(self._free_name(), "image/svg+xml", part.package, image.data)
        vector = part.relate_to(drawn, RELATIONSHIP_TYPE.IMAGE)
        return (
            f'<a:blip r:embed="{name}"><a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip '
            f'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{vector}"/></a:ext>'
            "</a:extLst></a:blip>"
        )

    def _free_name(self) -> PackURI:
        return PackURI(f"/ppt/media/drawing{self._slide.slide_id}-{len(self._known) + 1}.svg")


def _as_png(image: Image) -> bytes:
    """An SVG logo as a PNG with a transparent background."""
    alone = Image(0, 0, image.width, image.height, image.data, image.kind)
    return next(png_pictures([Drawing(image.width, image.height, (alone,))], _LOGO_PIXELS, transparent=True))
