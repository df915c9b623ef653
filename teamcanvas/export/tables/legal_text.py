"""User text as every file format can hold it: line breaks normalised, illegal characters escaped."""

import re
import unicodedata

_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_ALLOWED = frozenset("\t\n")


def legal(text: str) -> str:
    """The text with control characters and noncharacters escaped as `\\x07`; XML cannot hold them."""
    text = _BREAKS.sub("\n", text)
    if text.isprintable():
        return text
    return "".join(_spelled(character) if _is_illegal(character) else character for character in text)


def on_one_line(text: str) -> str:
    """The same, with line breaks and tabs as blanks."""
    return legal(text).replace("\n", " ").replace("\t", " ")


def _is_illegal(character: str) -> bool:
    if character in _ALLOWED:
        return False
    # Unicode noncharacters: the last two of every plane.
    return unicodedata.category(character) in ("Cc", "Cs") or ord(character) & 0xFFFE == 0xFFFE


def _spelled(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
