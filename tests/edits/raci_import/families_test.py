"""Families of new roles."""

import pytest

from teamcanvas.edits.raci_import.families import family_of
from teamcanvas.model.catalogue import built_in_catalogue


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ("IT Security Team", "governance"),
        ("Head of Data Protection", "governance"),
        ("Legal", "governance"),
        ("Developers", "engineering"),
        ("Data Platform Engineer", "platform"),
        ("Data Steward", "data"),
        ("Chief of staff", "leadership"),
        ("Project Manager", "leadership"),
        ("Change Manager", "enablement"),
        ("Process Owner", "business"),
        ("Business Owner", "business"),
        ("Clerk", "business"),
        ("", "business"),
        ("Entwickler", "engineering"),
    ],
)
def a_title_tells_the_family_test(title: str, family: str) -> None:
    catalogue = built_in_catalogue()
    assert family_of(title, catalogue) == family
    assert family in catalogue.families


def a_title_of_ours_that_may_mean_several_has_the_family_they_share_test() -> None:
    assert family_of("product owner", built_in_catalogue()) in ("business", "leadership")
