"""What a PDF says about itself."""

import io

import pypdf
import pytest

from tests.export.pdf.structure_test import heading, pdf


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
