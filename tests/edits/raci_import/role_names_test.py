"""Names of roles in one cell."""

import pytest

from teamcanvas.edits.raci_import.role_names import NamesRead, read_names
from teamcanvas.model.catalogue import built_in_catalogue


def _read(*lines: str) -> NamesRead:
    return read_names(lines, built_in_catalogue())


@pytest.mark.parametrize(
    "text",
    [
        "Data engineer, Lawyer",
        "Data engineer; Lawyer",
        "Data engineer/Lawyer",
        "Data engineer and Lawyer",
        "Data engineer AND Lawyer",
        "Data engineer & Lawyer",
        "Data engineer&Lawyer",
        "• Data engineer • Lawyer",
        "Data engineer, Lawyer, Data engineer, -, .",
    ],
)
def names_are_split_test(text: str) -> None:
    assert _read(text) == NamesRead(("Data engineer", "Lawyer"))


def line_breaks_separate_names_unless_they_are_inside_a_known_name_test() -> None:
    assert _read("- Data engineer", "- Lawyer").names == ("Data engineer", "Lawyer")
    assert _read("Data", "engineer", "Lawyer").names == ("Data engineer", "Lawyer")


def a_known_name_with_a_separator_is_not_split_test() -> None:
    assert _read("Lawyer, Learning & Development Manager and SME").names == (
        "Lawyer",
        "Learning & Development Manager",
        "SME",
    )


def separators_within_words_or_brackets_are_ignored_test() -> None:
    assert _read("R&D lead, Data engineer (Ana, Berlin), Brandy maker").names == (
        "R&D lead",
        "Data engineer (Ana, Berlin)",
        "Brandy maker",
    )


@pytest.mark.parametrize("text", ["", "-", "n/a", "N/A", "–", "none"])
def placeholders_for_empty_give_no_names_test(text: str) -> None:
    assert _read(text) == NamesRead()


@pytest.mark.parametrize("text", ["?", "R", "Responsible", "12", "x", "R = Responsible", "wor" * 30])
def what_cannot_be_a_name_is_unread_test(text: str) -> None:
    assert _read(f"Data engineer, {text}") == NamesRead(("Data engineer",), (text,))


@pytest.mark.parametrize("text", ["=HYPERLINK(x)", "<b>Chief</b> of", "%sql {0}", "Zoë Ωmega", "数据工程师"])
def hostile_names_are_only_names_test(text: str) -> None:
    assert "".join(_read(text).names).startswith(text[:2])


def a_cell_of_a_thousand_pieces_is_no_list_test() -> None:
    read = _read(",".join(f"role {number}" for number in range(1_000)))
    assert (read.names, len(read.unread)) == ((), 1)
