"""Plans of every kind for property tests: with adversarial names, dangling ids, unknown keys, and edited copies."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar, get_args

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId, ScenarioId, TeamId
from teamcanvas.model.plan import (
    Acceptance,
    Ceremony,
    CeremonyKind,
    Configuration,
    Deputy,
    Handover,
    Maturity,
    OrgSize,
    Person,
    PersonKind,
    Placement,
    Plan,
    Risk,
    RuleSetting,
    Scenario,
    Scheme,
    Settings,
    SeverityName,
    Sponsor,
    Stance,
    Team,
    TeamKind,
)
from teamcanvas.model.role import Activity, ActivityKind, Role
from teamcanvas.model.stage import Stage
from teamcanvas.model.value import Member

ADVERSARIAL = (
    "",
    " ",
    "<b>x</b>",
    "=1+1",
    "../../x",
    'quote " and \\ backslash',
    "line\nbreak\r\n\u2028\u2029\x85",
    "\x00\x1f\x7f",
    "\u202eright-to-left override",
    "\ufeffmark",
    "👩‍💻",
    "مريم",
    "आर्या",
    "e\u0301 is not é",
    "x" * 10_000,
)


def any_text(max_size: int | None = None, *, min_size: int = 0) -> SearchStrategy[str]:
    """Any text that a file can hold. Half a character is none.

    Hypothesis has the same texts by default, and encodes all characters of Unicode first to find out which they are.
    """
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=min_size, max_size=max_size)


@cache
def texts() -> SearchStrategy[str]:
    """Names and notes as people type and paste them."""
    return st.one_of(st.sampled_from(ADVERSARIAL), any_text(12))


@cache
def json_values() -> SearchStrategy[object]:
    """What an unknown key may hold."""
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**30), 10**30),
        st.floats(allow_nan=False, allow_infinity=False),
        texts(),
    )
    return st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(), inner, max_size=3))


_PEOPLE = tuple(PersonId(f"p{number}") for number in range(6))
_TEAMS = tuple(TeamId(f"t{number}") for number in range(3))
_ROLES = (*map(RoleId, ("data_scientist", "data_owner", "tech_lead", "inside_out_lead", "nobody_knows")), RoleId("own"))
_ACTIVITIES = tuple(map(ActivityId, ("s1_go", "s2_model", "pm_plan", "nobody_knows", "own")))
_STAGES = (*[stage.value for stage in Stage], "nowhere")
_RULES = ("TC001", "TC401", "nobody_knows")

A_PERSON = st.sampled_from(_PEOPLE)
A_ROLE = st.sampled_from(_ROLES)
A_LETTER = st.sampled_from(("A", "R", "AR", "C", "I", "Sg", "", "Z"))


def word(literal: object) -> SearchStrategy[str]:
    """One of the words of a Literal."""
    return st.sampled_from(get_args(literal))


Listed = TypeVar("Listed", bound=Member)


def lists(members: SearchStrategy[Listed], longest: int = 5) -> SearchStrategy[tuple[Listed, ...]]:
    """A list of records with different ids."""
    return st.lists(members, max_size=longest, unique_by=lambda member: member.id).map(tuple)


@cache
def people() -> SearchStrategy[Person]:
    """One person."""
    return st.builds(
        Person,
        id=A_PERSON,
        name=texts(),
        capacity=st.floats(0, 2),
        team=st.none() | st.sampled_from(_TEAMS),
        reports_to=st.none() | A_PERSON,
        job_title=texts(),
        kind=st.sampled_from(get_args(PersonKind)),
        employer=texts(),
        skills=st.lists(texts(), max_size=3).map(tuple),
        note=texts(),
    )


@cache
def placements() -> SearchStrategy[Placement]:
    """One placement, often of something that does not exist."""
    return st.builds(
        Placement,
        id=st.integers(0, 12).map(lambda number: PlacementId(f"a{number}")),
        role=A_ROLE,
        stage=st.sampled_from(_STAGES),
        person=st.none() | A_PERSON,
        fte=st.sampled_from((0.0, 0.1, 0.5, 1.0, 1.5, -1.0)),
    )


@cache
def settings() -> SearchStrategy[Settings]:
    """The circumstances of a scenario."""
    level = st.none() | st.integers(1, 4)
    return st.builds(
        Settings,
        org_size=word(OrgSize),
        configuration=word(Configuration),
        maturity=st.builds(Maturity, data_foundation=level, infrastructure=level, mlops=level),
        risk=word(Risk),
        personal_data=st.booleans(),
        mission_critical=st.booleans(),
        models_in_production=st.integers(0, 99),
        sponsor=st.builds(Sponsor, stance=word(Stance), update_cadence_days=st.none() | st.integers(1, 90)),
        agreements=st.lists(texts(), max_size=2).map(tuple),
        scheme=word(Scheme),
    )


@cache
def scenarios() -> SearchStrategy[Scenario]:
    """One scenario."""
    return st.builds(
        Scenario,
        id=st.integers(0, 3).map(lambda number: ScenarioId(f"s{number}")),
        title=texts(),
        settings=settings(),
        placements=lists(placements(), 10),
        raci=st.dictionaries(st.sampled_from(_ACTIVITIES), st.dictionaries(A_ROLE, A_LETTER, max_size=3), max_size=3),
        accountable=st.dictionaries(st.sampled_from(_ACTIVITIES), A_PERSON, max_size=2),
        ceremonies=st.lists(st.builds(Ceremony, kind=word(CeremonyKind), people=_tuples(A_PERSON)), max_size=2).map(
            tuple
        ),
        handovers=_tuples(handovers()),
        deputies=_tuples(st.builds(Deputy, person=A_PERSON, role=A_ROLE, deputy=A_PERSON)),
        absent=_tuples(A_PERSON),
        notes=_tuples(json_values()),
        accepted=_tuples(
            st.builds(Acceptance, rule=st.sampled_from(_RULES), subjects=_tuples(texts()), reason=texts())
        ),
        profile=st.sampled_from(("recommended", "strict", "startup", "nobody_knows")),
        rules=st.dictionaries(st.sampled_from(_RULES), rule_settings(), max_size=2),
    )


@cache
def handovers() -> SearchStrategy[Handover]:
    """One hand-off."""
    return st.fixed_dictionaries({"from": texts(), "to": texts(), "artefacts": texts()}).map(Handover.model_validate)


@cache
def rule_settings() -> SearchStrategy[RuleSetting]:
    """What a plan changes about a rule."""
    return st.builds(
        RuleSetting,
        enabled=st.none() | st.booleans(),
        severity=st.none() | word(SeverityName),
        params=st.dictionaries(texts(), json_values(), max_size=2),
    )


Item = TypeVar("Item")


def _tuples(items: SearchStrategy[Item]) -> SearchStrategy[tuple[Item, ...]]:
    return st.lists(items, max_size=2).map(tuple)


@cache
def plans() -> SearchStrategy[Plan]:
    """A plan of any content that a file may hold."""
    own_role = st.builds(Role, id=A_ROLE, title=texts(), fallback=_tuples(A_ROLE))
    own_activity = st.builds(
        Activity,
        id=st.sampled_from(_ACTIVITIES),
        title=texts(),
        stage=st.sampled_from(Stage),
        kind=word(ActivityKind),
        letters=st.dictionaries(A_ROLE, A_LETTER, max_size=3),
    )
    return st.builds(
        Plan,
        title=texts(),
        organisation=texts(),
        teams=lists(st.builds(Team, id=st.sampled_from(_TEAMS), name=texts(), kind=word(TeamKind))),
        people=lists(people()),
        roles=lists(own_role, 2),
        activities=lists(own_activity, 2),
        removed_activities=_tuples(st.sampled_from(_ACTIVITIES)),
        activity_order=_tuples(st.sampled_from(_ACTIVITIES)),
        scenarios=lists(scenarios(), 3).filter(bool),
    )


def with_unknown_keys(plan: Plan) -> SearchStrategy[Plan]:
    """The plan with keys that a later version of the program, or another one, may have put into it."""
    unknown = st.dictionaries(texts().map(lambda text: "x-" + text), json_values(), max_size=2)

    def put(
        top: dict[str, object], person: dict[str, object], scenario: dict[str, object], inner: dict[str, object]
    ) -> Plan:
        return plan.model_copy(
            update={
                **top,
                "people": tuple(one.model_copy(update=person) for one in plan.people),
                "scenarios": tuple(
                    one.model_copy(update={**scenario, "settings": one.settings.model_copy(update=inner)})
                    for one in plan.scenarios
                ),
            }
        )

    return st.builds(put, unknown, unknown, unknown, unknown)


@st.composite
def plan_pairs(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """A plan and an edited copy of it: what differs is some lists' members and order, some records, or everything."""
    before = draw(plans())
    other = draw(plans())
    steps: tuple[Callable[[Plan], Plan], ...] = (
        lambda plan: plan.replace(people=tuple(draw(st.permutations(plan.people)))),
        lambda plan: plan.replace(people=plan.people[1:]),
        lambda plan: plan.replace(people=other.people, teams=other.teams),
        lambda plan: plan.replace(title=other.title, roles=other.roles),
        lambda plan: plan.replace(scenarios=tuple(draw(st.permutations(plan.scenarios)))),
        lambda plan: plan.replace(
            scenarios=(_with_content_of(plan.scenarios[0], other.scenarios[0]), *plan.scenarios[1:])
        ),
        lambda plan: plan.replace(
            scenarios=(*plan.scenarios[1:], other.scenarios[0].replace(id=ScenarioId(f"after {plan.scenarios[-1].id}")))
        ),
        lambda plan: _first_scenario(plan, placements=tuple(draw(st.permutations(plan.scenarios[0].placements)))),
        lambda plan: _first_scenario(plan, placements=plan.scenarios[0].placements[::2]),
        lambda plan: _first_scenario(plan, settings=other.scenarios[0].settings),
        lambda _: other,
    )
    after = before
    for step in draw(st.lists(st.sampled_from(steps), max_size=4)):
        after = step(after)
    return before, after


def _with_content_of(scenario: Scenario, other: Scenario) -> Scenario:
    return other.replace(id=scenario.id)


def _first_scenario(plan: Plan, **changes: object) -> Plan:
    first, *others = plan.scenarios
    return plan.replace(scenarios=(first.replace(**changes), *others))
