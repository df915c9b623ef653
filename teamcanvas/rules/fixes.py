"""The fixes of a finding: edits that make it go away, best first."""

from teamcanvas.model.ids import IdSource, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.registry import RULES, rule_of

__all__ = ["Fix", "fixes_for"]


def fixes_for(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> tuple[Fix, ...]:
    """What can be done about a finding of this plan. Nothing is changed until a fix's edit is committed.

    Raises:
        KeyError: the plan has no such scenario.
    """
    facts = facts_of(plan, scenario_id)
    rule = rule_of(finding.rule)
    settings = facts.settings

    def conflicting(roles: frozenset[RoleId]) -> bool:
        return any(one.conflicting(roles, settings) for one in RULES if one.conflicting is not None)

    context = FixContext(
        finding=finding,
        facts=facts,
        params=facts.in_use[rule.code].params,
        scenario_id=scenario_id,
        ids=ids,
        conflicting=conflicting,
    )
    return tuple(rule.fixes(context))
