"""Stage 1: the latent codec (paper, section 3.4). May learn from a teacher's latents."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from focus_model.focus import Focus

from ..trainer.objective import Objective, freeze
from .critic import Critic, contest, perceptual
from .principal import begin_codec
from .source import PhotoSource, side_by_side


class PhotoBatch(NamedTuple):
    """``pixels [B, 3, S, S]`` in 0..1."""

    pixels: Tensor


class CodecObjective(Objective):
    """L1 + perceptual + adversarial; the latent's mean is drawn to 0 and its variance to 1, per channel.

    ``adversary``: the weight of the adversarial loss, 0 for none: a first run is better off without.
    """

    def __init__(self, focus: Focus, source: PhotoSource, adversary: float = 0.0) -> None:
        super().__init__()
        freeze(focus)
        self.codec = focus.codec.requires_grad_(True)
        self.critic = Critic() if adversary else None
        self.adversary = adversary
        self.source = source
        self.judge = [focus.meaning]  # not a part: frozen, and not to be saved

    def begin(self) -> None:
        begin_codec(self.codec, self.source)

    def draw(self, indexes: list[int]) -> PhotoBatch:
        return PhotoBatch(self.source.batch(indexes))

    def losses(self, batch: PhotoBatch) -> dict[str, Tensor]:
        latent, made = self.codec(batch.pixels)
        judge = self.judge[0].to(batch.pixels.device)
        mean, variance = latent.mean((0, 2, 3)), latent.var((0, 2, 3))
        return {
            "l1": functional.l1_loss(made, batch.pixels),
            "perceptual": 0.1 * perceptual(judge, batch.pixels, made),
            "latent": 1e-3 * (mean.square() + (variance - 1).square()).mean(),
            **contest(self.critic, self.adversary, batch.pixels, made),
        }

    @torch.no_grad()
    def sheet(self, count: int) -> np.ndarray:
        device = next(self.codec.parameters()).device
        pixels = self.source.batch(list(range(count))).to(device)
        return side_by_side([list(pixels), list(self.codec(pixels)[1])])
