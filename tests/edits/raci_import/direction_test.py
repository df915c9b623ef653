"""Whether roles are the columns or the rows."""

from collections.abc import Sequence

from teamcanvas.edits.raci_import.direction import SMALL_MARGIN, OrientedTexts, weigh
from teamcanvas.model.catalogue import built_in_catalogue


def _weigh(*lines: str) -> float:
    table = [line.split("|") for line in lines]
    return weigh(_grid(table), _grid(list(zip(*table, strict=True))), built_in_catalogue())


def _grid(table: Sequence[Sequence[str]]) -> OrientedTexts:
    (corner, *heads), *rows = table
    return OrientedTexts(corner, heads, [row[0] for row in rows], [row[1:] for row in rows])


UPRIGHT = ("Task|Boss|Clerk|Buyer", "Load the data|A|R|C", "Train it well|I|A|R", "Ship it|A|R|R", "Watch it|A|I|R")


def the_word_at_the_corner_and_one_accountable_in_each_line_tell_test() -> None:
    assert _weigh(*UPRIGHT) > SMALL_MARGIN
    turned = ["|".join(texts) for texts in zip(*(line.split("|") for line in UPRIGHT), strict=True)]
    assert abs(_weigh(*turned)) < SMALL_MARGIN  # it says "Task" at the corner
    assert _weigh("Role" + turned[0].removeprefix("Task"), *turned[1:]) < -SMALL_MARGIN


def one_alias_of_ours_does_not_turn_a_matrix_test() -> None:
    lines = ("|Head of sales|Clerk|Buyer", "Client|A|R|I", "Find it|I|A|R", "Sponsor|C|A|R", "Deliver it|R|A|C")
    assert _weigh(*lines) > 0


def what_may_be_both_is_near_to_nothing_test() -> None:
    lines = ("|Head of sales|Clerk|Buyer", "Client|A|R|I", "Tester|I|A|R", "Sponsor|C|A|R", "Delivery|R|A|C")
    assert abs(_weigh(*lines)) < SMALL_MARGIN


def our_own_titles_tell_most_test() -> None:
    assert _weigh("|Deploy to production|Respond to incidents", "Data owner|A|I", "Data engineer|R|R") < -SMALL_MARGIN
    assert _weigh("|Data owner|Data engineer", "Deploy to production|A|R", "Respond to incidents|A|R") > SMALL_MARGIN
