"""The labels of rule parameters; plans and profiles use their ids."""

from collections.abc import Mapping

PARAM_TITLES: Mapping[str, str] = {
    "agreement": "Agreement",
    "approval": "Activity that approves",
    "authority": "Authority that is enough",
    "business_roles": "Roles for the business",
    "conflicting_roles": "Conflicting roles",
    "core_fte": "Core from (FTE)",
    "data": "Roles of the data side",
    "development": "Roles of development",
    "factor": "Data engineering per FTE of data science",
    "governance_roles": "Roles for AI governance",
    "ignored_roles": "Roles that do not count",
    "layer": "Roles that make a layer",
    "limit": "Too much from",
    "max_cadence_days": "Days between updates, at most",
    "max_roles": "Roles per person, at most",
    "max_share": "Largest share",
    "max_team": "People in one team, at most",
    "max_thin": "Thin places from which on it is too many",
    "min_count": "Activities from which on it is asked",
    "min_data_scientists": "Data scientists from which on it is asked",
    "min_engineers": "Engineers from which on it is asked",
    "min_families": "Role families, at least",
    "min_fit": "Share of core skills, at least",
    "min_fte": "FTE, at least",
    "min_fte_small": "FTE in small organisations, at least",
    "min_on_call": "People on call, at least",
    "min_scientists": "Data science from which on it is asked (FTE)",
    "minimum": "People, at least",
    "models_per_fte": "Models per FTE of MLOps, at most",
    "most": "Roles in one row, at most",
    "most_per_person": "Activities per person, at most",
    "part_time_fte": "No core member up to (FTE)",
    "per_model": "FTE per model in production",
    "platform_roles": "Roles for the platform",
    "ratio": "Data engineering per FTE of data science",
    "release": "Activity that releases",
    "roles": "Roles",
    "share": "Share",
    "skill": "Skill",
    "skills": "Skills",
    "stand_ins": "Stand-ins in small organisations",
    "tag": "Tag of the activities",
    "tags": "Tags of the activities",
    "teams_per_fte": "Teams per FTE of the platform owner, at most",
    "technical_roles": "Roles for technology",
    "thin_fte": "Thin below (FTE)",
    "tools_level": "MLOps level at which tools do it",
    "versed": "Roles that are not asked",
}
"""By id; rules that share a parameter name share its label."""


def param_title(name: str) -> str:
    """The label of a parameter; for an unknown one, its id in words."""
    words = name.replace("_", " ").replace("-", " ").strip()
    return PARAM_TITLES.get(name) or words[:1].upper() + words[1:]
