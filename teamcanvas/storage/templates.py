"""The templates that ship with the program, and the empty plan."""

from collections.abc import Mapping
from dataclasses import dataclass

from teamcanvas.model.ids import IdSource, ScenarioId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.resources import resource
from teamcanvas.storage.codec import decode_plan

NAMES = ("startup-trio", "delivery-team", "full-mlops-team", "federated", "centre-of-excellence")
"""In display order, from the smallest to the largest."""


@dataclass(frozen=True, slots=True)
class Template:
    """The description of a template in the dialog."""

    name: str
    title: str
    people: int


class UnknownTemplateError(LookupError):
    """There is no template of this name. Its text is one line that lists the existing ones."""


def template_names() -> tuple[str, ...]:
    """The names of the templates, in display order."""
    return NAMES


def templates() -> tuple[Template, ...]:
    """The descriptions of all templates."""
    plans: Mapping[str, Plan] = {name: template_plan(name) for name in NAMES}
    return tuple(Template(name, plan.title, len(plan.people)) for name, plan in plans.items())


def template_plan(name: str, title: str | None = None) -> Plan:
    """A new plan from a template, with the title of the template or the given one.

    Raises:
        UnknownTemplateError: there is no such template.
    """
    if name not in NAMES:
        raise UnknownTemplateError(f"There is no template {name!r}. Choose one of {', '.join(NAMES)}.")
    file = resource("templates", f"{name}.teamcanvas")
    plan = decode_plan(file.read_bytes(), file.name)
    return plan if title is None else plan.replace(title=title)


NEW_PLAN = "New plan"
"""The title of a plan until it has a name."""


def empty_plan(title: str, ids: IdSource) -> Plan:
    """A plan without people, with one empty scenario."""
    return Plan(title=title, people=(), scenarios=(Scenario(id=ScenarioId(ids.fresh("s", ())), title="Plan"),))
