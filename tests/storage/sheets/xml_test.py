"""The lists and texts of a workbook, whole and made to hurt."""

import pytest

from teamcanvas.storage.sheets import xml as sheet_xml
from teamcanvas.storage.sheets.cells import LONGEST_TEXT
from teamcanvas.storage.sheets.xml import HostileXmlError, RelationParser, StringParser, WorkbookParser


def phonetic_hints_are_no_part_of_a_text_test() -> None:
    parser = StringParser()
    parser.feed(b"<sst><si><t>A</t><rPh><t>aloud</t></rPh></si><si><r><t>B</t></r><r><t>C</t></r></si><si/></sst>")
    assert parser.strings == ["A", "BC", ""]


def sheets_and_parts_are_listed_test() -> None:
    workbook, relations = WorkbookParser(), RelationParser()
    workbook.feed(b'<w xmlns:r="x"><sheet name="RACI" r:id="r1"/><sheet name="X" r:id="r2" state="veryHidden"/></w>')
    relations.feed(b'<r><Relationship Id="a" Type="http://x/worksheet" Target="t"/>')
    relations.feed(b'<Relationship Id="b" Type="x/link" Target="http://x" TargetMode="External"/></r>')
    assert [(one.name, one.relation, one.hidden) for one in workbook.sheets] == [
        ("RACI", "r1", False),
        ("X", "r2", True),
    ]
    assert [(one.id, one.kind, one.target) for one in relations.relations] == [("a", "worksheet", "t")]


def declared_entities_are_refused_test() -> None:
    with pytest.raises(HostileXmlError):
        StringParser().feed(b'<!DOCTYPE s [<!ENTITY a "b">]><sst/>')


def a_tag_without_end_is_refused_before_it_fills_the_memory_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_xml, "_LONGEST_TAG", 10_000)
    parser = StringParser()
    parser.feed(b"<sst><si a='")
    parser.feed(b"x" * 9_000)
    with pytest.raises(HostileXmlError, match="no end"):
        parser.feed(b"x" * 2_000)


def a_text_is_kept_as_far_as_a_cell_can_show_it_test() -> None:
    parser = StringParser()
    for piece in (b"<sst><si><t>", *[b"x" * 10_000] * 50, b"</t></si></sst>"):
        parser.feed(piece)
    parser.end()
    assert len(parser.strings[0]) == LONGEST_TEXT


def texts_without_end_are_refused_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_xml, "_MOST_STRINGS", 10)
    with pytest.raises(HostileXmlError, match="texts"):
        StringParser().feed(b"<sst>" + b"<si><t>a</t></si>" * 11 + b"</sst>")
