"""A fix, which is a title and an edit that removes a finding, and the context that rules make fixes from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from teamcanvas.edits.edit import Edit
from teamcanvas.model.counting import role_title
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import ActivityId, IdSource, PersonId, PlacementId, RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Placement, Plan
from teamcanvas.model.raci.row import RaciRow
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, SubjectKind
from teamcanvas.rules.params import Params


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit that removes a finding."""

    title: str
    """A short imperative sentence that names people and roles."""
    edit: Edit
    plans: bool = False
    """It only plans what is missing: no way out where that is planned already."""


def together(parts: Sequence[Fix]) -> Fix:
    """Combines fixes into one, with one title."""
    if len(parts) == 1:
        return parts[0]
    first, *others = [part.title for part in parts]
    title = " and ".join([first, *(other[0].lower() + other[1:] for other in others)])

    def edit(plan: Plan) -> Plan:
        for part in parts:
            plan = part.edit(plan)
        return plan

    return Fix(title, edit, all(part.plans for part in parts))


@dataclass(frozen=True, slots=True, eq=False)
class FixContext:
    """The finding to be fixed, with its facts and parameters."""

    finding: Finding
    facts: Facts
    params: Params
    scenario_id: str
    ids: IdSource
    forbidden: Callable[[PersonId, RoleId], bool]
    """Whether some rule would have a finding if this person took this role in addition."""

    def subject(self, kind: SubjectKind) -> str:
        """The id of the first subject of a kind; empty if there is none."""
        return next((subject.id for subject in self.finding.subjects if subject.kind == kind), "")

    @property
    def person(self) -> PersonId:
        """The first person of the finding."""
        return PersonId(self.subject("person"))

    @property
    def role(self) -> RoleId:
        """The first role of the finding."""
        return RoleId(self.subject("role"))

    @property
    def stage(self) -> Stage:
        """The first stage of the finding."""
        return Stage(self.subject("stage"))

    @property
    def activity(self) -> ActivityId:
        """The activity of the finding."""
        return ActivityId(self.subject("activity"))

    @property
    def placements(self) -> tuple[Placement, ...]:
        """The placements of the finding that are still on the board."""
        by_id = self.facts.board.by_id
        ids = [PlacementId(subject.id) for subject in self.finding.subjects if subject.kind == "placement"]
        return tuple(by_id[one] for one in ids if one in by_id)

    def name(self, person: PersonId | None) -> str:
        """A person's name in a sentence, told apart from namesakes."""
        plan, _ = self.facts.whole
        return "Nobody" if person is None else isolated(distinct_names(plan).get(person, "Nobody"))

    def title(self, role: RoleId) -> str:
        """A role's title in a sentence."""
        return isolated(role_title(self.facts.whole[0], role))

    def quoted(self, row: RaciRow) -> str:
        """The title of a row in a sentence, in quotation marks."""
        return f"“{isolated(row.activity.title)}”"
