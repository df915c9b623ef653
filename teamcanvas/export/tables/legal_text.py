"""What users typed as every kind of file can hold it: line breaks of one kind, what no file may hold spelled out."""

import re
import unicodedata

_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_ALLOWED = frozenset("\t\n")


def legal(text: str) -> str:
    """The text with control characters and what is no character as `\\x07`; XML could not hold them at all."""
    text = _BREAKS.sub("\n", text)
    if text.isprintable():
        return text
    return "".join(_spelled(character) if _is_illegal(character) else character for character in text)


def on_one_line(text: str) -> str:
    """The same with every break and tab as a blank."""
    return legal(text).replace("\n", " ").replace("\t", " ")


def _is_illegal(character: str) -> bool:
    if character in _ALLOWED:
        return False
    # Every 65,536th and the one before it will never be a character.
    return unicodedata.category(character) in ("Cc", "Cs") or ord(character) & 0xFFFE == 0xFFFE


def _spelled(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
