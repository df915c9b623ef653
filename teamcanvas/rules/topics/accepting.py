"""Edits that accept a whole topic, or take that back: what it holds is accepted, finding by finding.

A finding that joins the topic later is not accepted, so the topic is open again.
"""

from datetime import date

from teamcanvas.edits.acceptance import accept_all, withdraw
from teamcanvas.model.plan import Plan
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.topics.topic import Topic


def accept_topic(
    plan: Plan, scenario_id: str, topic: Topic, reason: str, *, owner: str = "", review_date: date | None = None
) -> Plan:
    """All open findings of a topic are accepted, for one reason.

    Raises:
        EditRefusedError: no reason is given.
    """
    acceptances = (acceptance_of(finding, reason, owner=owner, review_date=review_date) for finding in topic.open)
    return accept_all(plan, scenario_id, acceptances)


def withdraw_topic(plan: Plan, scenario_id: str, topic: Topic) -> Plan:
    """No finding of a topic is accepted any more."""
    for finding in topic.findings:
        acceptance = finding.accepted or finding.lapsed
        if acceptance is not None:
            plan = withdraw(plan, scenario_id, acceptance.rule, acceptance.subjects)
    return plan
