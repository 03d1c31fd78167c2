"""Square network inputs cut from labelled photos."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from data.index import Photo

MEAN = np.array([123.675, 116.28, 103.53], np.float32)
STD = np.array([58.395, 57.12, 57.375], np.float32)


@dataclass(frozen=True)
class Crop:
    """A part of a photo, scaled so that its long side fills the square input."""

    pixels: np.ndarray  # [3, side, side] float32, normalised, zero-padded right and below
    mask: np.ndarray  # [side/2, side/2] uint8 instance values; 255 ignore, padding 0
    height: int  # valid rows of ``mask``
    width: int


def whole(photo: Photo) -> tuple[int, int, int, int]:
    """The window (x, y, width, height) of the whole photo."""
    return 0, 0, photo.width, photo.height


def around(photo: Photo, mask: np.ndarray, value: int, rng: np.random.Generator) -> tuple[int, int, int, int]:
    """A window 1.2 to 2.5 times the box of an instance, shifted at random, inside the photo."""
    rows, columns = np.nonzero(mask == value)
    x0, x1, y0, y1 = columns.min(), columns.max() + 1, rows.min(), rows.max() + 1
    size = max(x1 - x0, y1 - y0, 24) * rng.uniform(1.2, 2.5)
    width, height = min(photo.width, int(size)), min(photo.height, int(size))
    x = int((x0 + x1 - width) / 2 + rng.uniform(-0.15, 0.15) * size)
    y = int((y0 + y1 - height) / 2 + rng.uniform(-0.15, 0.15) * size)
    return max(0, min(x, photo.width - width)), max(0, min(y, photo.height - height)), width, height


def cut(
    pixels: np.ndarray, mask: np.ndarray, window: tuple[int, int, int, int], side: int, flip: bool
) -> Crop:
    """Cuts ``window`` out of ``pixels [H, W, 3]`` and ``mask [H, W]``."""
    x, y, width, height = window
    part, labels = pixels[y : y + height, x : x + width], mask[y : y + height, x : x + width]
    if flip:
        part, labels = part[:, ::-1], labels[:, ::-1]
    scale = side / max(width, height)
    w, h = max(1, round(width * scale)), max(1, round(height * scale))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    scaled = (
        cv2.resize(np.ascontiguousarray(part), (w, h), interpolation=way).astype(np.float32) - MEAN
    ) / STD
    out = np.zeros((3, side, side), np.float32)
    out[:, :h, :w] = scaled.transpose(2, 0, 1)
    half = np.zeros((side // 2, side // 2), np.uint8)
    hw, hh = max(1, w // 2), max(1, h // 2)
    half[:hh, :hw] = cv2.resize(np.ascontiguousarray(labels), (hw, hh), interpolation=cv2.INTER_NEAREST)
    return Crop(out, half, hh, hw)
