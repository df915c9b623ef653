"""The tip with the effect of a drop, as a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from teamcanvas.layout.drawing.drawing import Drawing, DrawingItem, Rect, Text
from teamcanvas.layout.drawing.theme import Theme, ThemeName, load_theme
from teamcanvas.layout.text.text import FontStyle, ShapedLine, ascent, line_height, shape_line, wrap
from teamcanvas.model.plan import Plan
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.topics.comparison import TopicComparison
from teamcanvas.rules.topics.needs import Need
from teamcanvas.rules.topics.words import explain_topic

WIDEST = 300.0
"""Maximum text width in points; longer lines wrap."""


@dataclass(frozen=True, slots=True)
class Tip:
    """The content of a tip."""

    title: str
    cleared: str = ""
    added: str = ""
    detail: str = ""


def tip_for(title: str, topics: TopicComparison, before: Plan, after: Plan) -> Tip:
    """A tip with the topics that a drop would settle and add; without any, with those it makes smaller or larger."""
    settled = [(explain_topic(topic, before).title, len(topic.open)) for topic in topics.settled]
    added = severity_counts(tuple(topic.severity for topic in topics.added))
    names = [explain_topic(topic, after).title for topic in topics.added] or [name for name, _ in settled[1:]]
    eased = [explain_topic(topic, after).title for topic in topics.smaller]
    worse = [explain_topic(topic, after).title for topic in topics.larger]
    cleared = _settled_words(settled) or _need_words(topics.covered) or (f"✓ eases “{eased[0]}”" if eased else "")
    adds = f"adds {added}" if added else f"adds to “{worse[0]}”" if worse else _uncovered_words(topics.uncovered)
    return Tip(title, cleared, adds, names[0] if names else "" if cleared or adds else "no effect on the topics")


def _need_words(covered: Sequence[Need]) -> str:
    """`✓ covers “The data has an owner”`, or how many needs."""
    if not covered:
        return ""
    return f"✓ covers “{covered[0].title}”" if len(covered) == 1 else f"✓ covers {len(covered)} needs"


def _uncovered_words(uncovered: Sequence[Need]) -> str:
    """`leaves “The data has an owner” open`, or how many needs."""
    if not uncovered:
        return ""
    return f"leaves “{uncovered[0].title}” open" if len(uncovered) == 1 else f"leaves {len(uncovered)} needs open"


def _settled_words(settled: Sequence[tuple[str, int]]) -> str:
    """`✓ settles “Nobody leads the team from inside” (24)`, or how many topics."""
    if not settled:
        return ""
    (name, count), *others = settled
    return f"✓ settles {len(settled)} topics, {name}" if others else f"✓ settles “{name}” ({count:,})"


def severity_counts(severities: tuple[Severity, ...]) -> str:
    """`2 errors, 1 warning`: how many there are of each, worst first; empty for none."""
    nouns = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    counts = [(severities.count(severity), noun) for severity, noun in nouns.items()]
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count)


def draw_tip(tip: Tip, theme: Theme) -> Drawing:
    """The drawing of a tip, with the origin at its top left corner."""
    return _drawn(tip, theme.name)


@lru_cache(maxsize=256)
def _drawn(tip: Tip, theme_name: ThemeName) -> Drawing:
    theme = load_theme(theme_name)
    pad = 2.5 * theme.measures.spacing
    colours = theme.colours
    strong = FontStyle(theme.sizes.body, bold=True)
    rows: list[list[tuple[ShapedLine, str]]] = [
        [(line, colours.tip_text)] for line in wrap(tip.title, strong, WIDEST, 3)
    ]
    effect = [
        (shape_line(words, theme.small), colour)
        for words, colour in ((tip.cleared, colours.tip_good), (tip.added, colours.tip_bad))
        if words
    ]
    if effect:
        rows.append(effect)
    if tip.detail:
        rows.extend([(line, colours.tip_text)] for line in wrap(tip.detail, theme.small, WIDEST, 3))
    gap = 3 * theme.measures.spacing
    items: list[DrawingItem] = []
    widest, top = 0.0, pad
    for row in rows:
        left = pad
        for line, colour in row:
            items.append(Text(left, top + ascent(line.style), line, colour))
            left += line.width + gap
        widest = max(widest, left - gap)
        top += line_height(row[0][0].style) + 0.5 * theme.measures.spacing
    width, height = widest + pad, top + pad - 0.5 * theme.measures.spacing
    bubble = Rect(0, 0, width, height, fill=colours.tip, radius=theme.measures.radius_small)
    return Drawing(width, height, (bubble, *items))
