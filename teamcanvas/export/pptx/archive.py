"""The final parts of a presentation: our fonts and sizes, no personal metadata, reproducible bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

from teamcanvas.export.pptx.office_font import OFFICE_FONT, SCRIPT_FONTS
from teamcanvas.export.pptx.xml import emu, escaped

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest time of the format, for reproducible bytes."""
_DROPPED = ("docProps/thumbnail.jpeg", "ppt/printerSettings/printerSettings1.bin")
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    "<cp:coreProperties "
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:creator/><cp:lastModifiedBy/><dc:language>{language}</dc:language>"
    "</cp:coreProperties>"
)
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Team Canvas</Application></Properties>"
)
_OWN_SIZE = (9_144_000, 6_858_000)
"""The slide size of the template, whose positions are scaled to the size of the pages."""


def reproducible(packed: bytes, title: str, language: str, width: float, height: float) -> bytes:
    """The archive with our fonts and sizes, reproducible.

    Args:
        packed: as the library saves it.
        title: of the presentation.
        language: of it, as in "en".
        width: of a slide in points.
        height: of a slide in points.
    """
    parts: Mapping[str, Callable[[str], str]] = {
        "docProps/core.xml": lambda _: _CORE.format(title=escaped(title), language=escaped(language)),
        "docProps/app.xml": lambda _: _APP,
        "_rels/.rels": _without_dropped,
        "ppt/_rels/presentation.xml.rels": _without_dropped,
        "ppt/theme/theme1.xml": _with_our_fonts,
        "ppt/presentation.xml": lambda text: text.replace(' type="screen4x3"', ""),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            if name in _DROPPED:
                continue
            data = source.read(name)
            change = parts.get(name)
            if change is not None:
                data = change(data.decode("utf-8")).encode("utf-8")
            elif name.startswith(("ppt/slideMasters/slide", "ppt/slideLayouts/slide")):
                data = _stretched(data.decode("utf-8"), emu(width), emu(height)).encode("utf-8")
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, data)
    return target.getvalue()


def _without_dropped(text: str) -> str:
    return re.sub(r'<Relationship [^>]*Target="[^"]*(?:thumbnail\.jpeg|printerSettings1\.bin)"[^>]*/>', "", text)


def _with_our_fonts(text: str) -> str:
    others = "".join(f'<a:font script="{script}" typeface="{name}"/>' for script, name in SCRIPT_FONTS)
    ours = f'<a:latin typeface="{OFFICE_FONT}"/><a:ea typeface=""/><a:cs typeface="{OFFICE_FONT}"/>{others}'
    text = re.sub(r"<a:majorFont>.*?</a:majorFont>", f"<a:majorFont>{ours}</a:majorFont>", text, flags=re.DOTALL)
    return re.sub(r"<a:minorFont>.*?</a:minorFont>", f"<a:minorFont>{ours}</a:minorFont>", text, flags=re.DOTALL)


def _stretched(text: str, width: int, height: int) -> str:
    """Scales the positions of the template to another size; the title is smaller and left-aligned, as on our pages."""
    across, down = width / _OWN_SIZE[0], height / _OWN_SIZE[1]

    def place(match: re.Match[str]) -> str:
        element, first, x, second, y = match.groups()
        return f'<a:{element} {first}="{round(int(x) * across)}" {second}="{round(int(y) * down)}"/>'

    text = re.sub(r'<a:(off|ext) (x|cx)="(\d+)" (y|cy)="(\d+)"/>', place, text)
    head, style, rest = text.partition("<p:titleStyle>")
    rest = rest.replace('algn="ctr"', 'algn="l"', 1).replace('sz="4400" kern="1200"', 'sz="2000" b="1" kern="1200"', 1)
    return head + style + rest
