"""Windows of one program: a second start, presenting, and leaving without losing anything."""

from tests.e2e.driver import BOARD, User, active_window, button, card, list_of_people, person, role, stage, window
from tests.e2e.screen import DEADLINE, SIZE

DEVELOPMENT, BAND = "Solution Development", "Project management"


def second_start_hands_its_plan_to_the_first_and_ends_test(user: User) -> None:
    first, second = user.has_plan("startup-trio"), user.has_plan("delivery-team")
    user.starts(first)
    user.sees(BOARD)
    assert user.starts(second).wait(DEADLINE) == 0
    user.sees(window("Cross-functional delivery team – delivery-team.teamcanvas – Team Canvas"))
    user.sees(window("Start-up trio – startup-trio.teamcanvas – Team Canvas"))
    # The plan that is open already is brought to the front.
    assert user.starts(first).wait(DEADLINE) == 0
    user.sees(active_window("Start-up trio – startup-trio.teamcanvas – Team Canvas"))


def board_is_presented_full_screen_and_goes_on_being_edited_test(user: User) -> None:
    user.starts(user.has_plan("startup-trio"))
    user.sees(BOARD)
    user.presses("F5")
    user.sees_no(button("Export"))
    board = user.sees(BOARD)
    assert f"{board.width}x{board.height}" == SIZE
    user.drags(card("Data scientist", DEVELOPMENT), stage(BAND))
    user.sees(card("Data scientist, Jonas 0.6, Mei 0.8", BAND))
    user.presses("Escape")
    user.sees(button("Export"))
    user.sees(button("Unsaved changes"))
    user.sees(card("Data scientist, Jonas 0.6, Mei 0.8", BAND))


def window_asks_before_changes_are_lost_test(user: User) -> None:
    path = user.has_plan("startup-trio")
    program = user.starts(path)
    user.drags(role("Data owner"), stage(DEVELOPMENT))
    user.sees(card("Data owner, vacant", DEVELOPMENT))
    user.presses("ctrl+q")
    user.clicks(button("Cancel"))
    user.sees(card("Data owner, vacant", DEVELOPMENT))
    user.presses("ctrl+q")
    user.clicks(button("Save"))
    assert program.wait(DEADLINE) == 0
    assert '"data_owner"' in path.read_text()


def several_names_are_added_at_once_and_shown_as_typed_test(user: User) -> None:
    user.starts(user.has_plan("startup-trio"))
    user.clicks(list_of_people())
    user.presses("ctrl+shift+p")
    user.enters("<b>Bo</b>")
    user.enters("=1+1")
    user.sees(person("<b>Bo</b>"))
    user.sees(person("=1+1"))
