"""What kind of work a plan is about, as far as it says so: a first model, a portfolio that runs, a bought model, or a
platform for other teams."""

import re
from collections.abc import Callable
from enum import StrEnum

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.model.title_forms import plain_title
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.plans_ahead import vacancies_of


class Work(StrEnum):
    """Kinds of work; each is the key of messages that are worded for it."""

    FIRST = ""
    """Nothing is known: a first model of one's own."""
    RUNNING = "running"
    """Models are in production."""
    BOUGHT = "bought"
    """A language model, or another one that is not trained here."""
    PLATFORM = "platform"
    """A platform that other teams use."""


SCIENTIST, OWNER = RoleId("data_scientist"), RoleId("platform_owner")
PLATFORM_ROLES = (OWNER, RoleId("platform_engineer"), RoleId("mlops_engineer"))
SPEAKERS = tuple(map(RoleId, ("end_user_rep", "adoption_lead", "evangelist", "subject_matter_expert")))
"""Roles that speak for users."""
HALF = 0.5
AS_A_SERVICE = 4
"""The level of infrastructure at which the platform is a service."""
_GENERATIVE = re.compile(r"\b(?:gen ?ai|generative|llms?|gpt|language models?|chat ?bots?|copilots?|rag|prompts?)\b")
_PRODUCT = re.compile(r"\b(?:chat|assistants?)\b")
"""In the title of a plan; an assistant is a person in a job title."""
_SKILLS = ("prompt-engineering", "llm", "rag", "generative-ai")


def work_of(facts: Facts) -> Work:
    """The kind of work."""
    return facts.recall("kind of work", _work_of)


def worded_for(*kinds: Work) -> Callable[[Facts], str]:
    """Gives the key of a message that is worded for some kinds of work; the default one for others."""
    return lambda facts: kind if (kind := work_of(facts)) in kinds else ""


def builds_models(facts: Facts) -> bool:
    """Whether models are made here: not where a platform is built, or a model is bought."""
    return work_of(facts) not in (Work.BOUGHT, Work.PLATFORM)


def runs_on_a_service(facts: Facts) -> bool:
    """Whether models run on a platform that is used as a service: nobody has to design it again."""
    return bool(facts.settings.models_in_production) and facts.settings.maturity.infrastructure == AS_A_SERVICE


def serves_teams(facts: Facts) -> bool:
    """Whether other teams are the users."""
    return work_of(facts) is Work.PLATFORM


def teams_are_heard(facts: Facts, stage: Stage, *also: RoleId) -> bool:
    """Whether other teams are the users, and a role that speaks for users has a holder in a stage.

    Args:
        facts: of the plan.
        stage: where they are to be heard.
        also: further roles that speak for users there.
    """
    return serves_teams(facts) and facts.somebody_in(stage, (*SPEAKERS, *also))


def _work_of(facts: Facts) -> Work:
    if not _wants_science(facts):
        if _is_platform(facts):
            return Work.PLATFORM
        titles = [_plain(one) for one in facts.recall("titles", _titles, is_input=True)]
        jobs = (_plain(facts.people[person].job_title) for person in facts.roles_of)
        if any(map(_PRODUCT.search, titles)) or any(map(_GENERATIVE.search, (*titles, *jobs))) or _skilled(facts):
            return Work.BOUGHT
    return Work.RUNNING if facts.settings.models_in_production else Work.FIRST


def _wants_science(facts: Facts) -> bool:
    return SCIENTIST in facts.staffed or any(one.role == SCIENTIST for one in vacancies_of(facts))


def _is_platform(facts: Facts) -> bool:
    """A central team with a platform owner, half of whose delivery is for the platform."""
    if facts.settings.configuration != "centralized" or OWNER not in facts.staffed:
        return False
    return facts.fte_of(PLATFORM_ROLES) >= HALF * sum(facts.delivery_fte.values())


def _plain(text: str) -> str:
    """A title without punctuation."""
    return re.sub(r"[^\w ]|_", " ", plain_title(text))


def _titles(facts: Facts) -> tuple[str, str]:
    plan, scenario = facts.whole
    return plan.title, scenario.title


def _skilled(facts: Facts) -> bool:
    return any(not facts.skills[person].isdisjoint(_SKILLS) for person in facts.roles_of)
