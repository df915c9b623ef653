"""Similar titles are suggested."""

from teamcanvas.edits.raci_import.heads import ColumnHead, NewRole, alike

TITLES = [("a", "Data engineer"), ("b", "Data owner"), ("c", "Test engineer"), ("d", "Evangelist")]


def the_most_similar_title_comes_first_test() -> None:
    assert alike("data enginer", TITLES)[0] == "a"
    assert alike("Dataowner", TITLES)[0] == "b"
    assert alike("Lawyer", TITLES) == ()


def an_answered_heading_has_no_question_test() -> None:
    head = ColumnHead(1, "B1", "Lawyer", "governance", None, "unknown")
    answered = head.answered(NewRole("Lawyer", "governance"))
    assert (answered.question, answered.choice) == ("", NewRole("Lawyer", "governance"))
    assert head.answered(None).question == ""
