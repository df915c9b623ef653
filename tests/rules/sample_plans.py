"""Samples of rules: small plans in TOML with the expected findings."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.acceptance import marked
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.registry import RULES
from teamcanvas.rules.rule import Rule
from teamcanvas.rules.running import findings_of
from teamcanvas.rules.silencing import split_silenced
from tests.small_plans import STAGES

SAMPLES = Path(__file__).parent / "samples"
EXAMPLES = Path(__file__).parent / "examples"
SCENARIO = "plan"
IN_PLAN = ("teams", "roles", "activities")
IN_SCENARIO = (
    "settings",
    "raci",
    "accountable",
    "ceremonies",
    "handovers",
    "deputies",
    "absent",
    "accepted",
    "profile",
    "rules",
)
"""Keys of a sample that have the form of the plan file."""

Table = Mapping[str, Any]  # the result of tomllib


@dataclass(frozen=True)
class Sample:
    """A plan and the expected findings of one rule."""

    rule: str
    case: str
    plan: Plan
    found: tuple[str, ...]
    """Each `severity | first subjects | title`."""
    fixes: tuple[str, ...] | None
    """The titles of the first finding's fixes; None: not checked."""
    about: str
    """Only findings with this subject are checked; empty: all of the rule."""

    def findings(self) -> tuple[Finding, ...]:
        """The findings of the rule in the plan."""
        return self._findings

    @cached_property
    def _findings(self) -> tuple[Finding, ...]:
        return tuple(
            one for one in findings_in(self.plan, self.rule) if not self.about or self.about in map(str, one.subjects)
        )

    def __str__(self) -> str:
        return f"{self.rule}: {self.case}"


def findings_in(plan: Plan, rule: str) -> tuple[Finding, ...]:
    """What one rule finds in a plan, without running those that have no part in it."""
    facts, rules = facts_of(plan, SCENARIO), _run_for(rule)
    shown, _ = split_silenced([found for one in rules for found in findings_of(facts, one)], rules)
    return tuple(one for one in marked(shown, facts.accepted, date.today()) if one.rule == rule)


@cache
def _run_for(code: str) -> tuple[Rule, ...]:
    """The rules that decide what is found of one: itself and those that may silence it; TC000 reports on all."""
    return tuple(
        rule
        for rule in RULES
        if code in ("TC000", rule.code) or any(silencing.covers(code) for silencing in rule.silences)
    )


@cache
def samples() -> tuple[Sample, ...]:
    """All samples of all rules."""
    return tuple(sample for path in sorted(SAMPLES.glob("*.toml")) for sample in _read(path))


def _read(path: Path) -> Iterator[Sample]:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    for table in tables["good"]:
        assert not {"found", "fixes"} & table.keys(), f"a good sample of {path.stem} finds nothing"
        yield Sample(path.stem, table["case"], plan_of(table), (), None, table.get("about", ""))
    for table in tables["bad"]:
        fixes = tuple(table["fixes"]) if "fixes" in table else None
        about = table.get("about", "")
        yield Sample(path.stem, table["case"], plan_of(table), tuple(table["found"]), fixes, about)


def example(name: str) -> Plan:
    """An example plan with many findings: N1, N2 or N3."""
    return Plan.model_validate_json((EXAMPLES / f"{name}.teamcanvas").read_bytes())


def plan_of(table: Table) -> Plan:
    """The plan of a sample. Ids: people by their names in lower case, placements a1, a2, … in order.

    `able.Ada = ["data_owner"]` gives a person the core skills of roles, `titles.Ada = "Data owner"` a job title: both
    make a person known to fit.
    """
    placements = [_placement(number, text) for number, text in enumerate(table.get("placements", ()), 1)]
    people: dict[str, Table] = dict(table.get("people", {}))
    for name, roles in table.get("able", {}).items():
        given = people.get(name, {})
        people[name] = {**given, "skills": sorted({*given.get("skills", ()), *_skills_for(roles)})}
    for name, title in table.get("titles", {}).items():
        people[name] = {**people.get(name, {}), "job_title": title}
    for placement in placements:
        name = placement.pop("name")
        if name is not None and name not in table.get("missing_people", ()):
            people.setdefault(name, {})
    scenario = {
        "id": SCENARIO,
        "title": "Plan",
        "placements": placements,
        **{key: table[key] for key in IN_SCENARIO if key in table},
    }
    plan = {
        "title": "Sample",
        "people": [{"id": name.lower(), "name": name, **more} for name, more in people.items()],
        **{key: table[key] for key in IN_PLAN if key in table},
        "scenarios": [scenario],
    }
    return Plan.model_validate_json(json.dumps(plan))


def _skills_for(roles: Iterable[str]) -> list[str]:
    """All core skills of these roles: a person who has them is known to fit."""
    known = built_in_catalogue().roles
    return sorted({skill for role in roles for skill in known[RoleId(role)].skills})


def _placement(number: int, text: str) -> dict[str, Any]:
    stage, role, name, fte = text.split()
    person = None if name == "-" else name
    return {
        "id": f"a{number}",
        "role": role,
        "stage": STAGES[stage].value if stage in STAGES else stage,
        "person": person and person.lower(),
        "name": person,
        "fte": float(fte),
    }


def short(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Severity and subjects of findings, stages by their short names."""
    names = {f"stage:{stage.value}": f"stage:{name}" for name, stage in STAGES.items()}
    return [
        (finding.severity.value, " ".join(names.get(str(subject), str(subject)) for subject in finding.subjects))
        for finding in findings
    ]
