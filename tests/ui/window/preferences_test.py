"""What is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QStyleHints

from teamcanvas.ui.window.preferences import LIKE_SYSTEM, MOST_RECENT, Preferences


def recent_plans_come_newest_first_and_once_test(preferences: Preferences, tmp_path: Path) -> None:
    one, two = tmp_path / "one.teamcanvas", tmp_path / "two.teamcanvas"
    one.touch()
    two.touch()
    for path in (one, two, one):
        preferences.add_recent(path)
    assert preferences.recent == (one, two)
    preferences.clear_recent()
    assert preferences.recent == ()


def the_number_of_recent_plans_is_limited_test(preferences: Preferences, tmp_path: Path) -> None:
    for number in range(MOST_RECENT + 3):
        path = tmp_path / f"{number}.teamcanvas"
        path.touch()
        preferences.add_recent(path)
    assert len(preferences.recent) == MOST_RECENT


def everything_is_restored_at_the_next_start_test(tmp_path: Path) -> None:
    file = str(tmp_path / "settings.ini")
    before = Preferences(QSettings(file, QSettings.Format.IniFormat))
    before.choose_theme("dark")
    before.keep_geometry("window", QByteArray(b"abc"))
    before.add_recent(Path(file))
    del before
    after = Preferences(QSettings(file, QSettings.Format.IniFormat))
    assert (after.theme, after.geometry("window"), after.recent) == ("dark", QByteArray(b"abc"), (Path(file),))


def invalid_values_in_the_file_count_as_unset_test(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[General]\ntheme=plaid\nrecent=@Invalid()\n[geometry]\nwindow=7\n")
    read = Preferences(QSettings(str(file), QSettings.Format.IniFormat))
    assert (read.theme, read.recent, read.geometry("window")) == ("light", (), QByteArray())


def whether_there_is_a_minimap_is_remembered_test(preferences: Preferences) -> None:
    assert preferences.minimap
    preferences.keep_minimap(False)
    assert not preferences.minimap


def the_grouping_of_findings_is_remembered_test(preferences: Preferences) -> None:
    assert preferences.grouping == ""
    preferences.keep_grouping("PERSON")
    assert preferences.grouping == "PERSON"


@pytest.mark.parametrize(("scheme", "theme"), [(Qt.ColorScheme.Dark, "dark"), (Qt.ColorScheme.Light, "light")])
def the_theme_may_be_that_of_the_desktop_test(
    preferences: Preferences, monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, theme: str
) -> None:
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: scheme)
    assert preferences.theme == "light"
    preferences.choose_theme(LIKE_SYSTEM)
    assert preferences.theme_choice == LIKE_SYSTEM
    assert preferences.theme == theme
