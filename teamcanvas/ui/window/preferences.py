"""What the program remembers between two runs: theme, recent plans, where the window was."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from teamcanvas.layout.drawing.theme import ThemeName

MOST_RECENT = 8
CHOICES: Mapping[str, ThemeName] = {"light": "light", "dark": "dark"}


class Preferences:
    """Typed access to one settings file. What it cannot read or write is as if it had never been set."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def theme(self) -> ThemeName:
        """The look of the window."""
        return CHOICES.get(str(self._settings.value("theme", "light")), "light")

    @theme.setter
    def theme(self, name: ThemeName) -> None:
        self._settings.setValue("theme", name)

    @property
    def grouping(self) -> str:
        """What findings are grouped by; empty if nobody chose."""
        return str(self._settings.value("grouping", ""))

    def keep_grouping(self, name: str) -> None:
        """Remember what findings are grouped by."""
        self._settings.setValue("grouping", name)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Plans opened or saved lately, newest first; those that are gone are left out."""
        return tuple(path for path in self._recent() if path.is_file())

    def add_recent(self, path: Path) -> None:
        """A plan was opened or saved."""
        whole = path.absolute()
        rest = [other for other in self._recent() if other != whole]
        self._settings.setValue("recent", [str(one) for one in (whole, *rest)][:MOST_RECENT])

    def clear_recent(self) -> None:
        """Forget which plans were opened."""
        self._settings.remove("recent")

    def _recent(self) -> list[Path]:
        stored = self._settings.value("recent", [])
        # The file may have been written by hand; a list of one comes back as text.
        texts: list[object] = [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []  # pyright: ignore[reportUnknownArgumentType] - anything may be in a file
        return [Path(text) for text in texts if isinstance(text, str) and text]

    def geometry(self, of: str) -> QByteArray:
        """Where a window, or the split in it, was; empty when nobody knows."""
        stored = self._settings.value(f"geometry/{of}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def keep_geometry(self, of: str, geometry: QByteArray) -> None:
        """Remember where a window, or the split in it, is."""
        self._settings.setValue(f"geometry/{of}", geometry)
