"""Square parts of photos, and holes in them."""

from __future__ import annotations

import cv2
import numpy as np
import torch
from torch import Tensor

from data.composer.scenes import square
from data.index import IGNORED, Photo


class PhotoSource:
    """``pixels(n)`` depends on the number and the seed alone.

    ``side``: of a photo's square; ``cut``: of a random part of that, which is what is drawn.
    """

    def __init__(self, photos: list[Photo], side: int, seed: int, cut: int | None = None) -> None:
        self.photos, self.side, self.seed, self.cut = photos, side, seed, cut or side

    def pixels(self, index: int) -> Tensor:
        """``[3, cut, cut]`` float32 0..1."""
        rng = np.random.default_rng([self.seed, index, 1])
        photo = self.photos[rng.integers(len(self.photos))]
        whole = square(photo.pixels(), self.side, rng)
        y, x = rng.integers(self.side - self.cut + 1, size=2)
        return to_tensor(whole[y : y + self.cut, x : x + self.cut])

    def batch(self, indexes: list[int]) -> Tensor:
        """``[B, 3, cut, cut]``."""
        return torch.stack([self.pixels(i) for i in indexes])

    def hole(self, index: int) -> Tensor:
        """``[1, side, side]`` 0 or 1: the shape of some object anywhere, or strokes, of 3 to 50 % of the square."""
        rng = np.random.default_rng([self.seed, index, 2])
        for _ in range(20):
            mask = self._object(rng) if rng.random() < 0.5 else self._strokes(rng)
            if 0.03 <= mask.mean() <= 0.5:
                return torch.from_numpy(mask)[None]
        mask = np.zeros((self.side, self.side), np.float32)
        mask[self.side // 4 : self.side // 2, self.side // 4 : self.side // 2] = 1
        return torch.from_numpy(mask)[None]

    def _object(self, rng: np.random.Generator) -> np.ndarray:
        photo = self.photos[rng.integers(len(self.photos))]
        mask = photo.mask()
        values = [i.value for i in photo.instances]
        if not values:
            return self._strokes(rng)
        inside = ((mask == values[rng.integers(len(values))]) & (mask != IGNORED)).astype(np.float32)
        scaled = cv2.resize(inside, (self.side, self.side), interpolation=cv2.INTER_NEAREST)
        dx, dy = (int(v) for v in rng.integers(-self.side // 4, self.side // 4 + 1, 2))
        moved = cv2.warpAffine(scaled, np.array([[1, 0, dx], [0, 1, dy]], np.float32), (self.side, self.side))
        return np.ascontiguousarray((moved > 0.5).astype(np.float32))

    def _strokes(self, rng: np.random.Generator) -> np.ndarray:
        mask = np.zeros((self.side, self.side), np.float32)
        at = rng.integers(0, self.side, 2)
        for _ in range(int(rng.integers(1, 6))):
            to = np.clip(at + rng.integers(-self.side // 3, self.side // 3 + 1, 2), 0, self.side - 1)
            width = int(rng.integers(self.side // 16 + 1, self.side // 5 + 2))
            cv2.line(mask, (int(at[0]), int(at[1])), (int(to[0]), int(to[1])), 1.0, width)
            at = to
        return mask


def to_tensor(picture: np.ndarray) -> Tensor:
    """``[H, W, 3]`` uint8 or float 0..1 -> ``[3, H, W]`` float32 0..1."""
    values = picture.astype(np.float32) / (255 if picture.dtype == np.uint8 else 1)
    return torch.from_numpy(np.ascontiguousarray(values.transpose(2, 0, 1)))


def to_picture(pixels: Tensor) -> np.ndarray:
    """``[3, H, W]`` about 0..1 -> ``[H, W, 3]`` uint8."""
    return (pixels.detach().float().clamp(0, 1) * 255).round().byte().permute(1, 2, 0).cpu().numpy()


def side_by_side(rows: list[list[Tensor]]) -> np.ndarray:
    """Pictures of one size, one list a row, ``[H, W, 3]`` uint8."""
    return np.concatenate([np.concatenate([to_picture(p) for p in row], 1) for row in rows])
