"""A lenient HTML tokenizer that runs in linear time.

The parser of the standard library is quadratic: it takes minutes for a megabyte of unclosed comments.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

_NAME = re.compile(r"[a-zA-Z][^\s/>]{0,30}")
_ATTRIBUTE = re.compile(r"[^\s\"'<>/=]{1,60}")
_UNQUOTED = re.compile(r"[^\s>]*")
_BLANK = re.compile(r"[\s/]*")
_EQUALS = re.compile(r"\s*=\s*")

_SILENT = frozenset({"script", "style", "template", "noscript", "textarea"})
"""Elements whose content is not displayed."""


@dataclass(frozen=True, slots=True)
class HtmlTag:
    """A start or end tag."""

    name: str
    """In lower case."""
    ends: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict[str, str])


def html_tokens(html: str) -> Iterator[HtmlTag | str]:
    """The tags and texts of a page in order, without comments, scripts and styles.

    Args:
        html: a page or a fragment; malformed parts become text, or are skipped.
    """
    return _Cutter(html).tokens()


class _Cutter:
    def __init__(self, html: str) -> None:
        self._html = html
        self._lower = html.lower() if len(html.lower()) == len(html) else html
        self._gone: set[str] = set()
        """Strings known not to occur in the rest of the page."""

    def tokens(self) -> Iterator[HtmlTag | str]:
        at, end = 0, len(self._html)
        while at < end:
            begin = self._html.find("<", at)
            if begin < 0:
                begin = end
            if begin > at:
                yield unescape(self._html[at:begin])
            if begin == end:
                return
            at = begin
            if self._html.startswith("<!--", at):
                at = self._behind("-->", at + 4)
            elif self._html.startswith(("<!", "<?"), at):
                at = self._behind(">", at + 2)
            elif name := _NAME.match(self._html, at + 2 if self._html.startswith("</", at) else at + 1):
                tag, at = self._tag(name, ends=self._html.startswith("</", at))
                yield tag
                if tag.name in _SILENT and not tag.ends:
                    at = self._find(f"</{tag.name}", at)
            else:
                yield "<"
                at += 1

    def _tag(self, name: re.Match[str], *, ends: bool) -> tuple[HtmlTag, int]:
        attributes: dict[str, str] = {}
        at = name.end()
        while True:
            at = _matched(_BLANK, self._html, at)
            found = _ATTRIBUTE.match(self._html, at)
            if found is None:
                # A stray quote is skipped; anything else ends the tag.
                if at < len(self._html) and self._html[at] in "\"'=":
                    at += 1
                    continue
                at += self._html.startswith(">", at)
                return HtmlTag(name[0].lower(), ends, attributes), at
            at = found.end()
            equals = _EQUALS.match(self._html, at)
            if equals is None:
                attributes.setdefault(found[0].lower(), "")
                continue
            value, at = self._value(equals.end())
            attributes.setdefault(found[0].lower(), unescape(value))

    def _value(self, at: int) -> tuple[str, int]:
        quote = self._html[at : at + 1]
        if quote in ('"', "'") and (end := self._find(quote, at + 1)) < len(self._html):
            return self._html[at + 1 : end], end + 1
        end = _matched(_UNQUOTED, self._html, at)
        return self._html[at:end], end

    def _find(self, wanted: str, at: int) -> int:
        """The index of the next occurrence, or the end of the page."""
        if wanted in self._gone:
            return len(self._html)
        found = self._lower.find(wanted, at)
        if found < 0:
            self._gone.add(wanted)
            return len(self._html)
        return found

    def _behind(self, wanted: str, at: int) -> int:
        return min(self._find(wanted, at) + len(wanted), len(self._html))


def _matched(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return at if found is None else found.end()
