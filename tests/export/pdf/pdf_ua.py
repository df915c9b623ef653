"""The checks of PDF/UA that a program can do: reads a PDF and lists its faults."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdf

# Any: pypdf's objects are untyped.

_PAINTING = frozenset(
    (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Tj", b"TJ", b"'", b'"', b"Do", b"sh", b"EI")
)
_STRING = rb"\((?:[^()\\]|\\.)*+\)|<[^<>]*+>"
_OPERATION = re.compile(
    rb"((?:\s|[-+.\d]|/[^\s()<>\[\]/]*+|[\[\]]|<<(?:[^<>()]|%(text)s)*+>>|%(text)s)*+)([A-Za-z'\"][A-Za-z0-9*]*+)"
    % {b"text": _STRING},
    re.DOTALL,
)
_MARK = re.compile(rb"/MCID\s+(\d+)")
_PARENTS = {
    "TR": {"Table", "THead", "TBody"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "LBody": {"LI"},
}
_HOLDERS = {"Document", "Sect", "L", "LI", "Table", "TR"}


class Node(NamedTuple):
    """An element of the structure tree."""

    kind: str
    entries: Any
    parent: str
    kids: list[Node]
    items: list[tuple[int, int]]


def structure(reader: pypdf.PdfReader) -> Node:
    """The tree of a PDF."""
    root: Any = reader.root_object["/StructTreeRoot"]
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    return _node(root["/K"], "StructTreeRoot", pages)


def _node(entries: Any, parent: str, pages: dict[int, int]) -> Node:
    entries = entries.get_object()
    kind = str(entries["/S"])[1:]
    kids: list[Node] = []
    items: list[tuple[int, int]] = []
    for kid in entries.get("/K", []):
        value = kid.get_object()
        if isinstance(value, int):
            items.append((pages[entries.raw_get("/Pg").idnum], value))
        elif value.get("/Type") == "/MCR":
            items.append((pages[value.raw_get("/Pg").idnum], value["/MCID"]))
        else:
            kids.append(_node(value, kind, pages))
    return Node(kind, entries, parent, kids, items)


def all_nodes(node: Node) -> Iterator[Node]:
    """The element and all below it, in reading order."""
    yield node
    for kid in node.kids:
        yield from all_nodes(kid)


def faults(data: bytes) -> list[str]:
    """The faults of the PDF; empty if there are none."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    nodes = list(all_nodes(structure(reader)))
    return [
        *_root_faults(reader),
        *_content_faults(reader, nodes),
        *_parent_tree_faults(reader, nodes),
        *(fault for node in nodes for fault in _element_faults(node)),
        *_heading_faults(nodes),
        *_font_faults(reader),
    ]


def _root_faults(reader: pypdf.PdfReader) -> Iterator[str]:
    root: Any = reader.root_object
    if root.get("/MarkInfo", {}).get("/Marked") != True:  # noqa: E712  # pypdf's own boolean
        yield "not marked as tagged"
    if not root.get("/Lang"):
        yield "no language"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") != True:  # noqa: E712  # as above
        yield "the title is not shown"
    if reader.metadata is None or not reader.metadata.title:
        yield "no title"
    xmp = reader.xmp_metadata
    if xmp is None or not xmp.dc_title:
        yield "no title in the metadata"
    if b"<pdfuaid:part>1</pdfuaid:part>" not in root["/Metadata"].get_data():
        yield "does not say that it is PDF/UA"
    if len(reader.pages) > 1 and not reader.outline:
        yield "no bookmarks"


def operations(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Operands and operator of each operation of a page's content; pypdf would make objects of all operands first."""
    at = 0
    while (match := _OPERATION.match(content, at)) is not None:
        # An inline image could hold bytes like operators.
        assert match[2] != b"BI"
        yield match[1].strip(), match[2]
        at = match.end()
    assert not content[at:].strip(), content[at : at + 80]


def _content_faults(reader: pypdf.PdfReader, nodes: list[Node]) -> Iterator[str]:
    claimed = [item for node in nodes for item in node.items]
    if len(claimed) != len(set(claimed)):
        yield "a stretch belongs to two elements"
    found: set[tuple[int, int]] = set()
    for number, page in enumerate(reader.pages):
        if page.get("/Tabs") != "/S":
            yield f"page {number + 1}: no tab order"
        content = page.get_contents()
        assert content is not None
        depth: list[int | str | None] = []
        for operands, operator in operations(content.get_data()):
            if operator == b"BDC":
                mark = _MARK.search(operands)
                depth.append(mcid := int(mark[1]) if mark else None)
                if mcid is not None:
                    if (number, mcid) in found:
                        yield f"page {number + 1}: stretch {mcid} comes twice"
                    found.add((number, mcid))
            elif operator == b"BMC":
                depth.append(operands.decode())
            elif operator == b"EMC":
                depth.pop()
            elif operator in _PAINTING and not any(one == "/Artifact" or isinstance(one, int) for one in depth):
                yield f"page {number + 1}: {operator.decode()} is neither tagged nor an artifact"
        if depth:
            yield f"page {number + 1}: a stretch does not end"
    if found != set(claimed):
        yield f"stretches of no element or the other way round: {sorted(found ^ set(claimed))[:5]}"


def _parent_tree_faults(reader: pypdf.PdfReader, nodes: list[Node]) -> Iterator[str]:
    root: Any = reader.root_object["/StructTreeRoot"]
    numbers = root["/ParentTree"]["/Nums"]
    owners = {int(numbers[index]): numbers[index + 1].get_object() for index in range(0, len(numbers), 2)}
    by_mark = {item: node for node in nodes for item in node.items}
    for number, page in enumerate(reader.pages):
        parents: Any = page["/StructParents"]
        for mcid, owner in enumerate(owners[parents]):
            node = by_mark.get((number, mcid))
            if node is None or owner.get_object() is not node.entries:
                yield f"page {number + 1}: the parent tree is wrong about stretch {mcid}"


def _element_faults(node: Node) -> Iterator[str]:
    allowed = _PARENTS.get(node.kind)
    if allowed and node.parent not in allowed:
        yield f"{node.kind} in {node.parent}"
    if node.kind in _HOLDERS and node.items:
        yield f"{node.kind} holds marks itself"
    if node.kind == "L" and any(kid.kind != "LI" for kid in node.kids):
        yield "a list holds something else than items"
    if node.kind == "Figure" and not (node.entries.get("/Alt") and node.entries.get("/A", {}).get("/BBox")):
        yield "a figure without alternative or box"
    if node.kind == "TH" and node.entries.get("/A", {}).get("/Scope") not in ("/Row", "/Column"):
        yield "a header that does not say what it heads"
    if node.kind == "Table":
        widths = {sum(kid.entries.get("/A", {}).get("/ColSpan", 1) for kid in row.kids) for row in node.kids}
        if len(widths) != 1:
            yield f"a table with rows of {sorted(widths)} cells"
        if any(row.kind != "TR" for row in node.kids):
            yield "a table holds something else than rows"
        if not any(kid.kind == "TH" for row in node.kids for kid in row.kids):
            yield "a table without headers"


def _heading_faults(nodes: list[Node]) -> Iterator[str]:
    levels = [int(node.kind[1]) for node in nodes if node.kind in ("H1", "H2", "H3", "H4", "H5", "H6")]
    if not levels or levels[0] != 1:
        yield "the first heading is not of the first level"
    for above, level in pairwise(levels):
        if level > above + 1:
            yield f"a heading of level {level} follows one of level {above}"


def _font_faults(reader: pypdf.PdfReader) -> Iterator[str]:
    for number, page in enumerate(reader.pages):
        resources: Any = page["/Resources"]
        for name, entry in resources.get("/Font", {}).items():
            font = entry.get_object()
            if "/ToUnicode" not in font:
                yield f"page {number + 1}: {name} does not say which characters it shows"
            descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            if not {"/FontFile2", "/FontFile3"} & descriptor.keys():
                yield f"page {number + 1}: {name} is not embedded"
