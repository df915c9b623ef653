"""Pages of one kind are numbered in subtitles and bookmarks."""

from teamcanvas.layout.pages.parts import numbered


def one_page_has_the_plain_bookmark_test() -> None:
    (sheet,) = numbered("Title", ("Subtitle",), [()], "People")
    assert (sheet.title, sheet.subtitle, sheet.bookmark) == ("Title", ("Subtitle",), "People")


def several_pages_are_counted_in_their_subtitles_and_bookmarks_test() -> None:
    sheets = numbered("Title", ("Subtitle",), [(), ()], "People")
    assert [sheet.subtitle for sheet in sheets] == [("Subtitle", "part 1 of 2"), ("Subtitle", "part 2 of 2")]
    assert [sheet.bookmark for sheet in sheets] == ["People, part 1 of 2", "People, part 2 of 2"]
