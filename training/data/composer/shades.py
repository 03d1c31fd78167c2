"""Colours that things are given, and how a thing is recoloured."""

from __future__ import annotations

import cv2
import numpy as np

from bench.colours import EXAMPLES

SHADES: dict[str, tuple[int, int, int]] = {
    **{name: examples[0] for name, examples in EXAMPLES.items()},
    "navy": (20, 30, 90),
    "sky blue": (110, 180, 230),
    "turquoise": (60, 200, 190),
    "teal": (10, 120, 120),
    "lime green": (120, 200, 40),
    "forest green": (30, 90, 40),
    "olive": (110, 110, 30),
    "gold": (212, 175, 55),
    "beige": (220, 205, 170),
    "crimson": (170, 20, 50),
    "salmon": (245, 140, 120),
    "lavender": (185, 165, 225),
    "dark red": (120, 15, 20),
    "light green": (150, 215, 140),
    "light blue": (160, 200, 235),
}
"""sRGB by the words for them."""


def recoloured(rgb: np.ndarray, alpha: np.ndarray, shade: tuple[int, int, int]) -> np.ndarray:
    """``rgb [h, w, 3]`` float32 0..1 in another colour: the average becomes the shade, light and texture stay.

    In CIELAB: lightness is moved, and its variation shrunk where the shade is close to black or white; the
    two colour axes keep a fifth of theirs.
    """
    lab = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2LAB)
    weight = alpha[:, :, None] / max(float(alpha.sum()), 1e-6)
    mean = (lab * weight).sum((0, 1))
    target = cv2.cvtColor(np.array([[shade]], np.float32) / np.float32(255), cv2.COLOR_RGB2LAB)[0, 0]
    room = min(target[0], 100 - target[0]) / 50
    keep = np.array([0.35 + 0.65 * room, 0.2, 0.2], np.float32)
    out = cv2.cvtColor(((lab - mean) * keep + target).astype(np.float32), cv2.COLOR_LAB2RGB)
    return np.clip(out, 0, 1)
