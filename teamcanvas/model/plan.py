"""The plan: the content of one file as an immutable value. It holds all editable data and no derived data."""

from collections.abc import Iterable, Mapping
from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator

from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId, ScenarioId, TeamId
from teamcanvas.model.role import Activity, Role
from teamcanvas.model.value import Member, Value

OrgSize = Literal["startup", "small", "medium", "enterprise"]
Configuration = Literal["single-team", "centralized", "coe", "federated"]
Risk = Literal["none", "limited", "high"]
Stance = Literal["committed", "tentative", "absent"]
Scheme = Literal["RACI", "RASCI", "RACI-VS", "CAIRO", "DACI", "RAPID"]
SeverityName = Literal["error", "warning", "info"]
DEFAULT_PROFILE = "recommended"
TeamKind = Literal["core", "central", "coe", "domain"]
PersonKind = Literal["internal", "contractor", "vendor"]
CeremonyKind = Literal["stand-up", "backlog", "steering", "review"]


class Team(Member, frozen=True):
    """An organisational unit that people belong to."""

    id: TeamId
    name: str
    kind: TeamKind = "core"


class Learning(Value, frozen=True):
    """A skill that a person is going to learn."""

    skill: str
    until: str = ""
    """ISO date, or a month; empty: not decided. Only with a date a need counts as planned."""


class Person(Member, frozen=True):
    """A team member with capacity, skills and a place in the organisation."""

    id: PersonId
    name: str
    capacity: float = Field(default=1.0, ge=0)
    """The most that may be planned for this person in total, in FTE."""
    team: TeamId | None = None
    reports_to: PersonId | None = None
    job_title: str = ""
    # Neither is written while it has its default, so that files of older versions stay unchanged.
    kind: PersonKind = Field(default="internal", exclude_if=lambda kind: kind == "internal")
    employer: str = Field(default="", exclude_if=lambda employer: not employer)
    """The company that somebody from outside comes from."""
    skills: tuple[str, ...] = ()
    # Not written while it is empty, so that files of older versions stay unchanged.
    learning: tuple[Learning, ...] = Field(default=(), exclude_if=lambda learning: not learning)
    note: str = ""


class Placement(Member, frozen=True):
    """A person (or nobody: a vacancy) who holds a role in a stage for a share of their time.

    Role, stage and person are not checked here: a reference to something unknown is a finding (TC001), and so is an
    FTE outside 0 to 1 (TC002). Neither makes a file unreadable.
    """

    id: PlacementId
    role: RoleId
    stage: str
    person: PersonId | None = None
    fte: float = 1.0


class Maturity(Value, frozen=True):
    """Maturity levels of the organisation, 1 (lowest) to 4; None while not assessed."""

    data_foundation: int | None = Field(default=None, ge=1, le=4)
    infrastructure: int | None = Field(default=None, ge=1, le=4)
    mlops: int | None = Field(default=None, ge=1, le=4)


class Sponsor(Value, frozen=True):
    """The stance of the executive sponsor and the cadence of updates to them."""

    stance: Stance = "committed"
    update_cadence_days: int | None = Field(default=None, ge=1)


class Settings(Value, frozen=True):
    """The circumstances that the rules take into account."""

    org_size: OrgSize = "medium"
    configuration: Configuration = "single-team"
    maturity: Maturity = Maturity()
    risk: Risk = "none"
    personal_data: bool = False
    mission_critical: bool = False
    models_in_production: int = Field(default=0, ge=0)
    sponsor: Sponsor = Sponsor()
    agreements: tuple[str, ...] = ()
    scheme: Scheme = "RACI"

    @property
    def small(self) -> bool:
        """A start-up or a small organisation, for which many rules are less strict."""
        return self.org_size in ("startup", "small")


class Ceremony(Value, frozen=True):
    """A regular meeting and who takes part."""

    kind: CeremonyKind
    team: TeamId | None = None
    people: tuple[PersonId, ...] = ()


class Handover(Value, frozen=True):
    """A hand-off between two stages, with giver and receiver."""

    model_config = ConfigDict(populate_by_name=True)

    from_stage: str = Field(alias="from")
    to_stage: str = Field(alias="to")
    giver: PersonId | None = None
    receiver: PersonId | None = None
    artefacts: str = ""


class Deputy(Value, frozen=True):
    """Who stands in for a person in a role while the person is away."""

    person: PersonId
    role: RoleId
    deputy: PersonId


class Acceptance(Value, frozen=True):
    """An accepted finding, with reason, owner and review date."""

    rule: str
    subjects: tuple[str, ...] = ()
    """The finding's subjects as `kind:id`."""
    reason: str = ""
    owner: str = ""
    review_date: str | None = None
    """ISO date; from that day on the finding is open again."""
    about: str = ""
    """Fingerprint of what the finding said; when it says something else, it is open again. Empty: accepted as it is."""


class RuleSetting(Value, frozen=True):
    """Overrides of the profile for one rule; None keeps the value of the profile."""

    enabled: bool | None = None
    severity: SeverityName | None = None
    params: Mapping[str, object] = {}


class Scenario(Member, frozen=True):
    """A variant of the team: its circumstances, who is placed where, and the RACI matrix."""

    id: ScenarioId
    title: str
    settings: Settings = Settings()
    placements: tuple[Placement, ...] = ()
    """In board order: the order of a stage's cards is the order in which their roles first appear."""
    raci: Mapping[ActivityId, Mapping[RoleId, str]] = {}
    """Only edited rows; all others follow the board."""
    accountable: Mapping[ActivityId, PersonId] = {}
    ceremonies: tuple[Ceremony, ...] = ()
    handovers: tuple[Handover, ...] = ()
    # Not written while there are none, so that files of older versions stay unchanged.
    deputies: tuple[Deputy, ...] = Field(default=(), exclude_if=lambda deputies: not deputies)
    absent: tuple[PersonId, ...] = ()
    notes: tuple[object, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    # Not written while it has its default value, so that files of older versions stay unchanged.
    profile: str = Field(default=DEFAULT_PROFILE, exclude_if=lambda profile: profile == DEFAULT_PROFILE)
    """How strict the rules are: a profile's name. One that does not exist is a finding (TC000)."""
    rules: Mapping[str, RuleSetting] = {}

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        _refuse_duplicates("placements", self.placements)
        return self


class Plan(Value, frozen=True):
    """One file: the people and what is planned with them, in one or more scenarios."""

    format: Literal["teamcanvas"] = "teamcanvas"
    version: Literal[1] = 1
    title: str
    organisation: str = ""
    teams: tuple[Team, ...] = ()
    people: tuple[Person, ...]
    roles: tuple[Role, ...] = ()
    """Custom roles, or catalogue roles replaced under their id."""
    activities: tuple[Activity, ...] = ()
    """Custom activities, or catalogue activities replaced under their id."""
    # Not written while they are empty, so that files of older versions stay unchanged.
    removed_activities: tuple[ActivityId, ...] = Field(default=(), exclude_if=lambda removed: not removed)
    """Removed catalogue activities. Data stored about them is kept, in case they are restored."""
    activity_order: tuple[ActivityId, ...] = Field(default=(), exclude_if=lambda order: not order)
    """Ids in display order within each stage; activities that are not listed follow in catalogue order."""
    scenarios: tuple[Scenario, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        _refuse_duplicates("teams", self.teams)
        _refuse_duplicates("people", self.people)
        _refuse_duplicates("roles", self.roles)
        _refuse_duplicates("activities", self.activities)
        _refuse_duplicates("scenarios", self.scenarios)
        return self

    def scenario(self, scenario_id: str) -> Scenario:
        """The scenario of this id.

        Raises:
            KeyError: there is none.
        """
        for scenario in self.scenarios:
            if scenario.id == scenario_id:
                return scenario
        raise KeyError(scenario_id)


def _refuse_duplicates(where: str, members: Iterable[Member]) -> None:
    seen: dict[str, int] = {}
    for index, member in enumerate(members):
        first = seen.setdefault(member.id, index)
        if first != index:
            raise ValueError(f"{where}[{first}] and {where}[{index}] have the same id {member.id!r}")
