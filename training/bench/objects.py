"""Which of the candidates a phrase means: one per object, then its colour, its rule, its count."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from colours import NAMES, shares
from phrases import Phrase

SAME = 0.5  # two candidates whose smaller mask is covered this far by the other are one object
COLOURED = 0.6  # of the largest share of the named colour


@dataclass(frozen=True)
class Candidate:
    """An object that the phrase may mean: mask [mh, mw] bool in the decoder's cells, its worth, larger is better."""

    mask: np.ndarray
    worth: float


def distinct(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate per object, best first."""
    found: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: -c.worth):
        if not any(_same(candidate.mask, other.mask) for other in found):
            found.append(candidate)
    return found


def _same(a: np.ndarray, b: np.ndarray) -> bool:
    return int((a & b).sum()) > SAME * min(int(a.sum()), int(b.sum()))


def choose(phrase: Phrase, found: list[Candidate], colour_names: np.ndarray) -> np.ndarray:
    """Mask [mh, mw] bool; `found` is not empty, `colour_names` [mh, mw] are indices into `NAMES`."""
    left = found
    if phrase.colour:
        share = [shares(colour_names, f.mask)[NAMES.index(phrase.colour)] for f in left]
        left = [f for f, s in zip(left, share, strict=True) if s >= COLOURED * max(share)]
    if phrase.rule:
        left = sorted(left, key=lambda f: -_rank(f.mask, phrase.rule))
    if phrase.count == 1:
        return left[min(phrase.place, len(left)) - 1].mask
    chosen = left[: phrase.count] if phrase.count else left
    return np.any([f.mask for f in chosen], axis=0)


def _rank(mask: np.ndarray, rule: str) -> float:
    """The largest rank is meant. Nearest: what reaches lowest, as things stand on the ground."""
    rows, columns = np.nonzero(mask)
    if rule in ("left", "right"):
        return float(columns.mean()) * (1 if rule == "right" else -1)
    if rule in ("top", "bottom"):
        return float(rows.mean()) * (1 if rule == "bottom" else -1)
    if rule in ("biggest", "smallest"):
        return len(rows) * (1 if rule == "biggest" else -1)
    if rule in ("nearest", "farthest"):
        return float(rows.max()) * (1 if rule == "nearest" else -1)
    if rule == "middle":
        return -abs(float(columns.mean()) + 0.5 - mask.shape[1] / 2)
    raise ValueError(f"unknown rule {rule!r}")
