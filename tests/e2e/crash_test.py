"""What was on the screen survives the end of the program."""

from tests.e2e.driver import BOARD, User, button, card, chip, list_of_people, person, role, stage, window

ADOPT = "Scale and Adopt"


def nothing_on_the_screen_is_lost_when_the_program_is_killed_test(user: User) -> None:
    path = user.has_plan("startup-trio")
    saved = path.read_bytes()
    user.starts(path)
    user.drags(role("Data owner"), stage(ADOPT))
    user.clicks(list_of_people())
    user.drags(person("Mei"), card("Data owner, vacant", ADOPT))
    user.sees(card("Data owner, Mei 0.5", ADOPT))
    user.presses("ctrl+z")
    user.sees(card("Data owner, vacant", ADOPT))
    shown = user.sees_board()
    user.kills_the_program()
    user.sees_no(BOARD)

    user.starts(path)
    user.sees(button("Recover Start-up trio").focused())
    user.presses("Return")
    user.sees(button("Unsaved changes"))
    assert user.sees_board() == shown
    assert path.read_bytes() == saved

    user.presses("ctrl+s")
    user.sees(button("Saved"))
    user.kills_the_program()
    user.starts(path)
    user.sees(card("Data owner, vacant", ADOPT))
    user.sees_no(window("Unsaved changes"))


def plan_that_was_never_saved_is_offered_too_test(user: User) -> None:
    user.starts()
    user.clicks(button("Start-up trio"))
    user.drags(role("Data owner"), stage(ADOPT))
    user.sees(card("Data owner, vacant", ADOPT))
    user.kills_the_program()
    user.starts()
    user.clicks(button("Discard Start-up trio"))
    user.sees_no(button("Recover Start-up trio"))
    user.clicks(button("Start-up trio"))
    user.sees_no(card("Data owner", ADOPT))
    user.sees(chip("Mei", card("Data scientist", ADOPT)))
