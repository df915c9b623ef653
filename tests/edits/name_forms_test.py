"""Variants of names in free texts."""

import pytest

from teamcanvas.edits.name_forms import parts_of, stems_of, unaccented, undeclined


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Sofia Rossi", ["Sofia", "Rossi"]),
        ("Ana de la Cruz", ["Ana", "Cruz"]),
        ("Anne-Sophie Li", ["Anne-Sophie", "Li", "Anne", "Sophie"]),
        ("Sofia", []),
        ("J. R. (Bob)", ["Bob"]),
        ("王小明", []),
    ],
)
def identifying_parts_of_names_test(name: str, parts: list[str]) -> None:
    assert parts_of(name) == parts


def accents_are_dropped_or_transliterated_test() -> None:
    assert list(unaccented("Zając")) == ["Zajac"]
    assert list(unaccented("Müller")) == ["Muller", "Mueller"]
    assert list(unaccented("Rossi")) == []
    assert list(unaccented("आर्या")) == []


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Anna", ("Anny", "Annę", "Annas", "Anno")),
        ("Zając", ("Zająca", "Zającowi")),
        ("Соколов", ("Соколова", "Соколовым")),
        ("Дарья", ("Дарьи", "Дарьей")),
        ("Παππάς", ("Παππά",)),
        ("רחלה", ("לרחלה",)),
        ("محمد", ("ومحمد",)),
    ],
)
def endings_and_prefixes_are_stripped_test(name: str, forms: tuple[str, ...]) -> None:
    for form in forms:
        assert set(undeclined(form)) & set(stems_of(name)), form


def short_names_and_other_scripts_are_not_declined_test() -> None:
    assert stems_of("Al") == []
    assert list(undeclined("王小明")) == []
