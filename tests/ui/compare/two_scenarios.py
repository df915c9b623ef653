"""A plan with two scenarios, written as two small plans."""

from teamcanvas.model.ids import ScenarioId
from teamcanvas.model.plan import Plan
from tests.small_plans import small_plan


def two(first: tuple[str, ...], second: tuple[str, ...], people: str = "Sofia Rossi, Piotr Zając, Hanna Berg") -> Plan:
    """“As is” (id `plan`) and “To be” (id `other`) of the same people."""
    plan, other = small_plan(*first, people=people), small_plan(*second, people=people)
    as_is = plan.scenarios[0].replace(title="As is")
    to_be = other.scenarios[0].replace(id=ScenarioId("other"), title="To be")
    return plan.replace(scenarios=(as_is, to_be))
