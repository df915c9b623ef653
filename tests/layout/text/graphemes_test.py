import pytest

from teamcanvas.layout.text.graphemes import break_ends, grapheme_starts, graphemes, is_space


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Rossi", ["R", "o", "s", "s", "i"]),
        ("e\u0301a\u0308\u0331", ["e\u0301", "a\u0308\u0331"]),
        ("👩‍💻🚀", ["👩‍💻", "🚀"]),
        ("👍🏽x", ["👍🏽", "x"]),
        ("🇵🇱🇩🇪🇫", ["🇵🇱", "🇩🇪", "🇫"]),
        ("☺️!", ["☺️", "!"]),
        ("हिन्दी", ["हि", "न्दी"]),
        ("น้ำ", ["น้", "ำ"]),
        ("\u0301", ["\u0301"]),
    ],
)
def a_reader_s_characters_stay_whole_test(text: str, expected: list[str]) -> None:
    assert list(graphemes(text)) == expected


def starts_are_indices_into_the_text_test() -> None:
    assert grapheme_starts("ae\u0301b") == [0, 1, 3]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Data scientist", ["Data ", "scientist"]),
        ("Data  scientist ", ["Data  ", "scientist "]),
        ("Outside-in lead", ["Outside-", "in ", "lead"]),
        ("UX/UI design", ["UX/", "UI ", "design"]),
        ("-5 to -3", ["-5 ", "to ", "-3"]),
        ("10/12", ["10/12"]),
        ("no\u00a0break", ["no\u00a0break"]),
        ("田中さん、元気", ["田", "中", "さ", "ん、", "元", "気"]),
        ("（仮）名", ["（仮）", "名"]),
        ("", []),
    ],
)
def lines_may_end_after_spaces_hyphens_and_ideographs_test(text: str, pieces: list[str]) -> None:
    ends = break_ends(text)
    assert [text[start:end] for start, end in zip([0, *ends], ends, strict=False)] == pieces


def a_no_break_space_is_kept_at_the_end_of_a_line_test() -> None:
    assert is_space(" ")
    assert is_space("\u3000")
    assert not is_space("\u00a0")
