"""Plans whose every name is written from right to left, and a look at texts that name them."""

from collections.abc import Collection

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.isolation import END, ISOLATE, RIGHT_TO_LEFT, outside_isolates, parts_of
from teamcanvas.model.plan import Plan


def in_hebrew(plan: Plan) -> Plan:
    """The plan with Hebrew names, each with a number at its end: people, teams, roles, activities, scenarios."""
    catalogue = built_in_catalogue()
    own_roles, own_activities = {role.id for role in plan.roles}, {one.id for one in plan.activities}
    roles = (*plan.roles, *(role for role in catalogue.roles.values() if role.id not in own_roles))
    activities = (*plan.activities, *(one for one in catalogue.activities.values() if one.id not in own_activities))
    return plan.replace(
        title="תוכנית 1",
        organisation="ארגון 2",
        people=tuple(one.replace(name=f"שרה לוי {n}", job_title=f"מנהל {n}") for n, one in enumerate(plan.people)),
        teams=tuple(one.replace(name=f"צוות {n}") for n, one in enumerate(plan.teams)),
        roles=tuple(one.replace(title=f"תפקיד {n}") for n, one in enumerate(roles)),
        activities=tuple(one.replace(title=f"משימה {n}") for n, one in enumerate(activities)),
        scenarios=tuple(one.replace(title=f"תרחיש {n}") for n, one in enumerate(plan.scenarios)),
    )


def not_isolated(text: str, names: Collection[str] = ()) -> bool:
    """Whether names from right to left may reorder what stands beside them.

    Args:
        text: what is shown.
        names: what may stand in an isolate, also shortened; without any, everything may.
    """
    if text in names or any(text.endswith("…") and one.startswith(text[:-1]) for one in names):
        return False
    if RIGHT_TO_LEFT.search(outside_isolates(text)):
        return True
    inside = [part.removeprefix(ISOLATE).removesuffix(END) for part in parts_of(text) if part.startswith(ISOLATE)]
    return bool(names) and any(not_isolated(part, names) for part in inside)


def names_of(plan: Plan) -> frozenset[str]:
    """Every name of a plan that people chose."""
    people = (word for one in plan.people for word in (one.name, one.job_title, f"{one.name} ({one.job_title})"))
    titles = (one.title for one in (*plan.roles, *plan.activities, *plan.scenarios))
    return frozenset((plan.title, plan.organisation, *people, *titles, *(one.name for one in plan.teams)))
