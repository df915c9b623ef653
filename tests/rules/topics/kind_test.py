"""Kinds of topics: keys, and what waits while a board is young."""

import pytest

from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.topics.kind import TopicKind, Waits, claims, lacking, words

ADA, STAGE = Subject("person", "ada"), Subject("stage", "scale-and-adopt")
ABOUT_ADA = Finding("TC202", Severity.WARNING, (STAGE, ADA))
ABOUT_THE_STAGE = Finding("TC110", Severity.ERROR, (STAGE,))


def single_topic_of_a_kind_has_its_id_as_key_test() -> None:
    assert TopicKind(id="users").key(ABOUT_ADA) == "users"


def topic_for_each_subject_has_the_first_of_its_kind_in_the_key_test() -> None:
    kind = TopicKind(id="hats", each="person")
    assert kind.key(ABOUT_ADA) == "hats:ada"
    assert kind.key(ABOUT_THE_STAGE) == "hats"


@pytest.mark.parametrize(
    ("waits", "of_ada", "of_the_stage"),
    [("never", False, False), ("impersonal", False, True), ("always", True, True)],
)
def what_waits_is_declared_test(waits: Waits, of_ada: bool, of_the_stage: bool) -> None:
    kind = TopicKind(id="users", waits=waits)
    assert kind.waiting(ABOUT_ADA) is of_ada
    assert kind.waiting(ABOUT_THE_STAGE) is of_the_stage


def parts_of_a_kind_are_written_in_a_line_test() -> None:
    assert [claim.rule for claim in claims("TC101", "TC121")] == ["TC101", "TC121"]
    assert [lack.role for lack in lacking("data_owner")] == ["data_owner"]
    assert words("Title", "Why.", "TC101", several=True).rules == {"TC101"}
