"""Drawings for the tests of export formats."""

from functools import cache

from teamcanvas.layout.drawing.drawing import Circle, Drawing, Group, Line, Polygon, Radii, Rect, Tag, Text
from teamcanvas.layout.pages.deck import DeckOptions, Page, deck_pages
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.layout.text.text import FontStyle, shape_line
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from tests.small_plans import small_plan, template

INK = "#1b2430"
HOSTILE_NAMES = ("<script>alert(1)</script>", "=cmd()", "&amp;", "]]>", "\"quoted\" 'name'")


def line_of(text: str, x: float = 10, y: float = 30, size: float = 12, **style: bool) -> Text:
    """A line of text at a position."""
    return Text(x, y, shape_line(text, FontStyle(size, **style)), INK)


def shapes() -> Drawing:
    """One of each kind of shape, in a group."""
    return Drawing(
        200,
        100,
        (
            Group(
                (
                    Rect(10, 10, 40, 20, "#ffffff", "#d5d9e0", 2, 4),
                    Rect(60, 10, 6, 20, "#6b4e9b", radii=Radii(3, 0, 0, 3)),
                    Rect(80, 10, 20, 20, None, INK, 1, dash=(3, 2)),
                    Line(10, 50, 60, 50, INK, 1.5, (2, 1), "round"),
                    Circle(90, 60, 8, "#0369a1", INK, 1),
                    Polygon(((120, 40), (130, 60), (110, 60)), "#b54708"),
                    Polygon(((150, 40), (160, 50), (150, 60)), None, INK, 2, closed=False, cap="round"),
                ),
                5,
                7,
                Tag("figure", "Shapes & more"),
            ),
        ),
    )


@cache
def hostile_plan() -> Plan:
    """People whose names are markup or formulas somewhere."""
    placements = [f"S2 data_engineer {name.split()[0]} 0.1" for name in HOSTILE_NAMES]
    return small_plan(*placements, people=", ".join(HOSTILE_NAMES))


def pages_of(plan: Plan, *kinds: PageKind, **options: object) -> tuple[Page, ...]:
    """The pages of a plan's first scenario."""
    scenario = plan.scenarios[0].id
    wanted = DeckOptions(pages=kinds or ("board",), **options)  # type: ignore[arg-type]
    return deck_pages(plan, scenario, check(plan, scenario), wanted)


@cache
def board_page() -> Page:
    """The board of a template."""
    (page,) = pages_of(template("startup-trio"), "board")
    return page
