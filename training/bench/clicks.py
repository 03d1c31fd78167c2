"""Simulated clicks and their scores: pure functions on masks, no model needed."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

OBJECT, IGNORE = 255, 128


@dataclass(frozen=True)
class Click:
    """One click at the photo pixel (x, y); positive means "this belongs to the object"."""

    x: int
    y: int
    positive: bool


def iou(predicted: np.ndarray, truth: np.ndarray) -> float:
    """Intersection over union outside the ignore band.

    predicted: [H, W] bool; truth: [H, W] uint8 with 255 object, 128 ignore, 0 background.
    Two empty masks agree completely (1.0).
    """
    counted = truth != IGNORE
    wanted = truth == OBJECT
    union = np.count_nonzero((predicted | wanted) & counted)
    both = np.count_nonzero(predicted & wanted & counted)
    return both / union if union else 1.0


def next_click(predicted: np.ndarray, truth: np.ndarray, earlier: list[Click]) -> Click | None:
    """The middle of the largest error: where a person would click next, or None without an error.

    Of the missed and of the wrongly marked area the distance to the area's border is taken (the
    photo's edge counts as border; exact Euclidean distance). The larger maximum wins, the missed area
    on a tie; the click is its first place in row-major order. The ignore band and the pixels of
    earlier clicks are left out.
    """
    missed = _depth((truth == OBJECT) & ~predicted, earlier)
    wrong = _depth((truth == 0) & predicted, earlier)
    positive = bool(missed.max() >= wrong.max())
    depth = missed if positive else wrong
    if depth.max() <= 0:
        return None
    y, x = divmod(int(depth.argmax()), depth.shape[1])
    return Click(x, y, positive)


def _depth(area: np.ndarray, earlier: list[Click]) -> np.ndarray:
    """Distance of each pixel of the area to its border [H, W] float32, 0 outside."""
    padded = np.pad(area.astype(np.uint8), 1)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[1:-1, 1:-1].copy()
    for click in earlier:
        depth[click.y, click.x] = 0
    return depth


def clicks_to_reach(scores: list[float], target: float, limit: int) -> int:
    """How many clicks the IoU needed to reach the target; `limit` when it never did."""
    for count, score in enumerate(scores[:limit], start=1):
        if score >= target:
            return count
    return limit
