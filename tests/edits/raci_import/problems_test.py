"""Every problem has a text with its address."""

from typing import get_args

import pytest

from teamcanvas.edits.raci_import.problems import Problem, ProblemKind


@pytest.mark.parametrize("kind", get_args(ProblemKind))
def a_problem_has_a_sentence_and_an_address_test(kind: ProblemKind) -> None:
    text = Problem(kind, "D7", "a {brace}", "RACI").text
    assert text.startswith("D7: ")
    assert text.endswith(".")


def the_text_names_address_and_content_test() -> None:
    assert Problem("not_letters", "D7", "?", "RACI").text == "D7: “?” is no letter of RACI. It is not taken over."
    assert Problem("no_matrix", "").text.startswith("No matrix")
