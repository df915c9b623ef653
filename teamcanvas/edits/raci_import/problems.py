"""Problems of an import: what cannot be imported as it is, with its address. Texts are made when shown."""

from dataclasses import dataclass
from typing import Literal

ProblemKind = Literal[
    "no_matrix",
    "cut",
    "hidden_row",
    "hidden_column",
    "not_letters",
    "look_alike",
    "not_mark",
    "not_role",
    "remark",
    "formula",
    "merged",
    "no_letters",
    "no_title",
    "column_ambiguous",
    "column_twice",
    "column_unknown",
    "column_person",
    "column_headless",
    "row_ambiguous",
    "row_twice",
    "row_unknown",
    "column_left_out",
    "column_beside",
    "beside_role",
    "names_row",
    "outside",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not imported as it is in the sheet."""

    kind: ProblemKind
    address: str
    """A cell address such as `D7`; empty if it concerns the whole sheet."""
    about: str = ""
    """The text of the cell."""
    scheme: str = ""
    """The scheme by which the cell was parsed."""

    @property
    def text(self) -> str:
        """The problem in a sentence, with its address."""
        sentence = _SENTENCES[self.kind].format(about=self.about, scheme=self.scheme)
        return f"{self.address}: {sentence}" if self.address else sentence


_SENTENCES: dict[ProblemKind, str] = {
    "no_matrix": "No matrix was found here: there is no row of heads with letters under it.",
    "cut": "The sheet goes on: only its first 5,000 rows and 500 columns are read.",
    "hidden_row": "The row is hidden (“{about}”). It is left out.",
    "hidden_column": "The column is hidden (“{about}”). It is left out.",
    "look_alike": "“{about}” is a letter of another alphabet that looks like {scheme}. It is read as {scheme}.",
    "not_letters": "“{about}” is no letter of {scheme}. It is not taken over.",
    "not_mark": "“{about}” is no mark. It is not taken over.",
    "not_role": "“{about}” is no name of a role. It is not taken over.",
    "remark": "“{about}” stands beside the letters. It is not taken over.",
    "formula": "The formula ={about} has no result in the file. It is not taken over.",
    "merged": "“{about}” stands in merged cells. It counts for the first of them.",
    "no_letters": "“{about}” has no letters. It is left out.",
    "no_title": "The row has letters and no activity. It is left out.",
    "column_ambiguous": "“{about}” may mean several roles. Left out until you say which.",
    "column_twice": "“{about}” is a second column of the same role. Left out until you say what it is.",
    "column_unknown": "“{about}” is no role of this plan. Left out until you say what it is.",
    "column_person": "“{about}” is a person. Left out until you say for which role.",
    "column_headless": "The column has letters and no head. Left out until you say whose they are.",
    "row_ambiguous": "“{about}” may mean several activities. Left out until you say which.",
    "row_twice": "“{about}” is there a second time. Left out until you say what it is.",
    "row_unknown": "“{about}” is no activity of this plan. Left out until you say what it is.",
    "column_left_out": "“{about}” is left out as a column of texts, though some of its cells are letters.",
    "column_beside": "“{about}” stands behind a second column of activities. Choose that one to read its letters.",
    "beside_role": "“{about}” stands beside a role. It is not taken over.",
    "names_row": "The row names people: {about}. They are not taken over with a matrix.",
    "outside": "“{about}” stands outside of the matrix. It is not taken over.",
}
