"""Writes a table of a slide with real rows and cells, for editing and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from teamcanvas.export.pptx.table_grid import GridCell, TableGrid
from teamcanvas.export.pptx.table_text import Side, cell_words, column_sides
from teamcanvas.export.pptx.xml import Numbers, emu, fill, named, placed, stroke
from teamcanvas.layout.drawing.drawing import Box


def drawn_table(grid: TableGrid, numbers: Numbers, paper: str) -> str:
    """The table as a graphic frame, without slanted heads: cells cannot have text at an angle.

    Args:
        grid: what to write.
        numbers: of the slide's shapes.
        paper: the colour between filled cells.
    """
    sides = column_sides(grid)
    rows = "".join(
        f'<a:tr h="{emu(bottom - top)}">{"".join(_cell(grid, number, cell, paper, sides) for cell in row)}</a:tr>'
        for number, (row, (top, bottom)) in enumerate(zip(grid.cells, pairwise(grid.rows), strict=True))
    )
    columns = "".join(f'<a:gridCol w="{emu(right - left)}"/>' for left, right in pairwise(grid.columns))
    called = named(numbers.next(), "Table", grid.words or _words(grid))
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr>{called}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{placed(grid.box, element='p:xfrm')}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f'<a:tblPr firstRow="{int(_has_heads(grid))}" firstCol="{int(_has_row_heads(grid))}"/>'
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(grid: TableGrid, row: int, cell: GridCell, paper: str, sides_of_columns: Sequence[Side | None]) -> str:
    left, right = grid.columns[cell.first], grid.columns[cell.first + cell.span]
    box = Box(left, grid.rows[row], right, grid.rows[row + 1])
    span = f' gridSpan="{cell.span}"' if cell.span > 1 else ""
    merged = '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>' * (cell.span - 1)
    body, place = cell_words(cell, box, sides_of_columns[cell.first] if cell.span == 1 else None)
    text = f"<a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody>"
    # Borders in the colour of the paper separate filled cells, like chips.
    beside = "".join(stroke(paper if cell.fill else None, 2.0, element=f"a:{side}") for side in ("lnL", "lnR"))
    look = f"{beside}{_edge(grid, row, 'a:lnT')}{_edge(grid, row + 1, 'a:lnB')}{fill(cell.fill)}"
    return f"<a:tc{span}>{text}<a:tcPr {place}>{look}</a:tcPr></a:tc>{merged}"


def _edge(grid: TableGrid, number: int, element: str) -> str:
    line = grid.rules.get(number)
    if line is None:
        return stroke(None, 0, element=element)
    return stroke(line.stroke, line.stroke_width, line.dash, line.cap, element)


def _has_heads(grid: TableGrid) -> bool:
    return all(cell.header for cell in grid.cells[0])


def _has_row_heads(grid: TableGrid) -> bool:
    rows: Sequence[Sequence[GridCell]] = grid.cells[1:]
    return bool(rows) and all(row[0].header for row in rows if row)


def _words(grid: TableGrid) -> str:
    heads = [block.text for cell in grid.cells[0] for block in (*cell.blocks, *cell.turned)]
    rows = len(grid.cells) - 1
    return f"Table of {rows} rows; columns: {', '.join(heads)}" if heads else f"Table of {rows} rows"
