"""Consequences are put down to the cause that explains most of them."""

from teamcanvas.rules.topics.attribution import attributed


def cause_that_explains_most_gets_all_it_explains_test() -> None:
    following = [
        ("a", (("data-owner", "leads-inside"),)),
        ("b", (("tech-lead", "leads-inside"),)),
        ("c", (("tech-lead",),)),
    ]
    assert dict(attributed(following[:2], {"data-owner", "leads-inside", "tech-lead"})) == {
        "a": "leads-inside",
        "b": "leads-inside",
    }
    assert dict(attributed(following, {"data-owner", "tech-lead"})) == {
        "b": "tech-lead",
        "c": "tech-lead",
        "a": "data-owner",
    }


def earlier_tier_goes_first_test() -> None:
    following = [("a", (("operation",), ("integration",))), ("b", (("integration",),))]
    assert dict(attributed(following, {"operation", "integration"})) == {"a": "operation", "b": "integration"}


def only_topics_that_are_there_explain_anything_test() -> None:
    following = [("a", (("operation",), ("integration",)))]
    assert dict(attributed(following, {"integration"})) == {"a": "integration"}


def without_any_topic_there_is_no_cause_test() -> None:
    following = [("a", (("data-science", "platform"), ("integration",)))]
    assert dict(attributed(following, ())) == {"a": None}


def equal_causes_are_taken_in_the_order_of_an_agenda_test() -> None:
    following = [("a", (("users", "sponsor"),)), ("b", (("sponsor", "users"),))]
    assert dict(attributed(following, {"users", "sponsor"})) == {"a": "sponsor", "b": "sponsor"}
