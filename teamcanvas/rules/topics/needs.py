"""Needs: what a team needs stage by stage, and whether it is covered, planned or missing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.params import Param
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.rule import Rule
from teamcanvas.rules.running import findings_of


class NeedState(StrEnum):
    """How far a need is met."""

    COVERED = "covered"
    """By people."""
    PLANNED = "planned"
    """By an open position, or by a training that has a date."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a team needs in a stage."""

    rule: str
    """The code of the rule that asks for it: there is one need a rule."""
    stage: Stage
    title: str
    """What is needed, as it reads once it is there: "Security has a voice"."""
    roles: tuple[RoleId, ...]
    """The roles of which one is enough, the likeliest first."""
    state: NeedState
    finding: Finding | None
    """What the rule found, if it found something; other findings may keep it back."""


@dataclass(frozen=True, slots=True)
class _Asked:
    rule: str
    stage: Stage
    title: str
    roles: tuple[str, ...] = ()
    """Where the rule has no parameter with the roles that it wants."""
    when: Callable[[Facts], bool] | None = None
    """Only then it is a need; always if None."""
    grade: Callable[[Facts], str] | None = None
    """The grade of what the rule would find; an ordinary one if None."""
    on_stage: bool = False
    """Missing while nobody is placed in the stage, independent of the rule."""


def _high_risk(facts: Facts) -> bool:
    return facts.settings.risk == "high"


def _personal_data(facts: Facts) -> bool:
    return facts.settings.personal_data


def _sensitive(facts: Facts) -> str:
    return "high-risk" if _high_risk(facts) else "sensitive" if _personal_data(facts) else ""


def _technology_is_led(facts: Facts) -> bool:
    return facts.somebody_anywhere((RoleId("tech_lead"),))


_S1, _S2, _S3, _PM = Stage

_NEEDS: tuple[_Asked, ...] = (
    _Asked("TC101", _S1, "The business has a voice"),
    _Asked("TC102", _S1, "The data has an owner"),
    _Asked("TC103", _S1, "The platform can carry the case"),
    _Asked("TC104", _S1, "Security has a voice", grade=_sensitive),
    _Asked("TC904", _S1, "Privacy has a voice", ("privacy_officer",), when=_personal_data),
    _Asked("TC903", _S1, "AI governance has a voice", ("ai_governance_lead",), when=_high_risk),
    _Asked("TC105", _S1, "The users have a voice"),
    _Asked("TC111", _S2, "Data science"),
    _Asked("TC112", _S2, "Data engineering"),
    _Asked("TC113", _S2, "A home for the model"),
    _Asked("TC143", _S2, "The technology is led", ("tech_lead",), when=_technology_is_led),
    _Asked("TC114", _S2, "The way into business systems"),
    _Asked("TC905", _S2, "Somebody validates the model independently", ("model_validator",), when=_high_risk),
    _Asked("TC121", _S3, "The business stays on"),
    _Asked("TC123", _S3, "Somebody runs and watches the model"),
    _Asked("TC602", _S3, "Findings go back to development", ("mlops_engineer", "outside_in_lead"), on_stage=True),
    _Asked("TC122", _S3, "The users are enabled"),
    _Asked("TC901", _S3, "Somebody oversees the system", ("human_overseer",), when=_high_risk),
    _Asked("TC701", _PM, "A sponsor stands behind it", ("executive_sponsor",)),
    _Asked("TC131", _PM, "Somebody keeps the plan"),
    _Asked("TC142", _PM, "The team is led from inside"),
    _Asked("TC141", _PM, "The business is linked to the team"),
)


def needs_of(facts: Facts) -> tuple[Need, ...]:
    """What this team needs, in the order of the stages; what the profile does not ask of it is left out."""
    return facts.recall("needs", lambda facts: tuple(_needs(facts)))


def _needs(facts: Facts) -> Iterator[Need]:
    for asked in _NEEDS:
        rule = rule_of(asked.rule)
        finding = next(_missing(facts, rule), None)
        if finding is not None or _is_asked(facts, asked):
            nobody = asked.on_stage and not facts.staffing[asked.stage]
            if finding is not None and finding.planned:
                state = NeedState.PLANNED
            else:
                state = NeedState.COVERED if finding is None and not nobody else NeedState.MISSING
            yield Need(rule.code, asked.stage, asked.title, _roles(facts, rule, asked.roles), state, finding)


def _missing(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """What a rule finds missing: not what it finds about people who are there."""
    return (
        one
        for one in findings_of(facts, rule)
        # A rule that fails finds nothing itself: what is found then is about the rule.
        if one.rule == rule.code and all(subject.kind != "person" for subject in one.subjects)
    )


def _is_asked(facts: Facts, asked: _Asked) -> bool:
    in_use = facts.in_use[asked.rule]
    grade = asked.grade(facts) if asked.grade else ""
    return (
        in_use.enabled
        and in_use.severity_of(grade, facts.settings.org_size) is not None
        and (asked.when is None or asked.when(facts))
    )


def _roles(facts: Facts, rule: Rule, otherwise: Iterable[str]) -> tuple[RoleId, ...]:
    for param in rule.params:
        if param.name == "roles":
            # Every parameter of this name holds roles: a test goes through all rules in the table.
            return facts.in_use[rule.code].params[cast(Param[tuple[RoleId, ...]], param)]
    return tuple(map(RoleId, otherwise))
