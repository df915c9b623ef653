"""Kinds of topics about the matrix, where an edit by hand is the cause, and about entries that cannot be used."""

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.topics.kind import Claim, TopicKind, claims, words

EMPTY_BOARD = "empty-board"
UNEDITED = "matrix-unedited"
OWN_ROLES = "own-roles"


def _about_own_role(finding: Finding) -> bool:
    built_in = built_in_catalogue().roles
    return any(subject.kind == "role" and subject.id not in built_in for subject in finding.subjects)


ENTRIES: tuple[TopicKind, ...] = (
    TopicKind(id=EMPTY_BOARD, claims=claims("TC007")),
    TopicKind(
        id="settings",
        claims=claims("TC000"),
        words=(
            words(
                "{count} settings of rules cannot be used",
                "The rules are checked as if these settings were not there.",
                several=True,
                way="Correct them, or take them out.",
            ),
        ),
    ),
    TopicKind(
        id="entries",
        claims=claims("TC001", "TC002", "TC003"),
        words=(
            words(
                "{count} entries of the plan cannot be used as they are",
                "They refer to something that is not there, are doubled, or have an impossible FTE. The check leaves "
                "them out.",
                several=True,
                way="Correct them, or take them out.",
            ),
        ),
    ),
    TopicKind(id="reporting-circle", claims=claims("TC005")),
)

MATRIX: tuple[TopicKind, ...] = (
    TopicKind(
        id=OWN_ROLES,
        claims=(Claim("TC814", when=_about_own_role), Claim("TC808", when=_about_own_role)),
        words=(
            words(
                "It is not known what {count} roles of your own count as",
                "{roles} have no part in the matrix, and the rules cannot tell what they cover.",
                several=True,
                way="Say which roles of the catalogue they count as, or place people in those.",
            ),
        ),
    ),
    # Of rows that follow the board while the board itself lacks nothing: claims nothing, it is found by grouping.
    TopicKind(
        id=UNEDITED,
        title="The RACI matrix still has letters that the program proposed, and some do not fit this team",
        way="Go through these rows once, and give their letters to roles that are there.",
    ),
    TopicKind(
        id="matrix-incomplete",
        claims=claims("TC801", "TC803", "TC812", "TC820"),
        words=(
            words(
                "{count} activities have nobody accountable or responsible",
                "What nobody answers for or does is not done.",
                several=True,
                way="Give each of them one A and at least one R of roles that somebody holds.",
            ),
        ),
    ),
    TopicKind(
        id="matrix-letters",
        claims=claims("TC802", "TC816", "TC817", "TC819"),
        words=(
            words(
                "Letters in {count} places contradict each other",
                "Nobody can tell from them who decides.",
                several=True,
                way="Leave one A in each row, and one letter in each cell.",
            ),
        ),
    ),
    TopicKind(
        id="matrix-authority",
        claims=claims("TC811", "TC810", "TC818", "TC821"),
        words=(
            words(
                "In {count} places the wrong role answers",
                "It may not decide, decides too much, or is held by several people.",
                several=True,
                way="Give the A to a role that is close to the work and may decide, held by one person.",
            ),
        ),
    ),
    TopicKind(
        id="matrix-crowded",
        claims=claims("TC804", "TC805", "TC806", "TC809", "TC815"),
        words=(
            words(
                "In {count} places too many take part",
                "Where many do, are asked or are told, nobody knows who begins.",
                several=True,
                way="Leave those in who are needed.",
            ),
        ),
    ),
    TopicKind(
        id="matrix-elsewhere",
        claims=claims("TC813"),
        words=(
            words(
                "{count} activities are done by roles that have no place in their stage",
                "The matrix counts on people who are not planned there.",
                several=True,
                way="Place them in the stage, or give the R to a role that is there.",
            ),
        ),
    ),
    TopicKind(
        id="matrix-unheard",
        claims=claims("TC807"),
        words=(
            words(
                "Nobody else hears of {count} critical activities",
                "Their results are needed by others, who learn of them by chance.",
                several=True,
                way="Consult or inform at least one role.",
            ),
        ),
    ),
    TopicKind(
        id="idle-roles",
        claims=claims("TC808", "TC814"),
        words=(
            words(
                "{count} roles have nothing to do in the matrix",
                "It is not said what {roles} are needed for.",
                several=True,
                way="Give them tasks, or take them off the board.",
            ),
        ),
    ),
)
