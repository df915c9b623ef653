"""Everything that can be chosen has words."""

from teamcanvas.edits.anonymising import ANONYMISE
from teamcanvas.layout.pages.size import PAGE_KINDS, PAGE_SIZE_NAMES
from teamcanvas.session.presets import EXPORT_FORMS
from teamcanvas.ui.export.words import FORM_WORDS, NAME_WORDS, PAGE_WORDS, SIZE_WORDS


def every_choice_has_words_of_its_own_test() -> None:
    for words, choices in (
        (PAGE_WORDS, PAGE_KINDS),
        (SIZE_WORDS, PAGE_SIZE_NAMES),
        (FORM_WORDS, EXPORT_FORMS),
        (NAME_WORDS, ANONYMISE),
    ):
        assert tuple(words) == choices
        assert len(set(words.values())) == len(choices)
