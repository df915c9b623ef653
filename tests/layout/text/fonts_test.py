import pytest

from teamcanvas.layout.text import fonts, system_fonts


def european_and_neighbouring_scripts_are_firago_test() -> None:
    for bold, key in ((False, "figo"), (True, "figbo")):
        for letter in "AŁżΩЖäệعאहส→…·−×":
            face = fonts.face_for(letter, bold)
            assert face is not None
            assert face.key == key, letter


def what_firago_lacks_comes_from_fallback_faces_test() -> None:
    for letter in "✓⚠■◆Ꞙ":
        face = fonts.face_for(letter, bold=False)
        assert face is not None
        assert face.key in fonts.REGULAR[1:], letter


def an_unknown_face_is_a_key_error_test() -> None:
    with pytest.raises(KeyError):
        fonts.face("/nowhere/at/all.ttf")


def uncovered_graphemes_are_unique_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_fonts, "face_covering", lambda _part, _bold: None)
    fonts.face_for.cache_clear()
    try:
        assert fonts.uncovered("Zoë 👩‍💻 and 👩‍💻, 中") == ("👩‍💻", "中")
        assert fonts.uncovered("Łódź") == ()
    finally:
        fonts.face_for.cache_clear()
