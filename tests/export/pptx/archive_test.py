"""The final archive: our fonts and sizes, a title, no personal metadata."""

import io
import re
import zipfile

from pptx import Presentation

from teamcanvas.export.pptx.archive import reproducible


def archive(title: str = "Plan & <more>") -> zipfile.ZipFile:
    packed = io.BytesIO()
    Presentation().save(packed)
    return zipfile.ZipFile(io.BytesIO(reproducible(packed.getvalue(), title, "en", 960, 540)))


def it_opens_and_has_the_title_test() -> None:
    data = archive().fp
    assert data
    data.seek(0)
    assert Presentation(data).core_properties.title == "Plan & <more>"


def metadata_has_no_person_and_no_date_test() -> None:
    with archive() as found:
        core = found.read("docProps/core.xml").decode()
        assert "Canny" not in core
        assert "2013" not in core
        assert {entry.date_time for entry in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "Macintosh" not in found.read("docProps/app.xml").decode()


def the_template_s_picture_and_printer_are_left_out_test() -> None:
    with archive() as found:
        assert not [name for name in found.namelist() if "thumbnail" in name or "printer" in name]
        relations = b"".join(found.read(name) for name in found.namelist() if name.endswith(".rels"))
        assert b"thumbnail" not in relations
        assert b"printerSettings" not in relations


def fonts_are_named_once_with_others_for_their_scripts_test() -> None:
    with archive() as found:
        theme = found.read("ppt/theme/theme1.xml").decode()
    assert theme.count('<a:latin typeface="Arial"/>') == 2
    assert 'script="Thai" typeface="Leelawadee UI"' in theme
    assert "Calibri" not in theme


def places_of_the_template_fit_the_slide_test() -> None:
    with archive() as found:
        master = found.read("ppt/slideMasters/slideMaster1.xml").decode()
    lefts_and_widths = re.findall(r'<a:off x="(\d+)"[^>]*/><a:ext cx="(\d+)"', master)
    assert all(int(left) + int(width) <= 960 * 12_700 for left, width in lefts_and_widths)
    assert max(int(left) + int(width) for left, width in lefts_and_widths) > 800 * 12_700
