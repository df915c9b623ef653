"""Titles that are numbered where they are taken."""

from teamcanvas.edits.raci_import.own_titles import OwnTitles


def a_title_is_numbered_until_it_is_free_test() -> None:
    titles = OwnTitles(["Review", "Review (2)"])
    assert [titles.own(title) for title in ("review", "Plan", "Plan", "Review")] == [
        "review (3)",
        "Plan",
        "Plan (2)",
        "Review (4)",
    ]
