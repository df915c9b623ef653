"""Names of plan files: their suffix in any case, and the name without it. A dot elsewhere in a name is part of it."""

from pathlib import Path

PLAN_SUFFIX = ".teamcanvas"


def is_plan_name(path: Path) -> bool:
    """Whether a file is named as a plan, in upper or lower case."""
    return path.name.lower().endswith(PLAN_SUFFIX) and path.name.lower() != PLAN_SUFFIX


def with_plan_suffix(path: Path) -> Path:
    """The file with the suffix of plans; `Churn team v1.2` has none."""
    return path if is_plan_name(path) else path.with_name(f"{path.name}{PLAN_SUFFIX}")


def plan_stem(path: Path) -> str:
    """The name of a plan file without its suffix: `Churn team v1.2`."""
    return path.name[: -len(PLAN_SUFFIX)] if is_plan_name(path) else path.name
