"""Samples of the stages that have words, and batches of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor

from .script import Script

KEPT = -100
"""Not foretold, as PyTorch's cross-entropy has it."""


@dataclass
class Sample:
    """One photo with its script. ``masks``: of the targets, ``belongs``: which condition each answers."""

    pixels: Tensor  # [3, S, S] 0..1
    script: Script
    masks: Tensor  # [T, S, S] 0..1
    belongs: Tensor  # [T, K] 0 or 1
    region: Tensor  # [R, S, S] 0..1
    kinds: list[int]
    edited: Tensor | None = None  # [3, S, S]
    mask: Tensor | None = None  # [1, S, S], what the edit may change
    noise: Tensor | None = None  # [C, S/8, S/8]
    moment: float = 0.0


class WordBatch(NamedTuple):
    """A batch on the processor. Lists have one entry a sample."""

    pixels: Tensor  # [B, 3, S, S]
    ids: Tensor  # [B, L]
    wanted: Tensor  # [B, L] the id that position must foretell, or KEPT
    sentence: Tensor  # [B, 2] spans
    conditions: list[list[tuple[int, int]]]
    masks: list[Tensor]
    belongs: list[Tensor]
    region: Tensor  # [B, R, S, S]
    kinds: Tensor  # [B, R]
    edited: Tensor | None
    mask: Tensor | None
    noise: Tensor | None
    moment: Tensor


def collate(samples: list[Sample], filler: int) -> WordBatch:
    """``filler``: the id that pads on the right."""
    longest = max(len(s.script.ids) for s in samples)
    ids = torch.full((len(samples), longest), filler)
    wanted = torch.full((len(samples), longest), KEPT)
    for row, sample in enumerate(samples):
        script = sample.script
        ids[row, : len(script.ids)] = torch.tensor(script.ids)
        learnt = torch.tensor(script.learnt[1:])
        ahead = torch.tensor(script.ids[1:])
        wanted[row, : len(ahead)] = torch.where(learnt, ahead, torch.tensor(KEPT))
    regions = max(1, *(len(s.kinds) for s in samples))
    side = samples[0].pixels.shape[-1]
    region = torch.zeros(len(samples), regions, side, side)
    kinds = torch.zeros(len(samples), regions, dtype=torch.long)
    for row, sample in enumerate(samples):
        region[row, : len(sample.kinds)] = sample.region
        kinds[row, : len(sample.kinds)] = torch.tensor(sample.kinds, dtype=torch.long)
    return WordBatch(
        torch.stack([s.pixels for s in samples]),
        ids,
        wanted,
        torch.tensor([s.script.sentence for s in samples]),
        [s.script.conditions for s in samples],
        [s.masks for s in samples],
        [s.belongs for s in samples],
        region,
        kinds,
        _stacked([s.edited for s in samples]),
        _stacked([s.mask for s in samples]),
        _stacked([s.noise for s in samples]),
        torch.tensor([s.moment for s in samples]),
    )


def _stacked(parts: list[Tensor | None]) -> Tensor | None:
    held = [p for p in parts if p is not None]
    return torch.stack(held) if len(held) == len(parts) else None
