"""Random headings, titles and cells of responsibility matrices."""

from random import Random

LEGEND = (("R", "Responsible"), ("A", "Accountable"), ("C", "Consulted"), ("I", "Informed"))
ACTIVITY_HEADS = ("Task", "Activity", "Deliverable", "What", "Activities", "", "-")
ROLE_HEADS = ("Role", "Who", "Team", "Role / activity", "", "-")
"""The corner where roles are the rows."""
NUMBER_HEADS = ("No.", "#", "ID", "Nr", "")
REMARK_HEADS = ("Remarks", "Comment", "Notes", "See", "Description", "Due")
REMARKS = ("", "", "see below", "weekly", "A note on this", "I think so", "n/a", "as agreed", "to be done by May")
SECTIONS = ("Phase 1: Plan", "Phase 2: Testing", "Testing", "Go live", "Phase two", "2. Build", "Operations")
NAMES = ("Ada Example", "Ben Beispiel", "Grace Sample", "A.S De Silva", "Ira Ace")

KNOWN_ROLES = {"Data engineer", "Data scientist", "Data owner", "Tech lead", "ML engineer", "Executive sponsor"}
_KNOWN_ROLES = tuple(sorted(KNOWN_ROLES))
_ROLES = ("Office", "Council", "Board", "Clerks", "Legal", "Buyer", "Lawyer", "Vendor", "Head of sales", "Developers")
_ALIASES = ("Sponsor", "Product owner", "Project manager", "Tester", "Business Stakeholders")
_INITIALS = ("PO", "SA", "DS", "PM", "SC", "IT", "HR", "CIO", "R&D")

_KNOWN_ACTIVITIES = ("Deploy to production", "Develop and train the model", "Identify data requirements")
_ACTIVITIES = (
    "Load the data",
    "Train it",
    "Sign off",
    "Write the contract",
    "Plan the tests",
    "Run the tests",
    "Review",
    "Kick-off",
    "Training of users",
    "Approve the budget",
    "Order the hardware",
    "Report to the board",
)
ODD_ACTIVITIES = ("Client", "Tester", "Sponsor", "Delivery", "Data owner", "AI", "QA", "Phase 2 review")
_LOOK_ALIKES = {"C": "С", "A": "А", "I": "І"}
_UNKNOWN = ("Q", "D", "S", "X", "Z", "P")


def role_heads(random: Random, count: int, *, named: bool) -> list[str]:
    """Headings of roles; with `named` all differ and have letters."""
    heads = [random.choice(_KNOWN_ROLES)] if named else []
    while len(heads) < count:
        pool = random.choice((_KNOWN_ROLES, _KNOWN_ROLES, _ROLES, _ROLES, _ALIASES, _INITIALS))
        head = random.choice(pool)
        if not named and random.random() < 0.03:
            head = random.choice(("-", "", *heads))
        elif head in heads:
            continue
        heads.append(head)
    return heads


def an_activity(random: Random, before: list[str]) -> str:
    """The title of an activity, at times one that is there already."""
    if before and random.random() < 0.1:
        return random.choice(before)
    pool = random.choice((_ACTIVITIES, _ACTIVITIES, _ACTIVITIES, _KNOWN_ACTIVITIES, ODD_ACTIVITIES))
    return random.choice(pool)


def a_cell(random: Random) -> tuple[str, str, bool]:
    """The text of a cell, the letters of RACI in it, and whether it holds another letter."""
    kind = random.random()
    if kind < 0.22:
        return random.choice(("", "", "", "-", "–", "n/a")), "", False
    if kind < 0.24:
        return random.choice(("see below", "tbd", "?")), "", False
    if kind < 0.28:
        return random.choice(_UNKNOWN), "", True
    held = random.sample("RACI", random.choices((1, 2, 3), (80, 18, 2))[0])
    if kind < 0.32:
        return random.choice((", ", "/", " | ", " ")).join((*held, random.choice(_UNKNOWN))), "".join(held), True
    return _written(random, held), "".join(held), False


def _written(random: Random, held: list[str]) -> str:
    if len(held) > 1:
        text = random.choice(("/", ", ", "", " ", " & ", " | ", "\n")).join(held)
        return f"{text}*" if random.random() < 0.05 else text
    letter, kind = held[0], random.random()
    if kind < 0.06:
        return letter.lower()
    if kind < 0.1:
        return dict(LEGEND)[letter]
    if kind < 0.13:
        return _LOOK_ALIKES.get(letter, letter)
    if kind < 0.17:
        return random.choice((f"{letter} (lead)", f"{letter}*", f"{letter}\n(see note)", f"({letter})", f"{letter}."))
    if kind < 0.18:
        return f"{letter} as required"
    return letter
