"""Draws training samples from the feature cache."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from focus_model.efficientnet import Meaning
from focus_model.tinyvit import Features


@dataclass
class Batch:
    """Maps of B crops; one object each."""

    features: Features
    meaning: Meaning
    target: Tensor  # [B, 1, S/2, S/2] float, above .5 on the object
    weight: Tensor  # [B, 1, S/2, S/2] float, 0 on ignored pixels and padding


class Cache:
    """The folder that :mod:`stages.clicks.cache` wrote."""

    def __init__(self, folder: Path, min_share: float = 0.004) -> None:
        self.files = sorted(folder.glob("*.npz"))
        self.min_share = min_share
        if not self.files:
            raise ValueError(f"{folder} holds no .npz; run stages.clicks.cache first")

    def _one(self, rng: np.random.Generator) -> tuple[np.lib.npyio.NpzFile, np.ndarray, np.ndarray]:
        while True:
            file = np.load(self.files[rng.integers(len(self.files))])
            mask = file["mask"]
            height, width = file["valid"]
            values, counts = np.unique(mask, return_counts=True)
            fit = [
                v
                for v, c in zip(values, counts, strict=True)
                if 0 < v < 255 and c >= self.min_share * height * width
            ]
            if not fit:
                continue
            target = mask == fit[rng.integers(len(fit))]
            weight = np.zeros(mask.shape, np.float32)
            weight[:height, :width] = 1
            weight[mask == 255] = 0
            return file, target, weight

    def draw(self, count: int, rng: np.random.Generator) -> Batch:
        """A batch of ``count`` random objects."""
        picked = [self._one(rng) for _ in range(count)]

        def stack(name: str) -> Tensor:
            return torch.from_numpy(np.stack([file[name] for file, _, _ in picked]).astype(np.float32))

        f4 = stack("f4")
        features = Features(stack("f1"), stack("f2"), f4, f4)  # f3 is not read by the mask decoder
        s16 = stack("s16")
        meaning = Meaning(s16, s16, stack("s32"))  # s8 is not read by the bridge
        target = torch.from_numpy(np.stack([t for _, t, _ in picked]).astype(np.float32))[:, None]
        weight = torch.from_numpy(np.stack([w for _, _, w in picked]))[:, None]
        return Batch(features, meaning, target, weight)
