"""The styles of HTML tables: inline where a copied cell must keep them, the rest in the page's style sheet."""

from teamcanvas.export.tables.table import CellValue, TableColumn
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.raci.letters import split_letters

STYLE_SHEET = """\
body { font: 14px/1.35 FiraGO, "Fira Sans", "Segoe UI", Arial, sans-serif; color: #1b2430; margin: 32px; }
section + section { margin-top: 48px; }
h1 { font-size: 22px; margin: 0; }
.subtitle { color: #5b6675; margin: 2px 0 16px; }
.legend { list-style: none; padding: 0; margin: 0 0 16px; color: #5b6675; }
.legend li { display: inline-block; margin-right: 20px; }
.sign { display: inline-block; min-width: 26px; text-align: center; border-radius: 4px; font-weight: bold; }
thead th { vertical-align: bottom; }
thead th.letters span, thead th.mark span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 190px; }
th, td { padding: 3px 8px; }
td.letters, td.mark, td.count { padding: 3px 4px; min-width: 26px; }
td.text { vertical-align: top; max-width: 320px; }
tbody tr:hover > * { box-shadow: inset 0 -1px #1f4fd8; }
@media print { body { margin: 0; font-size: 10px; } section { break-after: page; } * { print-color-adjust: exact; } }
"""


def head_style(column: TableColumn, theme: Theme) -> str:
    """The inline style of a column's head."""
    if column.kind != "letters":
        align = "center" if column.kind in ("count", "mark") else "left"
        return f"text-align:{align};font-weight:bold;{_text_format()}"
    edge = theme.family(column.family).edge
    colour = f";color:{theme.severities['warning'].text}" if column.warning else ""
    return f"font-weight:normal;border-bottom:3px solid {edge}{colour};{_text_format()}"


def cell_style(value: CellValue, column: TableColumn, theme: Theme) -> str:
    """The inline style of a cell."""
    line = f"border-bottom:1px solid {theme.colours.hairline}"
    match column.kind:
        case "title":
            return f"text-align:left;font-weight:normal;{line};{_text_format()}"
        case "letters" if isinstance(value, str) and value:
            colours = theme.letter(letter_of(value))
            looks = f"background:{colours.fill};color:{colours.text};text-align:center;font-weight:bold"
            return f"{looks};border:1px solid {theme.colours.surface};{line};{_text_format()}"
        case "letters" | "count":
            return f"text-align:center;color:{theme.colours.text_muted};{line}"
        case "mark":
            return f"text-align:center;color:{theme.colours.accent};{line}"
        case "text":
            return f"text-align:left;{line};{_text_format()}"


def letter_of(cell: str) -> str:
    """The letter that colours a cell: the first one."""
    letters = split_letters(cell)
    return letters[0] if letters else ""


def _text_format() -> str:
    # Excel would take a cell that begins with = for a formula, and 1-2 for a day.
    return r"mso-number-format:'\@'"
