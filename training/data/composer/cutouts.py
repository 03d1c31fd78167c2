"""Things with their opacity, cut out of labelled photos or read from transparent PNGs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from bench.colours import NAMES, pixel_names, shares
from data.index import IGNORED, Instance, Photo

SMALLEST = 24
"""Pixels of the shorter side of a thing that is worth pasting."""
CLEAR = 0.55
"""Share of a thing's pixels that must have one colour's name for the thing to be called by it."""

WHOLE = 0.9
"""Share of a thing that must hang together: what lies behind others comes in pieces."""
SAMPLED = 24
"""Longer side at which its colour is named."""


@dataclass(frozen=True)
class Cutout:
    """``rgb [h, w, 3]`` float32 0..1, ``alpha [h, w]`` float32 0..1; ``colour``: its name, or empty when mixed."""

    name: str
    rgb: np.ndarray
    alpha: np.ndarray
    colour: str
    licence: str


def cut_out(photo: Photo, instance: Instance, pixels: np.ndarray, mask: np.ndarray) -> Cutout | None:
    """The instance, or nothing where it is small, touches the photo's border or lies beside unclear pixels.

    The border is drawn in by a pixel, so that no surroundings come along, and softened over one.
    """
    inside = (mask == instance.value).astype(np.uint8)
    x, y, width, height = cv2.boundingRect(inside)
    if min(width, height) < SMALLEST or x == 0 or y == 0:
        return None
    if x + width >= photo.width or y + height >= photo.height:
        return None
    around = cv2.dilate(inside, np.ones((5, 5), np.uint8)) > 0
    if (mask[around] == IGNORED).any():
        return None
    window = np.s_[y : y + height, x : x + width]
    core = cv2.erode(inside, np.ones((3, 3), np.uint8))[window].astype(np.float32)
    alpha = np.minimum(cv2.GaussianBlur(core, (3, 3), 0), inside[window])
    if core.sum() < SMALLEST**2 / 2 or _largest_share(core) < WHOLE:
        return None
    return _cutout(instance.name, pixels[window], alpha, photo.licence)


def read_png(path: Path, licence: str) -> Cutout:
    """A transparent PNG; its name is that of the file up to the first ``_`` or digit."""
    rgba = np.asarray(Image.open(path).convert("RGBA"))
    name = path.stem.split("_")[0].rstrip("0123456789").replace("-", " ").strip()
    rows, columns = np.nonzero(rgba[:, :, 3])
    if not len(rows):
        raise ValueError(f"{path}: expected something visible, found a transparent picture")
    seen = rgba[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    return _cutout(name, seen[:, :, :3], seen[:, :, 3].astype(np.float32) / 255, licence)


def cut_all(photos: list[Photo], min_share: float = 0.01) -> list[Cutout]:
    """Every instance of the photos that makes a good cut-out."""
    found = []
    for photo in photos:
        large = photo.large_instances(min_share)
        if not large:
            continue
        pixels, mask = photo.pixels(), photo.mask()
        found += [c for i in large if (c := cut_out(photo, i, pixels, mask)) is not None]
    return found


def _cutout(name: str, rgb: np.ndarray, alpha: np.ndarray, licence: str) -> Cutout:
    scale = min(1.0, SAMPLED / max(alpha.shape))
    size = max(1, round(alpha.shape[1] * scale)), max(1, round(alpha.shape[0] * scale))
    small, weight = (
        cv2.resize(np.ascontiguousarray(part), size, interpolation=cv2.INTER_AREA) for part in (rgb, alpha)
    )
    parts = shares(pixel_names(small), weight > 0.5)
    best = int(parts.argmax())
    colour = NAMES[best] if parts[best] >= CLEAR else ""
    return Cutout(name, rgb.astype(np.float32) / 255, alpha.astype(np.float32), colour, licence)


def _largest_share(core: np.ndarray) -> float:
    _, _, stats, _ = cv2.connectedComponentsWithStats(core.astype(np.uint8), connectivity=8)
    return float(stats[1:, cv2.CC_STAT_AREA].max() / core.sum())
