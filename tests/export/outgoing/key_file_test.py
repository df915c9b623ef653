"""Key files cover all exports that use them, and overwrite no other file."""

import json
from pathlib import Path

import pytest

from teamcanvas.edits.pseudonyms import KeyEntry
from teamcanvas.export.outgoing.key_file import joined_key, read_key
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.model.ids import PersonId

FERN = KeyEntry("Fern", "Zoë Ünal \U0001f469\u200d\U0001f4bb", PersonId("p1"))
MOSS = KeyEntry("Moss", '"; <b>', PersonId("p2"))


def written(file: Path, *entries: KeyEntry) -> Path:
    file.write_bytes(joined_key(file, "pseudonyms", entries))
    return file


def what_is_written_is_read_test(tmp_path: Path) -> None:
    key = read_key(written(tmp_path / "key.json", FERN, MOSS))
    assert key is not None
    assert key.how == "pseudonyms"
    assert key.entries == (FERN, MOSS)


def a_missing_key_file_has_no_entries_test(tmp_path: Path) -> None:
    assert read_key(tmp_path / "key.json") is None


def people_who_left_stay_in_the_key_test(tmp_path: Path) -> None:
    file = written(tmp_path / "key.json", FERN)
    key = read_key(written(file, MOSS))
    assert key is not None
    assert key.entries == (FERN, MOSS)


def a_renamed_person_is_written_with_the_new_name_test(tmp_path: Path) -> None:
    file = written(tmp_path / "key.json", FERN)
    key = read_key(written(file, FERN._replace(name="Zoë Lind")))
    assert key is not None
    assert [entry.name for entry in key.entries] == ["Zoë Lind"]


def one_stand_in_never_means_two_people_test(tmp_path: Path) -> None:
    file = written(tmp_path / "key.json", FERN)
    before = file.read_bytes()
    with pytest.raises(ExportError, match="Fern is somebody else"):
        joined_key(file, "pseudonyms", [FERN._replace(name="Jan Vos", person=PersonId("p9"))])
    with pytest.raises(ExportError, match="is the key of pseudonyms, not of initials"):
        joined_key(file, "initials", [])
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"", b"my notes", b"[]", b'{"format": "teamcanvas", "version": 1}', b"\xff\xfe", b'{"people": [' * 5000],
)
def other_files_are_refused_test(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "notes.json"
    file.write_bytes(content)
    with pytest.raises(ExportError, match="is not a key of Team Canvas and stays as it is"):
        read_key(file)


def a_folder_is_refused_test(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not a file"):
        read_key(tmp_path)


def a_newer_key_is_refused_test(tmp_path: Path) -> None:
    file = written(tmp_path / "key.json", FERN)
    content = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**content, "version": 2}), encoding="utf-8")
    with pytest.raises(ExportError, match="is not a key"):
        read_key(file)
