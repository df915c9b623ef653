"""The three stages of the board and the project-management band under them."""

from enum import StrEnum


class Stage(StrEnum):
    """A lane of the board. The value is the id that files use."""

    USE_CASE_DEFINITION = "use-case-definition"
    SOLUTION_DEVELOPMENT = "solution-development"
    SCALE_AND_ADOPT = "scale-and-adopt"
    PROJECT_MANAGEMENT = "project-management"

    @property
    def label(self) -> str:
        """The name on the board."""
        return _TITLES[self]

    @property
    def number(self) -> int | None:
        """1 to 3; the band has no number."""
        return None if self is Stage.PROJECT_MANAGEMENT else tuple(Stage).index(self) + 1


_TITLES = {
    Stage.USE_CASE_DEFINITION: "Use Case Definition",
    Stage.SOLUTION_DEVELOPMENT: "Solution Development",
    Stage.SCALE_AND_ADOPT: "Scale and Adopt",
    Stage.PROJECT_MANAGEMENT: "Project management",
}

CORE_STAGES = (Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT)


def known_stage(stage: str) -> Stage | None:
    """The stage of this id, or None: a file may name a stage that does not exist (TC001)."""
    return _BY_ID.get(stage)


_BY_ID: dict[str, Stage] = {stage.value: stage for stage in Stage}
