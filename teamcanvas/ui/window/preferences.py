"""Settings kept between runs: theme, recent plans, window geometry."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from teamcanvas.layout.drawing.theme import ThemeName

MOST_RECENT = 8
CHOICES: Mapping[str, ThemeName] = {"light": "light", "dark": "dark"}
LIKE_SYSTEM = "system"
"""The choice of the theme that the desktop has."""


class Preferences:
    """Typed access to a settings file. Values that cannot be read or written count as unset."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def theme(self) -> ThemeName:
        """The theme of the windows; for the choice of the system's, what the desktop has now."""
        if self.theme_choice == LIKE_SYSTEM:
            return "dark" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"
        return CHOICES[self.theme_choice]

    @property
    def theme_choice(self) -> str:
        """A theme by name, or `LIKE_SYSTEM`."""
        stored = str(self._settings.value("theme", "light"))
        return stored if stored == LIKE_SYSTEM or stored in CHOICES else "light"

    def choose_theme(self, choice: str) -> None:
        """Store a theme by name, or `LIKE_SYSTEM`."""
        self._settings.setValue("theme", choice)

    @property
    def grouping(self) -> str:
        """The grouping of findings; empty if unset."""
        return str(self._settings.value("grouping", ""))

    def keep_grouping(self, name: str) -> None:
        """Store the grouping of findings."""
        self._settings.setValue("grouping", name)

    @property
    def minimap(self) -> bool:
        """Whether a board that is larger than the window has a minimap; yes if unset."""
        return str(self._settings.value("minimap", "yes")) != "no"

    def keep_minimap(self, shown: bool) -> None:
        """Store whether a large board has a minimap."""
        self._settings.setValue("minimap", "yes" if shown else "no")

    @property
    def recent(self) -> tuple[Path, ...]:
        """Recently opened or saved plans, newest first; their files may be gone (`RecentPlans`)."""
        return tuple(self._recent())

    def add_recent(self, path: Path) -> None:
        """Add a plan that was opened or saved."""
        whole = path.absolute()
        rest = [other for other in self._recent() if other != whole]
        self._settings.setValue("recent", [str(one) for one in (whole, *rest)][:MOST_RECENT])

    def clear_recent(self) -> None:
        """Clear the list of recent plans."""
        self._settings.remove("recent")

    def _recent(self) -> list[Path]:
        stored = self._settings.value("recent", [])
        # The file may be edited by hand, and QSettings returns a list of one as a string.
        texts: list[object] = [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []  # pyright: ignore[reportUnknownArgumentType] - anything may be in a file
        return [Path(text) for text in texts if isinstance(text, str) and text]

    def geometry(self, of: str) -> QByteArray:
        """The stored geometry of the window, or of the splitter in it; empty if unset."""
        stored = self._settings.value(f"geometry/{of}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def keep_geometry(self, of: str, geometry: QByteArray) -> None:
        """Store the geometry of the window, or of the splitter in it."""
        self._settings.setValue(f"geometry/{of}", geometry)
