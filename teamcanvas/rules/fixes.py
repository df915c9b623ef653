"""The fixes of a finding: edits that make it go away, best first."""

from teamcanvas.model.ids import IdSource, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.registry import RULES, rule_of

__all__ = ["Fix", "fix_context", "fixes_for"]


def fixes_for(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> tuple[Fix, ...]:
    """What can be done about a finding of this plan. Nothing is changed until a fix's edit is committed.

    Raises:
        KeyError: the plan has no such scenario.
    """
    fixes: dict[str, Fix] = {}
    for fix in rule_of(finding.rule).fixes(fix_context(finding, plan, scenario_id, ids)):
        # Two ways that sound the same are one to whoever has to choose.
        fixes.setdefault(fix.title, fix)
    return tuple(fixes.values())


def fix_context(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> FixContext:
    """What a rule is told when it is asked for fixes.

    Raises:
        KeyError: the plan has no such scenario.
    """
    facts = facts_of(plan, scenario_id)
    in_use, size, absent = facts.in_use, facts.settings.org_size, frozenset(facts.absent)
    asked = [
        (one.forbids, in_use[one.code].params)
        for one in RULES
        if one.forbids is not None and in_use[one.code].enabled and in_use[one.code].severity_of("", size) is not None
    ]

    def forbidden(person: PersonId, role: RoleId) -> bool:
        # Who is imagined to be away helps nobody.
        return person in absent or any(forbids(facts, params, person, role) for forbids, params in asked)

    return FixContext(
        finding=finding,
        facts=facts,
        params=in_use[finding.rule].params,
        scenario_id=scenario_id,
        ids=ids,
        forbidden=forbidden,
    )
