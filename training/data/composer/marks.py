"""A region as a user marks it: what the region encoder is shown for "this"."""

from __future__ import annotations

import cv2
import numpy as np

from focus_model.regions import KINDS
from stages.clicks.simulate import first_click


def mark(inside: np.ndarray, kind: str, rng: np.random.Generator) -> np.ndarray:
    """``inside [S, S]`` bool, not empty -> ``[S, S]`` float32 0 or 1: a click's disc, a scribble, a box or the mask."""
    if kind == "mask":
        return inside.astype(np.float32)
    if kind == "box":
        return _box(inside)
    if kind == "click":
        return _dots(inside, [first_click(inside, rng)])
    if kind == "scribble":
        return _dots(inside, [first_click(inside, rng) for _ in range(4)])
    raise ValueError(f"expected one of {KINDS}, found {kind!r}")


def _box(inside: np.ndarray) -> np.ndarray:
    x, y, width, height = cv2.boundingRect(inside.astype(np.uint8))
    region = np.zeros(inside.shape, np.float32)
    region[y : y + height, x : x + width] = 1
    return region


def _dots(inside: np.ndarray, clicks: list[tuple[int, int]]) -> np.ndarray:
    """Discs at the clicks, joined by strokes."""
    size = max(2, inside.shape[0] // 64)
    region = np.zeros(inside.shape, np.float32)
    places = [(int(column), int(row)) for row, column in clicks]
    for before, after in zip(places[:1] + places[:-1], places, strict=True):
        cv2.line(region, before, after, 1.0, size)
        cv2.circle(region, after, size, 1.0, -1)
    return region
