"""Findings silenced by another one."""

from collections.abc import Sequence
from dataclasses import replace

from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.rule import Rule, Silencing
from teamcanvas.rules.silencing import split_silenced

S2, S3 = Subject("stage", "S2"), Subject("stage", "S3")
ADA, BO = Subject("person", "ada"), Subject("person", "bo")
LEAD, OWNER = Subject("role", "lead"), Subject("role", "owner")


def _rule(code: str, *silences: Silencing) -> Rule:
    return replace(rule_of("TC302"), code=code, silences=silences)


def _finding(rule: str, *subjects: Subject) -> Finding:
    return Finding(rule, Severity.ERROR, subjects)


def _silenced(findings: Sequence[Finding], *rules: Rule) -> list[Finding]:
    shown, silenced = split_silenced(tuple(findings), rules)
    assert sorted(map(id, (*shown, *silenced))) == sorted(map(id, findings))
    return list(silenced)


EMPTY_STAGE = _rule("TC110", Silencing(("TC111", "TC114"), same=("stage",)))


def only_findings_about_the_same_subjects_are_silenced_test() -> None:
    here, there = _finding("TC111", S2), _finding("TC111", S3)
    assert _silenced([_finding("TC110", S2), here, there], EMPTY_STAGE) == [here]


def finding_about_two_stages_is_silenced_only_if_both_are_empty_test() -> None:
    either = _finding("TC114", S2, S3)
    assert _silenced([_finding("TC110", S2), either], EMPTY_STAGE) == []
    assert _silenced([_finding("TC110", S2), _finding("TC110", S3), either], EMPTY_STAGE) == [either]


def finding_about_other_subjects_or_of_other_rules_is_not_silenced_test() -> None:
    assert _silenced([_finding("TC110", S2), _finding("TC111", ADA)], EMPTY_STAGE) == []
    assert _silenced([_finding("TC110", S2), _finding("TC112", S2)], EMPTY_STAGE) == []


def one_finding_may_silence_all_but_some_rules_test() -> None:
    empty_board = _rule("TC007", Silencing(("TC006", "TC007"), all_but=True))
    kept_back = _finding("TC111", S2)
    assert _silenced([_finding("TC007"), _finding("TC006", ADA), kept_back], empty_board) == [kept_back]
    assert _silenced([_finding("TC006", ADA), kept_back], empty_board) == []


def silencing_without_subjects_applies_to_all_findings_test() -> None:
    weak_data = _rule("TC501", Silencing(("TC305",)))
    ratio = _finding("TC305")
    assert _silenced([_finding("TC501"), ratio], weak_data) == [ratio]


def person_and_role_have_to_meet_in_one_finding_test() -> None:
    misfit = _rule("TC705", Silencing(("TC706",), same=("person", "role")))
    pair, other = _finding("TC706", ADA, LEAD), _finding("TC706", ADA, OWNER)
    said = [_finding("TC705", ADA, LEAD), _finding("TC705", BO, OWNER)]
    assert _silenced([*said, pair, other], misfit) == [pair]
