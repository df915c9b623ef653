"""What columns are by the cells in them."""

import pytest

from teamcanvas.edits.raci_import.column_facts import ColumnFacts, best_titles, head_text, merged_text
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.sheet import MergedRange, Sheet

CATALOGUE = built_in_catalogue()


def _column(*texts: str, right: tuple[str, ...] = ()) -> ColumnFacts:
    beside = (*right, *[""] * (len(texts) - len(right)))
    return ColumnFacts(Sheet("S", tuple(zip(texts, beside, strict=True))), 0, 0, CATALOGUE)


@pytest.mark.parametrize(
    ("texts", "holds"),
    [
        (("Boss", "R", "A", ""), True),
        (("Boss", "R", "see below", "A (lead)"), True),
        (("Boss", "R,Q", "Q,A"), True),
        (("Boss", "x", "x"), False),
        (("Boss", "", ""), False),
        (("Data owner", "", ""), True),
        (("Data owner", "late", "soon"), True),
        (("Remarks", "late", "soon", "A as it is", "later", "then"), False),
        (("Task", "AI", "CI"), False),
        (("", "R", "A"), False),
    ],
)
def a_column_of_a_role_is_known_by_its_letters_or_its_head_test(texts: tuple[str, ...], holds: bool) -> None:
    assert _column(*texts).holds_letters is holds


def a_column_of_letters_without_a_head_belongs_to_rows_with_a_title_test() -> None:
    sheet = Sheet("S", (("Task", ""), ("Load", "R"), ("Train", "A")))
    assert ColumnFacts(sheet, 0, 1, CATALOGUE).lacks_a_head(0)
    assert not ColumnFacts(Sheet("S", (("Task", ""), ("", "R"), ("", "A"))), 0, 1, CATALOGUE).lacks_a_head(0)


@pytest.mark.parametrize(
    ("texts", "right", "legend"),
    [
        (("", "R", "A", "C"), ("", "Responsible", "Accountable", "Consulted"), True),
        (("Key", "R", "A"), ("", "does the work", "answers for it"), True),
        (("Boss", "R", "A"), ("Remarks", "from May on", "asks the board"), False),
        (("Boss", "R", "A"), ("", "Responsible", "Accountable"), True),
        (("", "R = Responsible", "A = Accountable"), (), True),
        (("Boss", "R", "A"), ("Clerk", "A", "R"), False),
        (("Boss", "R", "R"), ("", "Responsible", "Responsible"), False),
        (("Boss", "R", "A"), ("", "", ""), False),
    ],
)
def a_legend_names_each_letter_once_and_explains_it_test(
    texts: tuple[str, ...], right: tuple[str, ...], legend: bool
) -> None:
    assert _column(*texts, right=right).is_legend is legend


@pytest.mark.parametrize(
    ("texts", "titled", "sections"),
    [
        (("Phase", "Build", "Build", "Run"), 3, True),
        (("", "Build", "", "", "Run"), 4, True),
        (("", "Build", "Build", "Run", "Run"), 4, True),
        (("", "Build", "Run", "Build", "Run"), 4, False),
        (("", "one", "two", "three", "four"), 4, False),
        (("No", "1", "1", "2", "2"), 4, False),
        (("Remarks", "late", "", "", ""), 4, False),
    ],
)
def a_column_of_sections_says_each_once_over_several_rows_test(
    texts: tuple[str, ...], titled: int, sections: bool
) -> None:
    assert _column(*texts).names_sections(titled) is sections


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (("Hours", "3", "4.5"), "numbers"),
        (("Remarks", "late", "R"), "texts"),
        (("Empty", "", "-"), "empty"),
        (("", "", ""), ""),
        (("", "R - Responsible", "A - Accountable"), "legend"),
    ],
)
def a_column_that_is_no_role_says_why_test(texts: tuple[str, ...], why: str) -> None:
    assert _column(*texts).left_out == why


def letters_among_texts_are_counted_test() -> None:
    assert _column("Remarks", "late", "R", "A", "As before", "A long story").lettered == 2


def the_column_of_activities_is_before_the_letters_or_has_titles_of_ours_test() -> None:
    sheet = Sheet("S", (("No", "Task", "Boss", "Why"), ("1", "Load it", "R", "because"), ("2", "Train it", "A", "so")))
    columns = [ColumnFacts(sheet, 0, number, CATALOGUE) for number in range(4)]
    best = best_titles(columns, 2)
    assert best is not None
    assert best.number == 1
    assert best_titles(columns[2:], 2) is None


def texts_of_merged_cells_are_those_of_the_first_test() -> None:
    sheet = Sheet("S", (("a", ""), ("", ""), ("b", "")), merged=(MergedRange(0, 0, 1, 1),))
    assert (head_text(sheet, 1, 0), head_text(sheet, 1, 1), merged_text(sheet, 1, 1)) == ("a", "", "a")


def letters_beside_words_are_counted_so_that_a_column_is_not_left_out_in_silence_test() -> None:
    column = _column("Board office", "late", "soon", "C as required", "then")
    assert column.left_out == "texts"
    assert column.lettered == 1
