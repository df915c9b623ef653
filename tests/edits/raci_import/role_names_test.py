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
def names_are_parted_test(text: str) -> None:
    assert _read(text) == NamesRead(("Data engineer", "Lawyer"))


def line_breaks_part_names_unless_the_name_itself_is_broken_test() -> None:
    assert _read("- Data engineer", "- Lawyer").names == ("Data engineer", "Lawyer")
    assert _read("Data", "engineer", "Lawyer").names == ("Data engineer", "Lawyer")


def a_name_with_a_separator_that_is_known_stays_one_test() -> None:
    assert _read("Lawyer, Learning & Development Manager and SME").names == (
        "Lawyer",
        "Learning & Development Manager",
        "SME",
    )


def a_separator_within_a_word_or_in_brackets_parts_nothing_test() -> None:
    assert _read("R&D lead, Data engineer (Ana, Berlin), Brandy maker").names == (
        "R&D lead",
        "Data engineer (Ana, Berlin)",
        "Brandy maker",
    )


@pytest.mark.parametrize("text", ["", "-", "n/a", "N/A", "–", "none"])
def what_says_nothing_is_nothing_test(text: str) -> None:
    assert _read(text) == NamesRead()


@pytest.mark.parametrize("text", ["?", "R", "Responsible", "12", "x", "R = Responsible", "wor" * 30])
def what_can_be_no_name_is_unread_test(text: str) -> None:
    assert _read(f"Data engineer, {text}") == NamesRead(("Data engineer",), (text,))


@pytest.mark.parametrize("text", ["=HYPERLINK(x)", "<b>Chief</b> of", "%sql {0}", "Zoë Ωmega", "数据工程师"])
def hostile_names_are_only_names_test(text: str) -> None:
    assert "".join(_read(text).names).startswith(text[:2])


def a_cell_of_a_thousand_pieces_is_no_list_test() -> None:
    read = _read(",".join(f"role {number}" for number in range(1_000)))
    assert (read.names, len(read.unread)) == ((), 1)
