"""A plan made with the pointer, from an empty board to a PDF."""

from tests.e2e.driver import (
    User,
    active_window,
    button,
    card,
    chip,
    field,
    label,
    list_of_people,
    person,
    role,
    stage,
    tab,
    window,
)
from tests.e2e.expected import counts, still_to_come
from tests.e2e.results import counts_in, pdf_text

DEFINITION, DEVELOPMENT = "Use Case Definition", "Solution Development"


def plan_is_made_checked_saved_and_exported_with_the_pointer_test(user: User) -> None:
    user.starts()
    user.clicks(button("Empty plan"))
    user.sees_counts(*counts(people=""))
    user.clicks(list_of_people())
    user.clicks(field("Add person"))
    user.enters("Ada Lovelace")
    user.enters("Grace Hopper")
    user.sees(person("Grace Hopper"))

    user.clicks(tab("Roles"))
    user.drags(role("Data owner"), stage(DEFINITION))
    user.sees(card("Data owner, vacant", DEFINITION))
    user.drags(role("Data engineer"), stage(DEVELOPMENT))
    user.sees(card("Data engineer, vacant", DEVELOPMENT))
    vacant = "S1 data_owner -", "S2 data_engineer -"
    user.sees_counts(*counts(*vacant))

    user.clicks(list_of_people())
    user.drags(person("Ada Lovelace"), card("Data owner", DEFINITION))
    user.sees(card("Data owner, Ada Lovelace 0.5", DEFINITION))
    user.drags(person("Grace Hopper"), card("Data engineer", DEVELOPMENT))
    user.sees(chip("Grace Hopper", card("Data engineer", DEVELOPMENT)))
    held = "S1 data_owner Ada", "S2 data_engineer Grace"
    user.sees_counts(*counts(*held))
    user.sees(label(still_to_come(*held)))
    assert still_to_come(*held) != still_to_come(*vacant)

    user.presses("ctrl+z")
    user.sees(card("Data engineer, vacant", DEVELOPMENT))
    user.sees_counts(*counts("S1 data_owner Ada", "S2 data_engineer -"))
    user.presses("ctrl+shift+z")
    user.sees(card("Data engineer, Grace Hopper 0.5", DEVELOPMENT))
    user.sees(label(still_to_come(*held)))

    user.presses("ctrl+s")
    user.sees(active_window("Save plan"))
    user.enters("team")
    user.sees(button("Saved"))
    assert counts_in(user.home / "team.teamcanvas") == counts(*held)

    user.clicks(button("Export"))
    user.clicks(button("Export").within(window("Export")))
    user.sees(button("Open"))
    text = pdf_text(user.home / "team.pdf")
    for words in ("Data owner", "Data engineer", "Ada Lovelace", "Grace Hopper", DEFINITION):
        assert words in text
