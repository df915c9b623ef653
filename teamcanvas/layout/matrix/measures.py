"""The lengths of the RACI matrix, all derived from a theme's body text, so that screen and paper agree."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.shaped import FontStyle
from teamcanvas.layout.text.text import line_height
from teamcanvas.model.identity_cache import cached_by_identity

_LETTER = 0.9375
"""Letters and badges, in sizes of the text."""
HEAD_ANGLE = 55.0
"""Degrees by which the heads of the columns rise."""
HEAD_SINE = math.sin(math.radians(HEAD_ANGLE))
HEAD_COSINE = math.cos(math.radians(HEAD_ANGLE))


@cached_by_identity(size=8)
def matrix_measures(theme: Theme) -> MatrixMeasures:
    """The measures in a theme."""
    return MatrixMeasures(theme)


@dataclass(frozen=True, eq=False)
class MatrixMeasures:
    """Lengths in points, if not stated otherwise. One object per theme: caches compare it by identity."""

    theme: Theme
    air: float = 1.0
    """Factor of the height of rows, to fill a page."""
    signs: bool = False
    """Whether heads of rows and columns have room for the sign of a finding."""
    people: bool = False
    """Whether the columns are people: their heads have a second line, and bars that show their load."""
    smallest: float = 0.0
    """Letters and badges are not smaller, in points."""
    names: float = 0.0
    """The width after the activities' titles for the names of those who answer for them."""

    def showing(self, *, signs: bool = False, people: bool = False) -> MatrixMeasures:
        """The same measures with room for signs or for people in the heads; cached."""
        return _showing(self, signs, people)

    @property
    def em(self) -> float:
        """The size of an activity's title."""
        return self.theme.sizes.body

    @property
    def label(self) -> FontStyle:
        """Of an activity's title and of a role's."""
        return self.theme.body

    @property
    def stage(self) -> FontStyle:
        """Of a stage's title."""
        return FontStyle(self.em * 1.0625, bold=True)

    @property
    def letter(self) -> FontStyle:
        """Of the letters in a cell."""
        return FontStyle(max(_LETTER * self.em, self.smallest), bold=True)

    @property
    def badge(self) -> FontStyle:
        """Of a family's two letters."""
        return FontStyle(max(_LETTER * self.em, self.smallest), bold=True)

    @cached_property
    def line(self) -> float:
        """From one baseline of a title to the next."""
        return line_height(self.label)

    @property
    def label_lines(self) -> int:
        """How many lines an activity's title may take."""
        return 3

    @property
    def label_gap(self) -> float:
        """Between the longest title and the first column."""
        return 2 * self.em

    @property
    def narrowest_label(self) -> float:
        """The minimum width of titles; longer ones wrap."""
        return 19 * self.em

    @property
    def indent(self) -> float:
        """Of an activity's title, behind the sign of a finding."""
        return 1.6 * self.em if self.signs else 0.0

    @property
    def head_sign(self) -> float:
        """Half the height of the sign at the head of a row or a column."""
        return 0.5 * self.em

    @property
    def cell_sign(self) -> float:
        """Half the height of the sign in a cell."""
        return 0.34 * self.em

    @property
    def cell_sign_ring(self) -> float:
        """The width of the ground around the sign in a cell."""
        return 0.06 * self.em

    def cell_sign_at(self, pitch: float) -> tuple[float, float]:
        """Where the sign in a cell has its middle, from the middle of the cell."""
        # Above the corner of the field, but not over the edge of the row, which would cut it off.
        y = max(-self.chip_height / 2 + 0.2 * self.em, -self.row / 2 + self.cell_sign + self.cell_sign_ring)
        return self.chip_width(pitch) / 2 - 0.1 * self.em, y

    @property
    def pencil(self) -> float:
        """The size of the sign of an edited row."""
        return 0.72 * self.em

    @property
    def pencil_gap(self) -> float:
        """Between a title and the sign of an edited row."""
        return 0.35 * self.em

    def widest_label(self, width: float) -> float:
        """The maximum width of titles in a matrix of this width; longer ones wrap."""
        return max(self.narrowest_label, 0.38 * width) + self.names

    @property
    def narrowest_summary(self) -> float:
        """The minimum width of summaries; with less room there are none."""
        return 24 * self.em

    @property
    def narrowest_column(self) -> float:
        """The minimum width of a column: the letters of a cell, and both lines of a person's head."""
        # Larger letters need wider cells.
        return (3.0 if self.people else 2.3) * max(self.em, self.letter.size / _LETTER)

    @property
    def widest_column(self) -> float:
        """The maximum width of a column: with more, a row no longer reads as one."""
        return 5 * self.em

    @property
    def pitch_step(self) -> float:
        """The step of the search for the width of columns."""
        return 0.05 * self.em

    @property
    def family_gap(self) -> float:
        """Between the columns of two role families."""
        return 0.5 * self.em

    @property
    def row(self) -> float:
        """The height of a row whose title has one line."""
        return 1.7 * self.em * self.air

    @property
    def row_air(self) -> float:
        """In a row, above and below its text together."""
        return self.row - self.line

    @property
    def stage_row(self) -> float:
        """The height of a row with a stage's title."""
        return 2.3 * self.em

    @property
    def chip_height(self) -> float:
        """Of the field behind a letter."""
        return min(self.row - 0.2 * self.em, 1.75 * self.em)

    def chip_width(self, pitch: float) -> float:
        """Of the field behind a letter in a column of this width."""
        return min(pitch - 0.4 * self.em, 3.75 * self.em)

    @property
    def chip_radius(self) -> float:
        """Of the field's corners."""
        return 0.375 * self.em

    @property
    def longest_head(self) -> float:
        """The maximum length of a head; longer titles take a second line or are elided."""
        return (12 if self.people else 14) * self.em

    @property
    def bar(self) -> float:
        """The thickness of the family's bar under a head."""
        return 0.25 * self.em

    @property
    def bar_gap(self) -> float:
        """Between a head's text and its bar, including signs and loads."""
        return 0.75 * self.em + self.sign_strip + self.load_strip

    @property
    def sign_strip(self) -> float:
        """The height kept for signs in the heads of columns."""
        return 1.35 * self.em if self.signs else 0.0

    @property
    def load_strip(self) -> float:
        """The height kept for the bars that show a person's load, and the figure over them."""
        return self.load_bar + 1.7 * self.em if self.people else 0.0

    @property
    def load_bar(self) -> float:
        """The height of the bar for a load of 100 %."""
        return 2.5 * self.em

    @property
    def load_width(self) -> float:
        """The width of such a bar."""
        return 1.3 * self.em

    @property
    def count_pitch(self) -> float:
        """Between two columns with counts."""
        return 1.8 * self.em

    @property
    def count_gap(self) -> float:
        """Between the last column and the counts of the rows."""
        return self.em

    @property
    def count_row(self) -> float:
        """The height of a row with counts of the columns."""
        return 1.6 * self.em

    @property
    def foot_air(self) -> float:
        """Above the counts of the columns, and below."""
        return 0.4 * self.em


@lru_cache(maxsize=64)
def _showing(measures: MatrixMeasures, signs: bool, people: bool) -> MatrixMeasures:
    if (measures.signs, measures.people) == (signs, people):
        return measures
    return replace(measures, signs=signs, people=people)
