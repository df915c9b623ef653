"""Kinds of topics about people: what depends on one of them, their roles, their time, and how they work together."""

from teamcanvas.model.ids import CapabilityId
from teamcanvas.rules.checks.tc4_dependence.tc401_key_person import DEPUTY, THIN
from teamcanvas.rules.checks.tc7_leadership.tc705_role_does_not_fit import NOTHING_NOTED
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.topics.kind import Claim, TopicKind, claims, words
from teamcanvas.rules.topics.tables.crafts import DATA_SCIENCE
from teamcanvas.rules.topics.tables.safeguards import SECURITY

VACANCIES = "vacancies"
_DEPENDS, _ALONE = "depends", "rests-on-one"
_SECURITY = CapabilityId("security-and-privacy")
_LEADERSHIP = frozenset(map(CapabilityId, ("product-direction", "technical-leadership")))
_KNOWLEDGE = frozenset(
    map(
        CapabilityId,
        ("testing", "data-and-domain", "security-and-privacy", "validation", "adoption", "business-link"),
    )
)
"""What others need now and then: in a federation, one topic over all teams."""


def _ids(finding: Finding, kind: str) -> list[str]:
    return [subject.id for subject in finding.subjects if subject.kind == kind]


def _of_one(finding: Finding) -> bool:
    return len(_ids(finding, "person")) == 1


def _too_thin(finding: Finding) -> bool:
    return finding.message_key.endswith(THIN)


def _of_one_leading(finding: Finding) -> bool:
    deputised = finding.message_key.endswith(DEPUTY)
    leads = not _LEADERSHIP.isdisjoint(_ids(finding, "capability"))
    return leads and (deputised or _of_one(finding)) and not _too_thin(finding)


def _has_no_deputy(finding: Finding) -> bool:
    return not finding.message_key.endswith(DEPUTY)


def _of_one_and_no_error(finding: Finding) -> bool:
    """Of one person, and looked at in one topic over all teams: what others need now and then, or no team at all."""
    now_and_then = not _KNOWLEDGE.isdisjoint(_ids(finding, "capability"))
    return (
        _of_one(finding)
        and finding.severity is not Severity.ERROR
        and not _too_thin(finding)
        and (now_and_then or not _in_team(finding))
    )


def _of_one_and_an_error(finding: Finding) -> bool:
    return _of_one(finding) and finding.severity is Severity.ERROR and not _in_team(finding)


def _in_team(finding: Finding) -> bool:
    return bool(_ids(finding, "team"))


def _nothing_noted(finding: Finding) -> bool:
    return finding.message_key == NOTHING_NOTED


def _of_the_same_person(finding: Finding) -> str:
    return f"{_DEPENDS}:{_ids(finding, 'person')[0]}"


def _where_it_is_missing(finding: Finding) -> str:
    """With security, of which a part has no voice at all; else with what hangs on the same person."""
    return SECURITY if _SECURITY in _ids(finding, "capability") else _of_the_same_person(finding)


def _of_the_only_one(finding: Finding) -> tuple[str, str] | None:
    """With what hangs on the same person, or with what hangs on others."""
    if not _of_one(finding):
        return None
    theirs = _of_the_same_person(finding)
    return theirs, theirs if finding.severity is Severity.ERROR else _ALONE


def _is_vacant(finding: Finding) -> bool:
    """It speaks of the vacancy itself, not of what that will end."""
    return finding.rule == "TC006"


def _data_science(_: Finding) -> str:
    """What operation learns cannot come back to developers who are not there."""
    return DATA_SCIENCE


PEOPLE: tuple[TopicKind, ...] = (
    TopicKind(
        id="capacity",
        claims=claims("TC302"),
        words=(
            words(
                "{count} people are planned beyond their capacity",
                "{people} cannot do all that is planned for them. What is left undone is then decided by chance.",
                several=True,
                way="Plan less for them, or hand some of it to others.",
            ),
        ),
    ),
    TopicKind(
        id="hats",
        claims=claims("TC201", "TC202", "TC203", "TC205", "TC707"),
        each="person",
        words=(
            words(
                "{person} has roles that belong to different people",
                "The roles want different things and more time than one person has, so one of them is neglected.",
                several=True,
                way="Hand one of the roles to somebody else.",
            ),
        ),
    ),
    TopicKind(
        id="leads-alone",
        claims=(Claim("TC401", when=_of_one_leading, joins=_of_the_same_person),),
        spoken_of=_has_no_deputy,
        waits="always",
        words=(
            words(
                "{capabilities} {rest}",
                "Many teams are led like this. Without {people}, decisions wait, unless a deputy is named.",
                several=True,
                way="Name a deputy for each of them.",
            ),
        ),
    ),
    TopicKind(
        id=_ALONE,
        claims=(Claim("TC401", when=_of_one_and_no_error, joins=_where_it_is_missing),),
        waits="always",
        words=(
            words(
                "{capabilities} {rest}",
                "While they are away, this work waits: {people}.",
                several=True,
                way="Name a deputy for each of them, or give a second person the role.",
            ),
            words(
                "Only {people} covers {capabilities}{where}",
                "While {people} is away, this work waits.",
                way="Name a deputy, or give a second person the role.",
            ),
        ),
    ),
    TopicKind(
        id="too-thin",
        claims=(Claim("TC401", when=_too_thin),),
        waits="always",
        words=(
            words(
                "Nobody has enough time for {capabilities}",
                "The shares of {people} are too small to get anything done.",
                several=True,
                way="Plan at least 0.1 FTE for each of them, or give the work to one of them.",
            ),
        ),
    ),
    TopicKind(
        id=_DEPENDS,
        claims=(
            Claim("TC401", when=_of_one_and_an_error),
            *claims("TC402", "TC404"),
            Claim("TC403", when=_of_one),
        ),
        each="person",
        waits="always",
        words=(
            words(
                "{person} alone covers {capabilities}{where} and is the only one on call",
                "When {person} is away, all of it stops, and nobody answers when something breaks.",
                "TC401",
                "TC403",
            ),
            words(
                "{person} alone covers {capabilities}{where}",
                "When {person} is away, all of it stops at once.",
                "TC402",
            ),
            words(
                "{person} alone covers {capabilities}{where}",
                "When {person} is away, it stops.",
                "TC401",
            ),
            words(
                "While {person} is away, {count} things are not covered",
                "Nobody else on the board stands in.",
                "TC404",
                several=True,
            ),
        ),
        way="Name somebody who stands in: a second person with the role, or with the skills for it.",
    ),
    TopicKind(
        id="cover",
        claims=claims("TC401"),
        each="capability",
        single=_of_the_only_one,
        waits="always",
        words=(
            words(
                "In {count} of {teams_in_all} teams nobody stands in for {capability}",
                "In {teams} it stops without {people}.",
                several=True,
                way="Name a deputy in each team, or let two teams stand in for each other.",
            ),
        ),
    ),
    TopicKind(
        id="on-call",
        claims=claims("TC403"),
        waits="always",
        words=(
            words(
                "In {count} of {teams_in_all} teams too few people are on call",
                "In {teams} the same few are called whenever something breaks.",
                several=True,
                way="Add people to the rota, or share one among the teams.",
            ),
        ),
    ),
    TopicKind(
        id="skills-unknown",
        claims=(Claim("TC705", when=_nothing_noted),),
        waits="always",
    ),
    TopicKind(
        id="fit",
        claims=claims("TC705", "TC706", "TC708", "TC709", "TC710"),
        waits="always",
        words=(
            words(
                "Skills that {roles} need are not noted",
                "If they are not there, people learn while they deliver, or the work is done by others.",
                several=True,
                way="Note what is there; otherwise plan a training, or find somebody who has the skills.",
            ),
        ),
    ),
    TopicKind(
        id="slices",
        # Of a person on whom much depends it is said there.
        claims=(Claim("TC303", joins=_of_the_same_person),),
        words=(
            words(
                "The time of {people} is split into small parts",
                "Each change of work costs time, and none of the parts gets far.",
                several=True,
                way="Plan each of them for fewer stages.",
            ),
        ),
    ),
    TopicKind(
        id="duties",
        claims=claims("TC206", "TC207"),
        words=(
            words(
                "{count} decisions are prepared and taken by one person",
                "Nobody else has looked at them before they are taken.",
                several=True,
                way="Let somebody else prepare them.",
            ),
        ),
    ),
    TopicKind(id="team-size", claims=claims("TC307"), each="team"),
    TopicKind(id="core-team", claims=claims("TC309"), waits="always"),
    TopicKind(
        id="outside",
        claims=claims("TC406"),
        waits="always",
        words=(
            words(
                "Everybody who builds is from outside",
                "Nobody of the organisation learns how it works. When the contract of {people} ends, what they know "
                "leaves with them.",
                way="Name an internal counterpart who works with them, and plan the handover.",
                key="builders",
            ),
            words(
                "Only people from outside do work that the team depends on",
                "When the contract of {people} ends, what they know leaves with them.",
                several=True,
                way="Name who takes over, and plan the transfer.",
            ),
        ),
    ),
    TopicKind(
        id="without-place",
        claims=claims("TC004"),
        waits="always",
        words=(
            words(
                "{count} people have no place on the board",
                "{people} are counted in the team, but it is not said what they do.",
                several=True,
                way="Place them in a stage, or take them out of the plan.",
            ),
        ),
    ),
    TopicKind(
        id=VACANCIES,
        claims=claims("TC006"),
        spoken_of=_is_vacant,
        waits="always",
        words=(
            words(
                "{count} places are still open",
                "Nobody is planned yet as {roles}.",
                several=True,
                way="Say who hires for them, and by when.",
            ),
        ),
    ),
    TopicKind(
        id="working-together",
        claims=claims("TC604", "TC605", "TC607", "TC608", "TC609", "TC610"),
        waits="always",
        words=(
            words(
                "It is not recorded how the team works together",
                "Neither a stand-up nor a shared backlog nor a written process is. Without them, people work by habits "
                "of their own, and misunderstandings come out late.",
                "TC608",
                way="Plan one session on process, roles and meetings.",
                keys=("TC604:not-recorded", "TC605:not-recorded"),
            ),
            words(
                "Stand-up and backlog are held without {people}",
                "People who miss them learn last what the others do, and work off what others ordered.",
                way="Invite them to both.",
                keys=("TC604:", "TC605:"),
            ),
            words(
                "Neither a stand-up nor a shared backlog is recorded",
                "Without them, people learn by chance what the others do, and in which order things are done.",
                way="Plan both, and say who takes part.",
                keys=("TC604:not-recorded", "TC605:not-recorded"),
            ),
            words(
                "For {teams}, a stand-up or a shared backlog is not recorded",
                "Other teams have their own.",
                way="Plan them, or say which ones these teams take part in.",
                keys=("TC604:teams", "TC605:teams"),
            ),
            words(
                "Neither a written process nor a walk through the roles is recorded",
                "If there was none, people ask the wrong person, or nobody.",
                "TC608",
                "TC610",
                way="Plan one session on process and roles.",
                none_of=("TC604", "TC605"),
            ),
        ),
    ),
    TopicKind(id="parallel-meetings", claims=claims("TC606")),
    TopicKind(
        id="handover",
        claims=(Claim("TC601"), Claim("TC602", joins=_data_science)),
        waits="always",
        words=(
            words(
                "The stages do not hear from each other",
                "What one stage knows does not arrive in the next one, and what production teaches does not come back.",
                "TC601",
                "TC602",
                way="Let somebody work in both stages, or plan handovers: forth, and back.",
            ),
            words(
                "There is a wall between the stages",
                "What one stage knows does not arrive in the next one.",
                several=True,
                way="Let somebody work in both stages, or plan a handover with giver and receiver.",
            ),
        ),
    ),
    TopicKind(id="one-sided-stage", claims=claims("TC132"), each="stage", waits="always"),
    TopicKind(id="large-platform-crew", claims=claims("TC503")),
    TopicKind(id="maturity", claims=claims("TC506"), waits="always"),
)
