"""Detects the encoding of a text file: Unicode if the bytes are valid, otherwise the most plausible code page.

Code pages have no signature. Each one is tried, and the decoded letters are scored by their frequency in the languages
that use it. The result may be wrong, so the user can choose the encoding as well.
"""

import codecs
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

ENCODINGS: Mapping[str, str] = {
    "utf-8": "Unicode (UTF-8)",
    "utf-16": "Unicode (UTF-16)",
    "cp1252": "Western European (Windows)",
    "cp1250": "Central European (Windows)",
    "cp1251": "Cyrillic (Windows)",
    "cp1253": "Greek (Windows)",
    "cp1254": "Turkish (Windows)",
    "cp1255": "Hebrew (Windows)",
    "cp1256": "Arabic (Windows)",
    "cp1257": "Baltic (Windows)",
    "cp1258": "Vietnamese (Windows)",
    "cp874": "Thai (Windows)",
    "cp932": "Japanese (Shift JIS)",
    "euc_jp": "Japanese (EUC)",
    "gb18030": "Chinese, simplified (GB 18030)",
    "big5": "Chinese, traditional (Big5)",
    "cp949": "Korean (Windows)",
    "koi8-r": "Cyrillic (KOI8-R)",
    "cp866": "Cyrillic (DOS)",
    "cp850": "Western European (DOS)",
    "mac_roman": "Western European (Mac)",
}
"""The display names of the encodings that can be chosen, by their names in Python."""

_JUDGED = 20_000
"""Bytes sampled for detection, from lines that are not plain ASCII."""
_MOST_BROKEN = 0.2
"""UTF-8 may have so many broken sequences for one that is whole: a file pasted together of two encodings."""


@dataclass(frozen=True)
class _Language:
    """A language, or several that share an alphabet, in one code page."""

    encoding: str
    common: str
    """Its non-ASCII letters, or the most frequent letters of a non-Latin alphabet."""
    rare: str = ""
    """Letters that occur, but that wrongly decoded texts contain as well."""

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The score of each character for the language."""
        small = {**dict.fromkeys(self.rare, 0.5), **dict.fromkeys(self.common, 1.0)}
        large = {upper: 0.9 * weight for one, weight in small.items() if (upper := one.upper()) not in small}
        return {**dict.fromkeys(_TYPOGRAPHY, 0.6), **large, **small}


_TYPOGRAPHY = "“”„‘’‚–—…•·×°§«»€✓ "
_CYRILLIC = "оеаинтсрвлкмдпу"
_CYRILLIC_RARE = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ"

# In order of preference, for equal scores.
_LANGUAGES = (
    _Language("cp1252", "äöüß"),
    _Language("cp1252", "éèêëàâçîïôûùœ"),
    _Language("cp1252", "áéíóúñü¿¡"),
    _Language("cp1252", "àèéìòù"),
    _Language("cp1252", "áâãàçéêíóôõú"),
    _Language("cp1252", "åäöæøé"),
    _Language("cp1252", "éëïèöüêáóí"),
    _Language("cp1250", "ąćęłńóśźż"),
    _Language("cp1250", "áčďéěíňóřšťúůýž"),
    _Language("cp1250", "áäčďéíĺľňóôŕšťúýž"),
    _Language("cp1250", "áéíóöőúüű"),
    _Language("cp1250", "ăâîşţ"),
    _Language("cp1250", "čćđšž"),
    _Language("cp1254", "çğıöşüİ"),
    _Language("cp1257", "ąčęėįšųūž"),
    _Language("cp1257", "āčēģīķļņšūž"),
    _Language("cp1257", "äöõüšž"),
    _Language("cp1252", "áðéíóúýþæö"),
    _Language("cp1251", _CYRILLIC, _CYRILLIC_RARE),
    _Language("cp1253", "αοιετσνηυρκπμλςάέήίόύώ", "βγδζθξφχψωΐΰϊϋ"),
    _Language("cp1255", "אהולימנרשתבד", "גזחטךכםןסעףפץצק"),
    _Language("cp1256", "اليمنترووبدةعسف", "أإآءؤئثجحخذزشصضطظغقكهىپچژگ"),
    _Language("cp874", "นรากเองมยทสวดลตบพใไปิีึืุู่้ำะั", "ขคฆฉชซญฎฏฐณถธฝฟภศษหฬฮแโๆ็์๊๋"),
    _Language("koi8-r", _CYRILLIC, _CYRILLIC_RARE),
    _Language("cp866", _CYRILLIC, _CYRILLIC_RARE),
    _Language("cp850", "äöüß"),
    _Language("cp850", "éèêëàâçîïôûù"),
    _Language("cp850", "áéíóúñü¿¡"),
    _Language("mac_roman", "äöüß"),
    _Language("mac_roman", "éèêëàâçîïôûùœ"),
    _Language("mac_roman", "áéíóúñü¿¡"),
)


@dataclass(frozen=True)
class _ManySigns:
    """A language with thousands of signs: the frequent ones stand together in the standard that the page extends."""

    encoding: str
    standard: str
    first: int
    last: int
    """Lead bytes of the frequent signs in the standard."""


_OF_MANY_SIGNS = (
    _ManySigns("cp932", "euc_jp", 0xB0, 0xCF),
    _ManySigns("cp949", "euc_kr", 0xB0, 0xC8),
    _ManySigns("gb18030", "gb2312", 0xB0, 0xD7),
    _ManySigns("big5", "big5", 0xA4, 0xC6),
)


def decoded(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The decoded text and its encoding.

    Args:
        data: the content of a text file.
        encoding: the encoding chosen by the user; None detects it.
    """
    if encoding is not None:
        return _as_chosen(data, encoding), encoding
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), "utf-16"
    start = data[:4_000]
    if len(start) > 3 and start.count(0) > len(start) // 3:
        # UTF-16 without a BOM: one byte of most letters is zero, and its position gives the byte order.
        order = "utf-16-le" if start[1::2].count(0) >= start[::2].count(0) else "utf-16-be"
        return data.decode(order, "replace"), "utf-16"
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8-sig", "replace")
    broken = text.count("\ufffd")
    # What is whole takes two bytes or more a character.
    if broken <= _MOST_BROKEN * (len(data) - len(text)):
        return text, "utf-8"
    found = _declared(data) or _likeliest(_judged(data))
    return _in_code_page(data, found), found


def _declared(data: bytes) -> str:
    """The encoding declared in a web page; empty if it declares none, or an unknown one."""
    found = _DECLARED.search(data[:4_000])
    said = b"" if found is None else found[1]
    page = _ALSO.get(said.decode().lower(), said.decode().lower().replace("windows-", "cp"))
    return page if page in ENCODINGS and not page.startswith("utf") else ""


_DECLARED = re.compile(
    rb"(?:<meta[^<>]{0,200}charset|^<\?xml[^<>]{0,80}encoding)\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.I
)
_ALSO = {"iso-8859-1": "cp1252", "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "euc-kr": "cp949"}


def _judged(data: bytes) -> bytes:
    """The first lines that are not plain ASCII, which code pages decode differently."""
    kept: list[bytes] = []
    length = 0
    for line in data.split(b"\n"):
        if not line.isascii():
            kept.append(line[:_JUDGED])
            length += len(kept[-1])
            if length > _JUDGED:
                break
    return b"\n".join(kept)[:_JUDGED]


def _as_chosen(data: bytes, encoding: str) -> str:
    if encoding == "utf-16" and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode(
            "utf-16-be" if data[:4_000:2].count(0) > data[1:4_000:2].count(0) else "utf-16-le", "replace"
        )
    return _in_code_page(data, "utf-8-sig" if encoding == "utf-8" else encoding)


def _in_code_page(data: bytes, encoding: str) -> str:
    if encoding == "cp1252":
        # Browsers and Windows take its five free places for what Latin-1 has there.
        return "".join(_CP1252[byte] for byte in data) if any(map(data.count, _FREE)) else data.decode(encoding)
    return data.decode(encoding, "replace")


_FREE = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
_CP1252 = [bytes([byte]).decode("latin-1" if bytes([byte]) in _FREE else "cp1252") for byte in range(256)]


def _likeliest(data: bytes) -> str:
    samples: dict[str, str] = {}
    best, best_score = "cp1252", 0.0
    for language in _LANGUAGES:
        text = samples.setdefault(language.encoding, _sample(data, language.encoding))
        score = _plausible(text, language.weights)
        if score > best_score:
            best, best_score = language.encoding, score
    for signs in _OF_MANY_SIGNS:
        score = _frequent(_sample(data, signs.encoding), signs)
        if score > best_score:
            best, best_score = signs.encoding, score
    return best


def _sample(data: bytes, encoding: str) -> str:
    """The decoded start of a text; empty if it is not valid in this encoding."""
    try:
        # A character cut off at the end of the sample is no error.
        return codecs.getincrementaldecoder(encoding)("strict").decode(data)
    except UnicodeDecodeError:
        return ""


def _plausible(text: str, weights: Mapping[str, float]) -> float:
    """A score from 1, all characters belong to the language, to below 0, implausible."""
    found, counted = 0.0, 0
    before = " "
    for number, character in enumerate(text):
        if character > "\x7f":
            counted += 1
            weight = weights.get(character)
            after = text[number + 1 : number + 2]
            if weight is None or not character.isalpha():
                amid = before.isalpha() and after.isalpha() and weight is not None and character != "’"
                weight = -1.0 if unicodedata.category(character) == "Cc" or amid else weight or -0.2
            elif character.isupper() and before.islower():
                weight = -1.0
            found += weight
        before = character
    return found / counted if counted else 0.0


def _frequent(text: str, signs: _ManySigns) -> float:
    found, counted = 0.0, 0
    for character in text:
        if character > "\x7f":
            counted += 1
            found += _weight(character, signs)
    return found / counted if counted else 0.0


def _weight(character: str, signs: _ManySigns) -> float:
    if "\u3040" <= character <= "\u30ff":
        return 1.0 if signs.encoding == "cp932" else 0.5
    if "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e":
        return 0.9
    try:
        lead = character.encode(signs.standard)[0]
    except UnicodeEncodeError:
        return -0.2
    return 1.0 if signs.first <= lead <= signs.last else 0.2
