"""The handlers of the actions that concern the editor; those that concern the window are in main_window.py."""

from collections.abc import Callable, Mapping
from functools import partial

from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.parts import go_to_part
from teamcanvas.ui.window.workspace import Workspace


def _undo(space: Workspace) -> None:
    # Cleared first, so that a message caused by the undo itself is kept.
    space.status.say("")
    space.open_plan.undo()


def _redo(space: Workspace) -> None:
    space.status.say("")
    space.open_plan.redo()


def _copy_board_image(space: Workspace) -> None:
    from teamcanvas.ui.window.board_clipboard import copy_board_image

    space.status.say(copy_board_image(space.open_plan, space.board.board_layout))


def _copy_board_svg(space: Workspace) -> None:
    from teamcanvas.ui.window.board_clipboard import copy_board_svg

    space.status.say(copy_board_svg(space.open_plan, space.board.board_layout))


WORKSPACE_ACTIONS: Mapping[str, Callable[[Workspace], object]] = {
    "undo": _undo,
    "redo": _redo,
    "remove": Workspace.remove_selected,
    "add_person": Workspace.add_person,
    "find_role": Workspace.find_role,
    "find_person": Workspace.find_person,
    "rename_plan": lambda space: space.header.title.edit(),
    "organisation": lambda space: space.header.organisation.edit(),
    "add_scenario": lambda space: space.header.scenarios.add(),
    "copy_scenario": lambda space: space.header.scenarios.copy(),
    "rename_scenario": lambda space: space.header.scenarios.rename(),
    "remove_scenario": lambda space: space.header.scenarios.remove(),
    "next_scenario": lambda space: space.header.scenarios.step(1),
    "previous_scenario": lambda space: space.header.scenarios.step(-1),
    "add_handover": Workspace.edit_handover,
    "organisation_page": Workspace.show_organisation,
    "activities": Workspace.show_activities,
    "scheme": Workspace.choose_scheme,
    "import_raci": Workspace.import_raci,
    "drill": Workspace.toggle_drill,
    "rules": Workspace.show_rules,
    "compare_profiles": Workspace.compare_profiles,
    "show_board": lambda space: space.show_view(CentreView.BOARD),
    "show_raci": lambda space: space.show_view(CentreView.RACI),
    "show_people": lambda space: space.show_view(CentreView.PEOPLE),
    "show_compare": lambda space: space.show_view(CentreView.COMPARE),
    "next_part": partial(go_to_part, by=1),
    "previous_part": partial(go_to_part, by=-1),
    "zoom_in": lambda space: space.zoom(1),
    "zoom_out": lambda space: space.zoom(-1),
    "zoom_actual": lambda space: space.zoom(0),
    "fit": lambda space: space.board.fit(),
    "minimap": lambda space: space.board.allow_minimap(not space.board.minimap_allowed),
    "copy_board_image": _copy_board_image,
    "copy_board_svg": _copy_board_svg,
}
"""Handlers by ids of the declared actions."""
