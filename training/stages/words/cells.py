"""Labels of a photo brought to the meaning encoder's grid: how far each cell is covered by each object."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

STRIDE = 16
MOSTLY = 0.4
"""An object's cells are those it covers this far; an object smaller than that has its most covered cells."""
EMPTY = 0.02
"""A cell covered less than this by all labelled objects together is background."""


@dataclass(frozen=True)
class Grid:
    """Photo size as encoded, and the padded grid's rows and columns."""

    resized_width: int
    resized_height: int
    rows: int
    columns: int

    def cover(self, mask: np.ndarray) -> np.ndarray:
        """``mask [H, W]`` bool -> share of each cell, ``[rows * columns]`` float32."""
        size = (self.resized_width, self.resized_height)
        padded = np.zeros((self.rows * STRIDE, self.columns * STRIDE), np.float32)
        resized = cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_AREA)
        padded[: self.resized_height, : self.resized_width] = resized
        return padded.reshape(self.rows, STRIDE, self.columns, STRIDE).mean((1, 3)).ravel()


def object_cells(cover: np.ndarray) -> np.ndarray:
    """Weights of one object's cells, 0 for cells that are not its own."""
    floor = MOSTLY if cover.max() > MOSTLY else max(0.05, 0.8 * float(cover.max()))
    return np.where(cover >= floor, cover, 0)


def background(grid: Grid, labels: np.ndarray) -> np.ndarray:
    """1 for whole cells without any labelled or ignored pixel, else 0."""
    inside = grid.cover(np.ones(labels.shape, bool)) > 0.99
    return (inside & (grid.cover(labels > 0) < EMPTY)).astype(np.float32)
