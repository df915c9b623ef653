"""Custom roles and activities need few fields; the order of letters is kept."""

import pytest
from pydantic import ValidationError

from teamcanvas.model.role import Activity, Capability, Role, RoleFamily
from teamcanvas.model.stage import Stage


def role_needs_an_id_and_a_title_test() -> None:
    role = Role.model_validate_json('{"id": "prompt_smith", "title": "Prompt smith"}')
    assert (role.authority, role.delivery, role.advisory, role.fallback) == (1, False, False, ())


def letters_keep_their_order_test() -> None:
    read = Activity.model_validate_json(
        '{"id": "own", "title": "Own", "stage": "scale-and-adopt", "letters": {"tech_lead": "R", "data_owner": "A"}}'
    )
    assert read.stage is Stage.SCALE_AND_ADOPT
    assert list(read.letters) == ["tech_lead", "data_owner"]


def activity_in_an_unknown_stage_is_refused_test() -> None:
    with pytest.raises(ValidationError, match="stage"):
        Activity.model_validate_json('{"id": "own", "title": "Own", "stage": "nowhere"}')


@pytest.mark.parametrize("kind", [RoleFamily, Capability])
def family_and_capability_need_all_fields_test(kind: type[RoleFamily | Capability]) -> None:
    with pytest.raises(ValidationError, match="required"):
        kind.model_validate_json('{"id": "x", "title": "X"}')
