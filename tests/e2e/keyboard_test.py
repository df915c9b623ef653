"""The same without a pointer: every step by keys."""

from tests.e2e.driver import BOARD, User, active_window, button, card, field, person, role
from tests.e2e.expected import counts
from tests.e2e.results import counts_in, pdf_text

DEFINITION, DEVELOPMENT = "Use Case Definition", "Solution Development"


def plan_is_made_checked_saved_and_exported_by_keyboard_alone_test(user: User) -> None:
    user.starts()
    user.sees(button("Empty plan").focused())
    user.presses("Return")
    user.sees(BOARD.focused())
    user.presses("ctrl+shift+p")
    user.sees(field("Add person").focused())
    user.enters("Ada Lovelace")
    user.enters("Grace Hopper")
    user.sees(person("Grace Hopper"))

    # Into the search, down to the only match, its menu, the stage that suits the role.
    user.presses("ctrl+f")
    user.sees(field("Search roles").focused())
    user.types("data owner")
    user.sees(role("Data owner"))
    user.presses("Return", "Return")
    user.sees(card("Data owner, vacant", DEFINITION))
    user.presses("ctrl+f")
    user.types("data engineer")
    user.presses("Return", "Down", "Return")
    user.sees(card("Data engineer, vacant", DEVELOPMENT))
    user.sees_counts(*counts("S1 data_owner -", "S2 data_engineer -"))

    # On the board: to the card, Enter asks who takes it, Enter again takes who suits best.
    user.presses("ctrl+1")
    user.sees(BOARD.focused())
    user.presses("Right", "Down")
    user.sees(card("Data owner, vacant", DEFINITION).focused())
    user.presses("Return", "Return")
    user.sees(card("Data owner, Ada Lovelace 0.5", DEFINITION))
    user.presses("Right")
    user.sees(card("Data engineer, vacant", DEVELOPMENT).focused())
    user.presses("Return", "Return")
    user.sees(card("Data engineer, Grace Hopper 0.5", DEVELOPMENT))
    held = counts("S1 data_owner Ada", "S2 data_engineer Grace")
    user.sees_counts(*held)

    user.presses("ctrl+z")
    user.sees_counts(*counts("S1 data_owner Ada", "S2 data_engineer -"))
    user.presses("ctrl+shift+z")
    user.sees_counts(*held)

    user.presses("ctrl+s")
    user.sees(active_window("Save plan"))
    user.enters("team")
    user.sees(button("Saved"))
    assert counts_in(user.home / "team.teamcanvas") == held

    user.presses("ctrl+e")
    user.sees(active_window("Export"))
    user.presses("Return")
    user.sees(button("Open"))
    text = pdf_text(user.home / "team.pdf")
    for words in ("Data owner", "Data engineer", "Ada Lovelace", "Grace Hopper", DEFINITION):
        assert words in text
