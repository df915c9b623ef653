"""Kinds of topics about a role of the business or of leadership that is missing, and about empty stages."""

from teamcanvas.rules.checks.tc1_coverage.tc102_data_owner_missing import DOMAINS
from teamcanvas.rules.checks.tc1_coverage.tc141_no_outside_in_lead import UNNAMED
from teamcanvas.rules.checks.tc1_coverage.tc142_no_inside_out_lead import MANAGED
from teamcanvas.rules.checks.tc1_coverage.tc143_no_tech_lead import SHARED
from teamcanvas.rules.circumstances.work import Work
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.topics.kind import Claim, TopicKind, claims, lacking, words

EMPTY_STAGE = "empty-stage"
LEADS_INSIDE = "leads-inside"
USERS = "users"


def _users(_: Finding) -> str:
    """Users who are asked and helped take half of what an evangelist does."""
    return USERS


def _leads_inside(_: Finding) -> str:
    return LEADS_INSIDE


BUSINESS: tuple[TopicKind, ...] = (
    TopicKind(id=EMPTY_STAGE, claims=claims("TC110"), each="stage", waits="always"),
    TopicKind(
        id="sponsor",
        claims=claims("TC701", "TC702", "TC703", "TC704"),
        lacks=lacking("executive_sponsor"),
        noun="An executive sponsor",
        waits="always",
        words=(
            words(
                "Nobody sponsors the project",
                "Without mandate and money from the top, the first conflict of goals stops it.",
                "TC701",
                way="Find a sponsor; a few hours a month are enough.",
            ),
            words(
                "The sponsor's support is not certain, and news is rare",
                "Support that is not certain fades when nothing is heard of the project.",
                "TC702",
                "TC703",
            ),
            words(
                "The sponsor is far from the team",
                "What the team needs arrives late, and what the sponsor expects changes on the way.",
                several=True,
            ),
        ),
        way="Agree on mandate and budget, and plan short, regular updates.",
    ),
    TopicKind(
        id="business",
        claims=claims("TC101", "TC121", "TC511"),
        lacks=lacking("business_stakeholder"),
        noun="A business stakeholder",
        waits="always",
        words=(
            words(
                "Nobody speaks for the teams that use the platform",
                "What they need first is guessed, and they begin to build their own.",
                "TC101",
                way="Invite one of them; a tenth of their time is enough.",
                key=Work.PLATFORM,
            ),
            words(
                "The business has no voice",
                "Nobody says what the result is worth, and nobody takes it over into daily work.",
                "TC101",
                "TC121",
            ),
            words(
                "The business has no voice in Use Case Definition",
                "Nobody says which goal the work is for, so nobody can tell later whether it was reached.",
                "TC101",
            ),
            words(
                "Nobody from the business takes part in Scale and Adopt",
                "A model has value only where the business works differently because of it.",
                "TC121",
            ),
            words(
                "Nobody from the business takes part in Solution Development",
                "A central team loses sight of how the work is really done.",
                "TC511",
            ),
        ),
        way="Place somebody from the business; 0.1 FTE is enough.",
    ),
    TopicKind(
        id="data-owner",
        claims=claims("TC102", "TC115"),
        lacks=lacking("data_owner"),
        noun="A data owner",
        waits="always",
        words=(
            words(
                "No domain has a data owner in Use Case Definition",
                "Whether the data of a domain may be used, and what it means, is known there alone.",
                "TC102",
                way="Name a data owner in each; one for all of them would know little of each.",
                key=DOMAINS,
            ),
            words(
                "It is not recorded who owns the data",
                "Models run already, so their data was agreed on before. Who does so for the next case, and answers "
                "when the data changes, is not said.",
                "TC102",
                way="Place the owner of the main data source as data owner; a small share is enough.",
                key=Work.RUNNING,
            ),
            words(
                "Nobody owns what the model answers from",
                "Nobody can say whether these documents and data are right, up to date and may be used.",
                "TC102",
                way="Invite the owner of the main source as data owner; a small share is enough.",
                key=Work.BOUGHT,
            ),
            words(
                "Nobody owns the data in Use Case Definition",
                "Nobody can say whether the data may be used and what it means, so access and go / no-go wait. "
                "Without a data owner, errors in the data come out late.",
                "TC102",
            ),
            words(
                "The data owner takes no part in Solution Development",
                "The team then builds on data that nobody answers for.",
                "TC115",
            ),
        ),
        way="Invite the owner of the main data source as data owner; a small share is enough.",
    ),
    TopicKind(
        id=LEADS_INSIDE,
        claims=claims("TC142"),
        lacks=lacking("inside_out_lead"),
        noun="An inside-out lead",
        waits="always",
        words=(
            words(
                "It is not said who puts the backlog in order",
                "The project is managed. Who orders the work of the team and speaks for it is not said.",
                "TC142",
                key=MANAGED,
            ),
            words(
                "Nobody leads the team from inside",
                "Nobody puts the backlog in order and speaks for the technical team.",
                "TC142",
            ),
        ),
        way="Name an inside-out lead, such as a product owner; a small share is enough to begin with.",
    ),
    TopicKind(
        id="project",
        claims=(Claim("TC131", joins=_leads_inside),),
        lacks=lacking("project_manager"),
        noun="A project manager",
        waits="always",
        words=(
            words(
                "Nobody manages the project across the stages",
                "Nobody makes sure that people and processes are there when a stage needs them.",
                "TC131",
            ),
        ),
        way="Place a project manager or one of the leads in project management.",
    ),
    TopicKind(
        id="leads-outside",
        claims=claims("TC141"),
        lacks=lacking("outside_in_lead"),
        noun="An outside-in lead",
        waits="always",
        words=(
            words(
                "It is not said who links the business to the team",
                "The business has a voice, and the team has a lead. Which of them keeps both together is not said, so "
                "each side may learn late what the other expects.",
                "TC141",
                way="Say who does it, or name an outside-in lead, such as a product manager or analytics translator.",
                key=UNNAMED,
            ),
            words(
                "Nobody links the business to the team",
                "Stakeholders and team plan without each other, and expectations are met by chance.",
                "TC141",
            ),
        ),
        way="Name an outside-in lead, such as a product manager or analytics translator.",
    ),
    TopicKind(
        id="tech-lead",
        claims=claims("TC143"),
        lacks=lacking("tech_lead", "chapter_lead"),
        noun="A tech lead",
        waits="always",
        words=(
            words(
                "It is not said who leads the technology",
                "Others decide on part of it. Who answers for design and quality in daily work is not said.",
                "TC143",
                way="Say who does, or name a tech lead, such as an engineer of the organisation itself.",
                key=SHARED,
            ),
            words(
                "Nobody leads the technology",
                "Nobody decides on design and quality, so each engineer decides alone.",
                "TC143",
            ),
        ),
        way="Name a tech lead, such as an engineer of the organisation itself.",
    ),
    TopicKind(
        id=USERS,
        claims=claims("TC105", "TC122"),
        lacks=lacking("ux_designer", "end_user_rep", "adoption_lead", "evangelist"),
        noun="A voice of the users",
        waits="always",
        words=(
            words(
                "The users have no voice yet",
                "Nobody asks them what they need, and nobody helps them to work with the result.",
                "TC105",
                "TC122",
            ),
            words(
                "Nobody in Scale and Adopt is there for the users",
                "Models run already. What users make of them, and what they miss, reaches the team by chance.",
                "TC122",
                way="Place an adoption lead, an evangelist or somebody from the users in Scale and Adopt.",
                key=Work.RUNNING,
            ),
            words(
                "Nobody enables the users in Scale and Adopt",
                "A tool that nobody explains is not used.",
                "TC122",
                way="Place an adoption lead, an evangelist or somebody from the users in Scale and Adopt.",
            ),
            words(
                "Nobody speaks for the users in Use Case Definition",
                "What does not fit their day comes out after launch.",
                "TC105",
            ),
        ),
        way="Place a UX designer, or somebody from the users.",
    ),
    TopicKind(
        id="evangelist",
        claims=(Claim("TC144", joins=_users), Claim("TC145", joins=_users)),
        lacks=lacking("evangelist"),
        noun="An evangelist",
        waits="always",
    ),
)
