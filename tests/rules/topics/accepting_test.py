"""A topic is accepted with all it holds, and comes back when something joins it."""

from datetime import date

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.people import set_capacity
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.topics.accepting import accept_topic, withdraw_topic
from teamcanvas.rules.topics.topic import Topic
from tests.rules.sample_plans import example

TODAY = date(2030, 6, 15)
REVIEW = date(2030, 9, 1)


def _topic(plan: Plan, key: str = "capacity", today: date = TODAY) -> Topic:
    return check(plan, "plan", today=today).topics.by_key[key]


def all_that_it_holds_is_accepted_test() -> None:
    plan = example("N2")
    accepted = accept_topic(plan, "plan", _topic(plan), "Until May.", owner="Roswitha", review_date=REVIEW)
    assert [(one.rule, one.owner, one.review_date) for one in accepted.scenarios[0].accepted] == [
        ("TC302", "Roswitha", "2030-09-01")
    ] * 2
    assert _topic(accepted).accepted
    topics = check(accepted, "plan", today=TODAY).topics
    assert topics.accepted == (_topic(accepted),)
    assert topics.all[-1].key == "capacity"


def it_returns_when_something_joins_it_test() -> None:
    plan = example("N2")
    accepted = accept_topic(plan, "plan", _topic(plan), "Until May.")
    joined = set_capacity(accepted, PersonId("p03"), 0.5)
    topic = _topic(joined)
    assert topic.returned
    assert [one.subjects[0].id for one in topic.open] == ["p03"]
    again = accept_topic(joined, "plan", topic, "Lin, too.")
    assert _topic(again).accepted
    assert [one.reason for one in again.scenarios[0].accepted] == ["Until May.", "Until May.", "Lin, too."]


def it_returns_on_the_day_to_look_again_test() -> None:
    plan = example("N2")
    accepted = accept_topic(plan, "plan", _topic(plan), "Until May.", review_date=REVIEW)
    topic = _topic(accepted, today=REVIEW)
    assert topic.returned
    assert len(topic.open) == 2


def acceptance_is_taken_back_for_all_test() -> None:
    plan = example("N2")
    accepted = accept_topic(plan, "plan", _topic(plan), "Until May.", review_date=REVIEW)
    assert withdraw_topic(accepted, "plan", _topic(accepted)) == plan
    assert withdraw_topic(accepted, "plan", _topic(accepted, today=REVIEW)) == plan


def reason_is_needed_test() -> None:
    plan = example("N2")
    with pytest.raises(EditRefusedError, match="Say why"):
        accept_topic(plan, "plan", _topic(plan), " ")
