"""Finds the family of a new role by the words of its title."""

import re

from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.title_forms import plain_title
from teamcanvas.model.titles import match_job_title

ORDINARY_FAMILY = "business"
"""The family of a new role if no word of its title is known."""

_GOVERNANCE = """
security infosec cybersecurity ciso privacy dpo protection legal lawyer counsel compliance regulatory regulator risk
audit auditor ethics governance assurance validator validation gdpr sicherheit recht juriste seguridad
"""
_ENABLEMENT = """
change training trainer coach coaching adoption enablement evangelist champion communication communications comms
learning chapter hr formation
"""
_PLATFORM = """
platform devops sre cloud infrastructure infra sysadmin administrator admin network hosting mlops dba operations ops
helpdesk datacenter betrieb
"""
_DATA = """
data analyst analytics scientist science bi statistician ml ai daten donnees données datos
"""
_ENGINEERING = """
engineer engineers engineering developer developers development dev architect architects architecture software qa tester
testers testing test designer design ux ui frontend backend fullstack technical it programmer entwickler développeur
ingénieur desarrollador desenvolvedor
"""
_LEADERSHIP = """
manager management managers lead leader head director chief ceo cto cio cdo cfo coo vp president executive exec sponsor
board committee steering pmo pm owner supervisor leitung leiter chef directeur direction gerente diretor
"""
# By precedence: "Head of data protection" is governance, "Data platform engineer" is platform.
_FAMILIES = (
    ("governance", _GOVERNANCE),
    ("enablement", _ENABLEMENT),
    ("platform", _PLATFORM),
    ("data", _DATA),
    ("engineering", _ENGINEERING),
    ("leadership", _LEADERSHIP),
)
_FAMILY_OF_WORD = {word: family for family, words in reversed(_FAMILIES) for word in words.split()}
_ORDER = [family for family, _ in _FAMILIES]
_BUSINESS = frozenset({"business", "process", "user", "users", "customer", "customers", "client", "clients", "sales"})


def family_of(title: str, catalogue: Catalogue) -> str:
    """The family of a role with this title.

    Args:
        title: the title.
        catalogue: a title that matches several of its roles gets the family that they share.
    """
    families = {catalogue.roles[role].family for role in match_job_title(title, catalogue).roles}
    if len(families) == 1:
        return families.pop()
    words = re.split(r"[\s/&,.()+]+", plain_title(title))
    found = {_FAMILY_OF_WORD[word] for word in words if word in _FAMILY_OF_WORD}
    if found <= {"leadership"} and _BUSINESS & set(words):
        return ORDINARY_FAMILY
    return min(found, key=_ORDER.index, default=ORDINARY_FAMILY)
