"""Tables and plans for the tests of table writers."""

from teamcanvas.export.tables.table import CellValue, LegendEntry, Table, TableColumn, TableRow
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import PersonId, PlacementId, ScenarioId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.stage import Stage
from tests.small_plans import template

HOSTILE = (
    "=1+1",
    "+49 30 1234",
    "-2",
    "@SUM(A1)",
    "\tafter a tab",
    "\rafter a return",
    "＝1+1",
    "'=quoted",
    "#N/A",
    "<img src=x onerror=alert(1)>",
    "a|b\\|c",
    "two\nlines",
    "_x0041_",
    "&amp; &lt;",
    "1-2",
    "مريم",
    "日本語",
)
"""User texts, each of which has to survive unchanged."""


def small_table(title: str = "Frame the problem", head: str = "Data owner", cell: str = "A/R") -> Table:
    """Two stages with an activity each, two roles, the second row edited."""
    columns = (
        TableColumn("activity", "Activity", "title"),
        TableColumn("edited", "Edited by hand", "mark"),
        TableColumn("data_owner", head, "letters", "data", "DA"),
        TableColumn("tech_lead", "Tech lead", "letters", "leadership", "LE", warning=True),
        TableColumn("count-A", "A", "count"),
    )
    rows: list[tuple[CellValue, ...]] = [(title, "", cell, "I", 1), ("Deploy", "●", "", "R", 0)]
    return Table(
        name="By role",
        title="Responsibilities by role",
        subtitle="Churn model · To be · RACI",
        columns=columns,
        rows=(
            TableRow("s1", "Use Case Definition", rows[0]),
            TableRow("s3", "Scale and Adopt", rows[1], edited=True),
        ),
        totals=(TableRow("count-A", "", ("Number of A", "", 1, 0, "")),),
        legend=(LegendEntry("A", "accountable"), LegendEntry("●", "row edited by hand")),
    )


def everybody() -> Plan:
    """A plan in which each role of the catalogue is held, in every stage: the matrix is as large as it gets."""
    roles = tuple(built_in_catalogue().roles)
    people = tuple(Person(id=PersonId(f"p{number}"), name=f"Person {number}") for number in range(len(roles)))
    places = [(stage, number) for stage in Stage for number in range(len(roles))]
    placements = tuple(
        Placement(id=PlacementId(f"a{index}"), role=roles[number], stage=stage, person=people[number].id, fte=0.1)
        for index, (stage, number) in enumerate(places)
    )
    return Plan(
        title="Everybody",
        people=people,
        scenarios=(Scenario(id=ScenarioId("plan"), title="Plan", placements=placements),),
    )


def hostile_plan() -> Plan:
    """A template with hostile names of people, roles, activities, plan and scenario."""
    plan = template("full-mlops-team")
    catalogue = built_in_catalogue()
    names = (*HOSTILE, "nul\x00 bell\x07 \ufffe", "x" * 40_000, '=HYPERLINK("http://x")')
    people = [person.replace(name=name) for person, name in zip(plan.people, names, strict=False)]
    roles = [role.replace(title=name) for role, name in zip(catalogue.roles.values(), names, strict=False)]
    activities = [
        activity.replace(title=name, summary=name, tags=(name,))
        for activity, name in zip(catalogue.activities.values(), names, strict=False)
    ]
    return plan.replace(
        title="=cmd|' /C calc'!A0",
        organisation="<script>alert(1)</script>",
        people=(*people, *plan.people[len(people) :]),
        roles=tuple(roles),
        activities=tuple(activities),
    )
