"""The table of all kinds of topics: every rule has one, and their words can be spoken."""

import re
from collections.abc import Iterator

import pytest

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.registry import RULES
from teamcanvas.rules.topics.kind import TopicKind, Words
from teamcanvas.rules.topics.kinds import KIND_OF, KINDS, claim_on, claimed_rules, kinds_lacking

LONGEST_TITLE = 80
WITHOUT_KIND = ("subject_matter_expert", "line_manager")
"""Roles whose absence alone is nothing for an agenda."""


def _words() -> Iterator[tuple[TopicKind, Words]]:
    return ((kind, words) for kind in KINDS for words in kind.words)


def every_rule_belongs_to_a_kind_test() -> None:
    """A new rule takes its place in one of the tables: what else of the same cause is there?"""
    assert claimed_rules() == {rule.code for rule in RULES}


def kinds_have_ids_of_their_own_test() -> None:
    assert len(KIND_OF) == len(KINDS)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.id) for kind in KINDS)


def rule_that_is_in_no_table_is_refused_test() -> None:
    with pytest.raises(LookupError, match="TX1"):
        claim_on(Finding("TX1", Severity.INFO, ()))


def kinds_speak_of_rules_that_are_theirs_test() -> None:
    assert not [
        (kind.id, words.title) for kind, words in _words() if not words.rules <= {claim.rule for claim in kind.claims}
    ]


def last_claim_on_a_rule_takes_what_the_others_leave_test() -> None:
    """Whatever a finding is about, there is a topic for it."""
    for rule in claimed_rules():
        last = [claim for kind in KINDS for claim in kind.claims if claim.rule == rule][-1]
        assert last.when is None, rule


def role_that_is_missing_is_a_topic_wherever_the_matrix_counts_on_it_test() -> None:
    """A row of the default matrix never leads to a role whose absence nothing could be put down to."""
    catalogue = built_in_catalogue()
    without = {
        role
        for activity in catalogue.activities.values()
        if activity.stage is not Stage.PROJECT_MANAGEMENT
        for role in activity.letters
        if not kinds_lacking(role, activity.stage)
    }
    assert without == set(WITHOUT_KIND)


def kinds_lack_roles_of_the_catalogue_test() -> None:
    assert {lack.role for kind in KINDS for lack in kind.lacks} <= built_in_catalogue().roles.keys()
    assert not kinds_lacking(RoleId("nobody"), Stage.SCALE_AND_ADOPT)


def engineers_are_missing_for_one_thing_in_each_stage_test() -> None:
    engineer = RoleId("mlops_engineer")
    assert [kind.id for kind in kinds_lacking(engineer, Stage.SOLUTION_DEVELOPMENT)] == ["ml-engineering"]
    assert [kind.id for kind in kinds_lacking(engineer, Stage.SCALE_AND_ADOPT)] == ["operation"]


def kind_that_lacks_something_says_what_and_how_to_get_it_test() -> None:
    assert not [kind.id for kind in KINDS if kind.lacks and not (kind.noun and (kind.way or not kind.words))]


def words_are_short_whole_and_plain_test() -> None:
    for kind, words in _words():
        sentences = [text for text in (words.why, words.way, kind.way) if text]
        assert all(text.endswith(".") for text in sentences), words.title
        assert len(words.title) <= LONGEST_TITLE
        assert not words.title.endswith("."), words.title
        assert not re.search(r"TC\d|finding|please|!", " ".join((words.title, *sentences))), words.title


def claims_tell_findings_of_one_rule_apart_test() -> None:
    ada, bo = Subject("person", "ada"), Subject("person", "bo")

    def kind_of(rule: str, *subjects: Subject) -> str:
        kind, _ = claim_on(Finding(rule, Severity.WARNING, subjects))
        return kind.id

    assert kind_of("TC401", Subject("capability", "data-pipelines"), ada) == "rests-on-one"
    error = Finding("TC401", Severity.ERROR, (Subject("capability", "mlops"), ada))
    assert claim_on(error)[0].id == "depends"
    assert kind_of("TC401", Subject("capability", "product-direction"), ada) == "leads-alone"
    assert kind_of("TC401", Subject("capability", "data-pipelines"), ada, bo) == "cover"
    assert kind_of("TC401", Subject("capability", "data-pipelines"), Subject("team", "t1"), ada) == "cover"
    assert kind_of("TC401", Subject("capability", "product-direction"), Subject("team", "t1"), ada) == "leads-alone"
    assert kind_of("TC401", Subject("capability", "security-and-privacy"), ada) == "rests-on-one"
    assert kind_of("TC401", Subject("capability", "security-and-privacy"), ada, bo) == "cover"
    assert kind_of("TC403", Subject("stage", "scale-and-adopt"), ada) == "depends"
    assert kind_of("TC403", Subject("stage", "scale-and-adopt"), ada, bo) == "on-call"
    assert kind_of("TC705", ada, Subject("role", "human_overseer")) == "oversight"
    assert kind_of("TC705", ada, Subject("role", "data_owner")) == "fit"
    noted = Finding("TC705", Severity.WARNING, (ada, Subject("role", "human_overseer")), message_key="nothing-noted")
    assert claim_on(noted)[0].id == "skills-unknown"
    assert kind_of("TC814", Subject("role", "cloud_wizard")) == "own-roles"
    assert kind_of("TC814", Subject("role", "data_owner")) == "idle-roles"
