"""Resolves a role in the matrix to people; shared by rules, the matrix by person and exports."""

from collections.abc import Callable, Mapping

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage


def people_behind(
    role: RoleId,
    stage: Stage,
    holders: Mapping[tuple[Stage, RoleId], tuple[PersonId, ...]],
    holding: Callable[[], Mapping[RoleId, tuple[PersonId, ...]]],
) -> tuple[PersonId, ...]:
    """The people who hold a letter that this role has in an activity of this stage.

    These are the holders in the stage. If there are none, and always for the project-management band, they are the
    holders in all stages. A person placed twice in the stage is listed twice.

    Args:
        role: the role that has the letter.
        stage: the stage of the activity.
        holders: who holds which role in which stage.
        holding: returns the holders of each role in any stage; called only if needed, as rules track their reads.
    """
    here = () if stage is Stage.PROJECT_MANAGEMENT else holders.get((stage, role), ())
    return here or holding().get(role, ())
