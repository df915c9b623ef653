"""Metadata, scripts and references are removed from logos."""

import io

import pytest
from PIL import Image as Picture
from PIL.PngImagePlugin import PngInfo

from teamcanvas.export.logo_cleaning import UnreadableLogoError, clean_png, clean_svg


def svg(inside: str) -> bytes:
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
    return f'<?xml version="1.0"?><!-- by Sofia -->{head}{inside}</svg>'.encode()


def drawn_content_stays_test() -> None:
    drawn = svg(
        '<defs><g id="a"><path d="M0 0"/></g></defs><style>.b{fill:url(#c)}</style>'
        '<use xlink:href="#a" class="b"/><image href="data:image/png;base64,AAAA"/><text>Acme</text>'
    )
    cleaned = clean_svg(drawn).decode()
    for kept in ('viewBox="0 0 9 9"', '<path d="M0 0"', "fill:url(#c)", 'xlink:href="#a"', "data:image/png", "Acme"):
        assert kept in cleaned
    assert clean_svg(cleaned.encode()).decode() == cleaned


@pytest.mark.parametrize(
    "unwanted",
    [
        "<script>alert(1)//Sofia</script>",
        '<image xlink:href="file:///home/Sofia/x.png"/>',
        '<image href="http://Sofia.example/x.png"/>',
        '<path onclick="Sofia()"/>',
        "<metadata>Sofia</metadata>",
        "<title>Sofia</title>",
        "<!-- Sofia -->",
        '<style>@import "http://Sofia.example";</style>',
        '<path style="fill:url(http://Sofia.example#x)"/>',
        '<i:grid xmlns:i="http://www.inkscape.org/namespaces/inkscape">Sofia</i:grid>',
        '<path xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:file="/home/Sofia"/>',
        "<foreignObject><p>Sofia</p></foreignObject>",
    ],
)
def metadata_and_scripts_are_removed_test(unwanted: str) -> None:
    assert b"Sofia" not in clean_svg(svg(f"{unwanted}<path/>"))


def texts_of_a_photo_go_and_its_pixels_stay_test() -> None:
    picture = Picture.new("RGBA", (3, 2), (1, 2, 3, 4))
    about = PngInfo()
    about.add_text("Author", "Sofia")
    about.add_itxt("Comment", "Sofia", zip=True)
    target = io.BytesIO()
    picture.save(target, "PNG", pnginfo=about, exif=b"Exif\0\0Sofia")
    cleaned = clean_png(target.getvalue())
    assert b"Sofia" in target.getvalue()
    assert b"Sofia" not in cleaned
    assert len(cleaned) < len(target.getvalue())
    with Picture.open(io.BytesIO(cleaned)) as again:
        assert again.info.keys().isdisjoint({"Author", "Comment", "exif"})
        assert again.tobytes() == picture.tobytes()


def damaged_pictures_are_refused_test() -> None:
    target = io.BytesIO()
    Picture.new("RGB", (3, 2)).save(target, "PNG")
    data = target.getvalue()
    for damaged in (data[:-12], data[:-20], data[:40] + b"\xff" + data[41:]):
        with pytest.raises(UnreadableLogoError):
            clean_png(damaged)
    with pytest.raises(UnreadableLogoError):
        clean_svg(b"<svg>")
