"""Names of colours: where each of a photo's pixels belongs, in CIELAB.

A pixel's name is that of the nearest example; the examples of one name cover its usual shades. Fitted to nothing.
"""

from __future__ import annotations

import cv2
import numpy as np

EXAMPLES: dict[str, tuple[tuple[int, int, int], ...]] = {
    "black": ((15, 15, 15), (35, 35, 38)),
    "white": ((250, 250, 250), (222, 222, 220)),
    "grey": ((128, 128, 128), (90, 92, 95), (170, 170, 172)),
    "red": ((200, 25, 30), (130, 15, 20), (225, 65, 60)),
    "orange": ((235, 125, 25), (210, 100, 30), (250, 160, 70)),
    "yellow": ((245, 220, 50), (215, 185, 40), (250, 235, 130)),
    "green": ((50, 140, 50), (30, 80, 35), (120, 190, 80), (100, 125, 60)),
    "blue": ((35, 70, 180), (20, 35, 95), (90, 150, 220), (60, 110, 150)),
    "purple": ((110, 50, 150), (70, 35, 90), (160, 110, 190)),
    "pink": ((240, 130, 170), (225, 80, 140), (245, 190, 200)),
    "brown": ((110, 65, 35), (75, 45, 28), (150, 100, 65)),
}
ALIASES = {"gray": "grey", "silver": "grey", "golden": "yellow", "violet": "purple"}
NAMES = tuple(EXAMPLES)


def to_lab(rgb: np.ndarray) -> np.ndarray:
    """``[H, W, 3]`` uint8 sRGB -> CIELAB float32, L in 0..100."""
    return cv2.cvtColor(rgb.astype(np.float32) / np.float32(255), cv2.COLOR_RGB2LAB)


_OWNERS = np.array([NAMES.index(name) for name, shades in EXAMPLES.items() for _ in shades])
_SHADES = to_lab(np.array([[shade for shades in EXAMPLES.values() for shade in shades]], np.uint8))[0]


def pixel_names(rgb: np.ndarray) -> np.ndarray:
    """Index into ``NAMES`` of every pixel, ``[H, W]`` uint8."""
    lab = to_lab(rgb)
    distance = ((lab[:, :, None, :] - _SHADES) ** 2).sum(-1)
    return _OWNERS[distance.argmin(-1)].astype(np.uint8)


def shares(names: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Which share of the mask's pixels has each name, ``[len(NAMES)]`` float64; all zero for an empty mask."""
    counts = np.bincount(names[mask], minlength=len(NAMES)).astype(np.float64)
    return counts / max(1.0, counts.sum())
