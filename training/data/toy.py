"""A made-up index of coloured shapes, for tests of the code: it teaches nothing."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from .writer import Entry, IndexWriter, Labelled

NAMES = ("ball", "box", "kite")
COLOURS = ((205, 30, 35), (50, 140, 50), (35, 70, 180), (245, 220, 50))


def make_toy(folder: Path, photos: int, side: int = 96, seed: int = 1) -> Path:
    """Writes an index of ``photos`` squares, every fourth of the split ``val``; gives ``folder``."""
    writer = IndexWriter(folder, side)
    for n in range(photos):
        rng = np.random.default_rng([seed, n])
        pixels = _ground(rng, side)
        things = []
        for i in range(int(rng.integers(1, 3))):
            name = int(rng.integers(len(NAMES)))
            shape = _shape(name, side, i, rng)
            pixels[shape] = np.clip(
                np.array(COLOURS[rng.integers(len(COLOURS))]) + rng.normal(0, 4, (1, 3)), 0, 255
            )
            things.append(Labelled(NAMES[name], shape))
        split = "val" if n % 4 == 3 else "train"
        writer.add(Entry(f"toy_{n:04d}", "toy", "CC BY 4.0", split, pixels, things, True))
    return folder


def _ground(rng: np.random.Generator, side: int) -> np.ndarray:
    """Soft patches of dull colours."""
    small = rng.uniform(90, 200, (4, 4, 3)).astype(np.float32)
    return cv2.resize(small, (side, side), interpolation=cv2.INTER_CUBIC).clip(0, 255).astype(np.uint8)


def _shape(kind: int, side: int, column: int, rng: np.random.Generator) -> np.ndarray:
    """In the left or the right half, clear of the border, ``[side, side]`` bool."""
    mask = np.zeros((side, side), np.uint8)
    radius = int(side * rng.uniform(0.15, 0.21))
    x, y = side // 4 + column * side // 2, int(rng.integers(radius + 2, side - radius - 2))
    corners = {
        1: [
            (x - radius, y - radius),
            (x + radius, y - radius),
            (x + radius, y + radius),
            (x - radius, y + radius),
        ],
        2: [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)],
    }
    if kind == 0:
        cv2.circle(mask, (x, y), radius, 1, -1)
    else:
        cv2.fillPoly(mask, [np.array(corners[kind])], 1)
    return mask > 0
