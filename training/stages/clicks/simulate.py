"""What a user would point at, for training: varied, unlike the fixed protocol of the evaluation."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

from focus_model.prompts import BOX_END, BOX_START

SLOPPY = (0.04, 0.16)
"""A box's edges are off by this share of its width or height (standard deviation): drawn by hand, or by a detector."""


class Point(NamedTuple):
    """One point of the prompt, in pixels of the target, whole numbers in their middles.

    ``label``: one of :mod:`focus_model.prompts`.
    """

    row: float
    column: float
    label: int


def _inside(area: np.ndarray, rng: np.random.Generator, spread: float) -> tuple[int, int] | None:
    """A (row, column) of the largest part of ``area``, away from its border by a random share of the most possible."""
    if not area.any():
        return None
    count, labels, stats, _ = cv2.connectedComponentsWithStats(area.astype(np.uint8), connectivity=8)
    if count > 2:
        area = labels == 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    depth = cv2.distanceTransform(np.pad(area, 1).astype(np.uint8), cv2.DIST_L2, 5)[1:-1, 1:-1]
    floor = depth.max() * rng.uniform(spread, 1)
    rows, columns = np.nonzero(depth >= floor)
    pick = rng.integers(len(rows))
    return int(rows[pick]), int(columns[pick])


def first_click(target: np.ndarray, rng: np.random.Generator) -> tuple[int, int]:
    """A click on the object ``target [H, W]`` bool: mostly near its middle, sometimes anywhere on it."""
    click = _inside(target, rng, 0.8 if rng.random() < 0.6 else 0.1)
    if click is None:
        raise ValueError("the object is empty")
    return click


def rough_box(target: np.ndarray, rng: np.random.Generator) -> list[Point]:
    """The two corners of a box around ``target [H, W]`` bool: as often careful as careless, inside the picture."""
    rows, columns = np.flatnonzero(target.any(1)), np.flatnonzero(target.any(0))
    start = np.array([rows[0], columns[0]], float)
    end = np.array([rows[-1] + 1, columns[-1] + 1], float)
    off = rng.normal(0, SLOPPY[rng.integers(2)], (2, 2)) * (end - start)
    low = np.clip(start + off[0], 0, np.array(target.shape) - 1)
    high = np.clip(end + off[1], low + 1, np.array(target.shape))
    (top, left), (bottom, right) = low - 0.5, high - 0.5  # edges lie between the middles of pixels
    return [Point(float(top), float(left), BOX_START), Point(float(bottom), float(right), BOX_END)]


def next_click(
    target: np.ndarray,
    ignore: np.ndarray,
    found: np.ndarray,
    rng: np.random.Generator,
) -> tuple[int, int, bool] | None:
    """(row, column, positive) inside the larger error of ``found``, or nothing when there is no error."""
    missed = target & ~found & ~ignore
    wrong = found & ~target & ~ignore
    positive = missed.sum() >= wrong.sum()
    click = _inside(missed if positive else wrong, rng, 0.5)
    return None if click is None else (*click, bool(positive))
