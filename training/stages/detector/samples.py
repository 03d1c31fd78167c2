"""Batches of cached views for the detector."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from focus_model.efficientnet import Meaning

from .teacher import STRIDES
from .views import SIDE

CELLS = sum((SIDE // s) ** 2 for s in STRIDES)


@dataclass(frozen=True)
class Batch:
    """B views: the encoder's maps; per cell scores ``[B, C, N]`` and a box ``[B, C, 4]``, 0 where there is none."""

    maps: Meaning
    scores: Tensor
    boxes: Tensor


class Views:
    """The folder of ``stages.detector.cache``; maps stay on the disk."""

    def __init__(self, folder: Path) -> None:
        self.names: list[str] = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        self._maps = [np.load(folder / f"s{stride}.npy", mmap_mode="r") for stride in STRIDES]
        parts = [np.load(path) for path in sorted(folder.glob("targets-*.npz"))]
        counts = np.concatenate([p["counts"] for p in parts])
        self._ends = np.cumsum(counts)
        self._cell, self._name, self._score, self._box = (
            np.concatenate([p[k] for p in parts]) for k in ("cell", "name", "score", "box")
        )

    def __len__(self) -> int:
        return len(self._ends)

    def draw(self, count: int, rng: np.random.Generator) -> Batch:
        """Different views, each as likely."""
        return self.take(np.sort(rng.choice(len(self), count, replace=False)))

    def take(self, chosen: np.ndarray) -> Batch:
        """These views."""
        maps = Meaning(*(torch.from_numpy(m[chosen].astype(np.float32)) for m in self._maps))
        scores = np.zeros((len(chosen), CELLS, len(self.names)), np.float32)
        boxes = np.zeros((len(chosen), CELLS, 4), np.float32)
        for row, view in enumerate(chosen):
            own = slice(self._ends[view - 1] if view else 0, self._ends[view])
            order = np.argsort(
                self._score[own], kind="stable"
            )  # where names share a cell, the surest gives the box
            cell = self._cell[own][order]
            scores[row, cell, self._name[own][order]] = self._score[own][order]
            boxes[row, cell] = self._box[own][order]
        return Batch(maps, torch.from_numpy(scores), torch.from_numpy(boxes))
