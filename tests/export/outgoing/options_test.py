"""The default options of an export."""

from teamcanvas.edits.anonymising import ANONYMISE
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.layout.pages.size import USUAL_PAGE_KINDS


def the_usual_export_shows_the_usual_pages_with_names_and_opens_for_everybody_test() -> None:
    usual = ExportOptions()
    assert usual.deck.pages == USUAL_PAGE_KINDS
    assert (usual.anonymise, usual.key_file, usual.password) == ("none", None, None)
    assert usual.anonymise in ANONYMISE
