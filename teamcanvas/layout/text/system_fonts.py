"""System fonts, for scripts that the bundled faces lack: found by folder, opened on demand."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from teamcanvas.layout.text.font_face import FontFace

_SUFFIXES = (".ttf", ".ttc", ".otf", ".otc")
# Fallback faces with one glyph for every character, and faces in colour only.
_UNWANTED = ("lastresort", "adobeblank", "unicodebmpfallback", "notdef", "coloremoji", "apple color emoji")
_LESS_WANTED = ("serif", "mono", "italic", "oblique", "condensed", "narrow", "light", "thin", "black", "ming", "song")
_PREFERRED = (
    "notosans", "pingfang", "hiragino", "msyh", "yugoth", "malgun", "droidsans", "wqy",
    "arial unicode", "dejavusans", "segoeui", "seguisym", "sthei",
)  # fmt: skip


def folders() -> list[Path]:
    """The font folders of this operating system."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        return [windows / "Fonts", *([Path(local) / "Microsoft/Windows/Fonts"] if local else [])]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = os.environ.get("XDG_DATA_HOME") or str(home / ".local/share")
    shared = [Path(place, "fonts") for place in (own, *data.split(":")) if place]
    # The fonts of the host as seen from a sandbox, and those of NixOS.
    usual = ("/usr/share/fonts", "/usr/local/share/fonts", "/run/host/fonts", "/run/current-system/sw/share/X11/fonts")
    return list(dict.fromkeys([*shared, *map(Path, usual), home / ".fonts"]))


def face_covering(grapheme: str, bold: bool) -> FontFace | None:
    """The preferred system face that covers the grapheme with ink, or None."""
    for path in _ranked(bold):
        found = face_of_file(str(path))
        if found and found.covers(grapheme) and (grapheme.isspace() or found.has_ink(grapheme[0])):
            return found
    return None


@cache
def face_of_file(path: str) -> FontFace | None:
    """The first face of the file, its path being its key; None when it can't be read or has no outlines."""
    import uharfbuzz as hb

    try:
        face = hb.Face(hb.Blob.from_file_path(path))
    except (hb.HarfBuzzError, OSError, ValueError):
        return None
    tags = face.table_tags
    usable = "cmap" in tags and ("glyf" in tags or "CFF " in tags)
    return FontFace(path, lambda: face) if usable else None


@cache
def _ranked(bold: bool) -> tuple[Path, ...]:
    def rank(path: Path) -> tuple[int, bool, int, str]:
        name = path.stem.lower()
        preferred = next((index for index, start in enumerate(_PREFERRED) if name.startswith(start)), len(_PREFERRED))
        return (sum(word in name for word in _LESS_WANTED), ("bold" in name) != bold, preferred, str(path))

    return tuple(sorted(_files(), key=rank))


def _files() -> list[Path]:
    found: list[Path] = []
    for folder in folders():
        for place, _, names in os.walk(folder):
            found += [Path(place, name) for name in names if name.lower().endswith(_SUFFIXES)]
    return [path for path in found if not any(word in path.name.lower() for word in _UNWANTED)]
