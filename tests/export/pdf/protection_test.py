"""A PDF with a password opens with it only."""

import io
import subprocess
from pathlib import Path

import pypdf
import pytest

from teamcanvas.export.pdf.protection import PasswordRefusedError, checked_password, protected
from tests.export.pdf.pdf_pages import text_item
from tests.export.pdf.pdf_ua import all_nodes, structure
from tests.export.pdf.structure_test import heading, pdf

PLAIN = pdf((heading("Sofia Rossi"), text_item("Łódź")), title="Rossi’s plan")
PASSWORDS = ("sesame", "Пароль 7", "pässwörd €", "密码", "سلام7سلام")


@pytest.mark.parametrize("password", PASSWORDS)
def it_opens_with_its_password_only_test(password: str) -> None:
    data = protected(PLAIN, password)
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert reader.is_encrypted
    assert not reader.decrypt("wrong")
    assert reader.decrypt(password)
    assert "Sofia Rossi" in reader.pages[0].extract_text()
    assert reader.metadata is not None
    assert reader.metadata.title == "Rossi’s plan"
    assert [node.kind for node in all_nodes(structure(reader))] == ["Document", "Sect", "H1", "P"]
    assert [entry["/Title"] for entry in reader.outline if isinstance(entry, dict)] == ["Page 1"]


def nothing_can_be_read_without_it_test() -> None:
    data = protected(PLAIN, "sesame")
    for secret in ("Rossi", "Sofia", "Page 1", "pdfuaid"):
        assert secret.encode() not in data
        assert secret.encode("utf-16-be") not in data


@pytest.mark.needs("qpdf")
@pytest.mark.parametrize("password", PASSWORDS)
def qpdf_finds_it_sound_and_strongly_encrypted_test(tmp_path: Path, password: str) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(protected(PLAIN, password))
    done = subprocess.run(
        ["qpdf", "--show-encryption", "--check", f"--password={password}", str(file)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert "stream encryption method: AESv3" in done.stdout


@pytest.mark.needs("pdftotext")
def poppler_reads_it_test(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(protected(PLAIN, "sesame"))
    done = subprocess.run(["pdftotext", "-upw", "sesame", str(file), "-"], capture_output=True, check=True)
    assert "Sofia Rossi" in done.stdout.decode()
    assert subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=False).returncode != 0


@pytest.mark.parametrize("password", ["", "a\tb", "a\0", "x" * 128, "€" * 43, "key 🔑", "سلام7", "aسلام"])
def passwords_that_readers_would_not_take_are_refused_test(password: str) -> None:
    with pytest.raises(PasswordRefusedError):
        checked_password(password)
    with pytest.raises(PasswordRefusedError):
        protected(PLAIN, password)
