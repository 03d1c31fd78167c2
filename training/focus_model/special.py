"""Ids beyond the words: where tokens of the picture stand, masks, names, and the codes of a picture to be made.

The paper names no special tokens and no count of mask tokens (sections 3.2 and 3.3).
"""

from __future__ import annotations

from dataclasses import dataclass

MARKS = (
    "image",  # stands for one image token each
    "pixel",  # for one token of the pixel encoder
    "query",  # for one query token of the adapter
    "region",  # for one region token: "make *this* red"
    "names",  # opens the list of the objects that are there
    "end_names",
    "codes",  # opens the codes of the picture to be made: semantic ones, then pixel ones
    "end_codes",
)


@dataclass(frozen=True)
class Special:
    """Ids start at ``first``, the size of the word vocabulary."""

    first: int
    masks: int
    semantic: int
    pixel: int

    def mark(self, name: str) -> int:
        """The id of one of ``MARKS``."""
        return self.first + MARKS.index(name)

    def mask(self, i: int) -> int:
        """The id of mask token ``i``."""
        return self.first + len(MARKS) + i

    @property
    def semantic_start(self) -> int:
        """The id of semantic code 0."""
        return self.mask(self.masks)

    @property
    def pixel_start(self) -> int:
        """The id of pixel code 0."""
        return self.semantic_start + self.semantic

    @property
    def end(self) -> int:
        """One more than the last id."""
        return self.pixel_start + self.pixel

    @property
    def count(self) -> int:
        """How many ids there are beyond the words."""
        return self.end - self.first
