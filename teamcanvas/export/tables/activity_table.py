"""The activities of a scenario as a table: title, kind, accountable role and person, origin of the letters."""

from teamcanvas.export.tables.matrix_table import subtitle
from teamcanvas.export.tables.table import Table, TableColumn, TableRow
from teamcanvas.model.catalogue import Catalogue, catalogue_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.letters import DECIDES_OR_DRIVES, RESPONSIBLE
from teamcanvas.model.raci.matrix import RaciRow, raci_of
from teamcanvas.model.raci.schemes import answering_letter, scheme_of
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import check
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.result import CheckResult

_COLUMNS = (
    TableColumn("stage", "Stage", "text"),
    TableColumn("activity", "Activity", "title"),
    TableColumn("kind", "Kind", "text"),
    TableColumn("critical", "Critical", "text"),
    TableColumn("accountable", "Accountable role", "text"),
    TableColumn("person", "Accountable person", "text"),
    TableColumn("responsible", "Responsible roles", "text"),
    TableColumn("letters", "Letters", "text"),
    TableColumn("tags", "Tags", "text"),
    TableColumn("findings", "Findings", "text"),
    TableColumn("summary", "Summary", "text"),
)


def activity_table(plan: Plan, scenario_id: str, result: CheckResult | None = None) -> Table:
    """One row an activity, stage by stage.

    Args:
        result: of the check, if it is known already.

    Raises:
        KeyError: the plan has no such scenario.
    """
    scenario = plan.scenario(scenario_id)
    findings = result or check(plan, scenario_id)
    matrix = raci_of(plan, scenario)
    return Table(
        name="Activities",
        title="Activities",
        subtitle=subtitle(plan, scenario),
        columns=_COLUMNS,
        rows=tuple(_row(row, plan, scenario, findings) for stage in Stage for row in matrix.rows_of(stage)),
        grouped=False,
    )


def _row(row: RaciRow, plan: Plan, scenario: Scenario, result: CheckResult) -> TableRow:
    activity, catalogue = row.activity, catalogue_of(plan)
    answers = answering_letter(row, scenario.settings.scheme)
    does = DECIDES_OR_DRIVES if scheme_of(row, scenario.settings.scheme) == "DACI" else RESPONSIBLE
    group = activity.stage.label
    cells = (
        group,
        activity.title,
        activity.kind,
        "yes" if activity.critical else "",
        _roles(row, answers, catalogue),
        _person(row, plan, scenario),
        _roles(row, does, catalogue),
        "edited by hand" if row.edited else "from the board",
        ", ".join(activity.tags),
        "\n".join(_findings(row, plan, result)),
        activity.summary,
    )
    return TableRow(activity.id, group, cells, row.edited)


def _roles(row: RaciRow, letter: str, catalogue: Catalogue) -> str:
    return ", ".join(catalogue.role_title(role) for role in row.holders(letter))


def _person(row: RaciRow, plan: Plan, scenario: Scenario) -> str:
    """The person named for the row; an unknown id is shown unchanged (it is the finding TC001)."""
    named = scenario.accountable.get(row.activity.id)
    if named is None:
        return ""
    return distinct_names(plan).get(named, named)


def _findings(row: RaciRow, plan: Plan, result: CheckResult) -> list[str]:
    found = result.by_subject.get(Subject("activity", row.activity.id), ())
    return [f"{finding.severity.value.capitalize()}: {explain(finding, plan).title}" for finding in found]
