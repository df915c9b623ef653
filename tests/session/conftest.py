"""Plans and stores for the tests of the session."""

from pathlib import Path

import pytest

from teamcanvas.model.ids import PersonId, PlacementId, RoleId, ScenarioId, SequentialIds
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.stage import Stage
from teamcanvas.session.store import Store


@pytest.fixture
def plan() -> Plan:
    """Ada holds the business role, nobody the data role; there is a second, empty scenario."""
    return Plan(
        title="Churn model",
        people=(Person(id=PersonId("p01"), name="Ada Okafor"), Person(id=PersonId("p02"), name="Jun Sato")),
        scenarios=(
            Scenario(
                id=ScenarioId("s01"),
                title="As is",
                placements=(
                    Placement(
                        id=PlacementId("a01"),
                        role=RoleId("business_stakeholder"),
                        stage=Stage.USE_CASE_DEFINITION,
                        person=PersonId("p01"),
                        fte=0.5,
                    ),
                    Placement(id=PlacementId("a02"), role=RoleId("data_owner"), stage=Stage.USE_CASE_DEFINITION),
                ),
            ),
            Scenario(id=ScenarioId("s02"), title="To be"),
        ),
    )


@pytest.fixture
def store(plan: Plan) -> Store:
    return Store(plan)


@pytest.fixture
def ids() -> SequentialIds:
    return SequentialIds()


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    return tmp_path / "churn.teamcanvas"
