"""The measures of the RACI matrix, all from the size of a theme's body text, so that screen and paper agree."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from teamcanvas.layout.shaped import FontStyle
from teamcanvas.layout.text import line_height
from teamcanvas.layout.theme import Theme
from teamcanvas.model.identity_cache import cached_by_identity

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
    """In points unless a name says otherwise. One theme has one of them: they are compared by identity."""

    theme: Theme
    air: float = 1.0
    """How many times as high as need be rows are, where a page has room for it."""

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
        return FontStyle(max(self.theme.sizes.micro, 0.9 * self.em), bold=True)

    @property
    def badge(self) -> FontStyle:
        """Of a family's two letters."""
        return FontStyle(max(self.theme.sizes.micro, 0.9 * self.em), bold=True)

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
        """Titles wrap into this width rather than take it from the columns."""
        return 19 * self.em

    def widest_label(self, width: float) -> float:
        """Titles wrap rather than take more of a matrix's width."""
        return max(self.narrowest_label, 0.38 * width)

    @property
    def narrowest_summary(self) -> float:
        """Less room beside the titles stays empty."""
        return 24 * self.em

    @property
    def narrowest_column(self) -> float:
        """The least that takes the letters of a cell."""
        return 2.3 * self.em

    @property
    def widest_column(self) -> float:
        """The most that still reads as one row."""
        return 5 * self.em

    @property
    def pitch_step(self) -> float:
        """Between the widths of columns that are tried."""
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
        """A longer role title takes a second line or ends in an ellipsis."""
        return 14 * self.em

    @property
    def bar(self) -> float:
        """The thickness of the family's bar under a head."""
        return 0.25 * self.em

    @property
    def bar_gap(self) -> float:
        """Between a head's text and its bar."""
        return 0.75 * self.em
