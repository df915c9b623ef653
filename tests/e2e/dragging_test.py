"""Drags that move, copy and ask, and drags that do nothing."""

import pytest

from tests.e2e.driver import (
    BOARD,
    User,
    button,
    card,
    chip,
    label,
    list_of_people,
    menu_entry,
    person,
    role,
    stage,
    tab,
)

DEFINITION, DEVELOPMENT, ADOPT, BAND = (
    "Use Case Definition",
    "Solution Development",
    "Scale and Adopt",
    "Project management",
)


@pytest.fixture
def trio(user: User) -> User:
    """A user in front of the smallest template."""
    user.starts(user.has_plan("startup-trio"))
    user.sees(BOARD)
    return user


def drag_that_is_given_up_or_ends_outside_does_nothing_test(trio: User) -> None:
    before = trio.sees_board()
    trio.holds(role("Executive sponsor"), stage(DEVELOPMENT))
    trio.presses("Escape")
    trio.lets_go()
    trio.drags(role("Executive sponsor"), button("Export"))
    trio.holds(card("Data scientist", DEVELOPMENT), stage(BAND))
    trio.presses("Escape")
    trio.lets_go()
    trio.drags(card("Data scientist", DEVELOPMENT), tab("Details"))
    # Any effect of the drags would be visible before the effect of this.
    trio.clicks(list_of_people())
    trio.sees(person("Mei"))
    assert trio.sees_board() == before
    trio.sees(button("Saved"))


def people_and_cards_move_are_copied_and_ask_test(trio: User) -> None:
    lead, scientist = card("Inside-out lead", DEVELOPMENT), card("Data scientist", DEVELOPMENT)
    trio.drags(chip("Mei", scientist), lead)
    trio.sees(chip("Mei", lead))
    trio.sees_no(chip("Mei", scientist))

    trio.drags(chip("Jonas", scientist), lead, holding="ctrl")
    trio.sees(chip("Jonas", lead))
    trio.sees(chip("Jonas", scientist))

    trio.drags(card("Data scientist", DEFINITION), stage(BAND))
    trio.sees(card("Data scientist, Jonas 0.1", BAND))
    trio.sees_no(card("Data scientist", DEFINITION))

    trio.clicks(list_of_people())
    trio.drags(person("Priya"), stage(ADOPT))
    trio.clicks(menu_entry("Outside-in lead"))
    trio.sees(chip("Priya", card("Outside-in lead", ADOPT)))

    trio.presses(*["ctrl+z"] * 4)
    trio.sees(label("3 people · 3.0 FTE planned · 0 vacancies"))
    trio.sees(button("Saved"))
