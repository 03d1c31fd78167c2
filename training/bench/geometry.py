"""How a photo is brought to the encoder's size and a mask back: pure functions."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np


@dataclass(frozen=True)
class Geometry:
    """Sizes of one encoded photo. All sizes are in pixels."""

    width: int
    height: int
    resized_width: int
    resized_height: int
    padded_width: int
    padded_height: int

    @property
    def scale(self) -> tuple[float, float]:
        """Model pixels per photo pixel, across and down: each side was rounded by itself."""
        return self.resized_width / self.width, self.resized_height / self.height


def geometry(width: int, height: int, long_side: int, pad_multiple: int) -> Geometry:
    """The longer side becomes `long_side`; both are padded right / bottom to the multiple.

    `pad_multiple == long_side` gives the square.
    """
    scale = long_side / max(width, height)
    resized = [max(1, int(side * scale + 0.5)) for side in (width, height)]
    padded = [-(-side // pad_multiple) * pad_multiple for side in resized]
    return Geometry(width, height, *resized, *padded)


def to_pixels(rgb: np.ndarray, size: Geometry, mean: list[float], std: list[float]) -> np.ndarray:
    """Photo [H, W, 3] uint8 RGB -> encoder input [1, 3, padded height, padded width] float32.

    Shrinking averages areas, enlarging is bilinear; the padding is zero AFTER normalisation.
    """
    method = cv2.INTER_AREA if min(size.scale) < 1 else cv2.INTER_LINEAR
    small = cv2.resize(rgb, (size.resized_width, size.resized_height), interpolation=method)
    unit: np.ndarray = small.astype(np.float32) / np.float32(255)
    unit = (unit - np.asarray(mean, np.float32)) / np.asarray(std, np.float32)
    pixels = np.zeros((1, 3, size.padded_height, size.padded_width), np.float32)
    pixels[0, :, : size.resized_height, : size.resized_width] = unit.transpose(2, 0, 1)
    return pixels


def to_photo(logits: np.ndarray, size: Geometry, stride: int) -> np.ndarray:
    """Mask logits [padded height / stride, padded width / stride] -> photo size [H, W] float32.

    Bilinear between cell centres: photo pixel x lies at (x + 0.5) * scale / stride - 0.5.
    """
    scale_x, scale_y = size.scale
    top, bottom, down = _between(size.height, scale_y / stride, logits.shape[0])
    left, right, across = _between(size.width, scale_x / stride, logits.shape[1])
    rows = logits[top] + (logits[bottom] - logits[top]) * down[:, None]
    return rows[:, left] + (rows[:, right] - rows[:, left]) * across


def _between(count: int, step: float, cells: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each of `count` pixels: the two cells around it and the weight of the second."""
    place = np.clip((np.arange(count) + 0.5) * step - 0.5, 0, cells - 1)
    first = np.minimum(place.astype(np.int64), cells - 1)
    second = np.minimum(first + 1, cells - 1)
    return first, second, (place - first).astype(np.float32)
