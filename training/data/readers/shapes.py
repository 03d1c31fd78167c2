"""Polygons and run lengths as masks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np


def polygons(parts: Sequence[Sequence[float]], height: int, width: int) -> np.ndarray:
    """Polygons ``[x, y, x, y, ...]`` in pixels, filled, ``[height, width]`` bool."""
    mask = np.zeros((height, width), np.uint8)
    rings = [
        np.rint(np.asarray(part, np.float64).reshape(-1, 2)).astype(np.int32)
        for part in parts
        if len(part) >= 6
    ]
    cv2.fillPoly(mask, rings, 1)
    return mask > 0


def run_lengths(rle: dict[str, Any]) -> np.ndarray:
    """COCO's run lengths, ``{"size": [height, width], "counts": list or text}``, ``[height, width]`` bool."""
    height, width = rle["size"]
    counts = rle["counts"] if isinstance(rle["counts"], list) else unpack(rle["counts"])
    if sum(counts) != height * width:
        raise ValueError(f"expected runs of {height * width} pixels, found {sum(counts)}")
    values = np.repeat(np.arange(len(counts)) % 2 == 1, counts)
    return values.reshape(width, height).T.copy()


def unpack(text: str | bytes) -> list[int]:
    """COCO's compressed counts: five bits a letter, from the third on as differences to the last but one."""
    letters = text.encode("ascii") if isinstance(text, str) else text
    counts: list[int] = []
    at = 0
    while at < len(letters):
        value, shift, more = 0, 0, True
        while more:
            piece = letters[at] - 48
            value |= (piece & 31) << shift
            more, shift, at = bool(piece & 32), shift + 5, at + 1
        if piece & 16:
            value -= 1 << shift
        counts.append(value + counts[-2] if len(counts) > 2 else value)
    return counts


def segmentation(shape: Any, height: int, width: int) -> np.ndarray:
    """Whatever COCO puts under ``segmentation``, ``[height, width]`` bool."""
    return run_lengths(shape) if isinstance(shape, dict) else polygons(shape, height, width)
