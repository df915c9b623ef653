"""Encrypts a PDF with a password (AES-256): names, texts, bookmarks and metadata.

It protects against reading without the password. With the password everything can be read, copied and passed on. The
bytes differ each time, because the key is random.
"""

from __future__ import annotations

import io
import unicodedata
from stringprep import in_table_a1, in_table_d1, in_table_d2

WHAT_A_PASSWORD_PROTECTS = (
    "Nobody can open the PDF without the password, and nobody can recover it. "
    "Whoever has it can read, copy and pass on everything inside. The file's name is not protected."
)

LONGEST = 127
"""The maximum length of a password in bytes of UTF-8: the format cuts off the rest."""


class PasswordRefusedError(ValueError):
    """This password cannot protect a PDF; the message is the reason."""


def checked_password(password: str) -> str:
    """The password, if readers of PDF accept it as it is typed.

    Raises:
        PasswordRefusedError: it is empty, too long or has characters that can't be typed.
    """
    if not password:
        raise PasswordRefusedError("The password is empty. Type one, or export without a password.")
    if not password.isprintable():
        raise PasswordRefusedError("The password has a character that cannot be typed, such as a tab. Leave it out.")
    if len(password.encode()) > LONGEST:
        raise PasswordRefusedError(f"The password is too long: a PDF takes {LONGEST} bytes. Choose a shorter one.")
    # The format normalises passwords with SASLprep (RFC 4013), which is limited to Unicode 3.2.
    form = unicodedata.normalize("NFKC", password)
    if any(map(in_table_a1, form)):
        raise PasswordRefusedError("The password has a character that not every PDF reader takes. Leave it out.")
    if any(map(in_table_d1, form)) and (
        any(map(in_table_d2, form)) or not (in_table_d1(form[0]) and in_table_d1(form[-1]))
    ):
        raise PasswordRefusedError("Not every PDF reader takes a password that mixes directions of writing. Change it.")
    return password


def protected(data: bytes, password: str) -> bytes:
    """The PDF, encrypted with the password.

    Raises:
        PasswordRefusedError: a PDF can't have this password.
    """
    # Imported here: it takes as long as to draw the plan.
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(checked_password(password), algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
