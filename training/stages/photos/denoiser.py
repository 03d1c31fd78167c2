"""Stage 1: the denoiser fills holes in photos, with the photo's codes or without (paper, section 3.5, appendix A)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from focus_model import codec, tokenizer
from focus_model.denoiser import to_latent
from focus_model.focus import Focus, normalise
from focus_model.schedules import sample

from ..trainer.objective import Objective, freeze
from .source import PhotoSource, side_by_side

UNCODED = 0.5
"""Share of samples without codes: on a small computer the language model does not write any."""


class HoleBatch(NamedTuple):
    """``coded [B, 1, 1, 1]``: 1 where the photo's codes may be seen; ``noise``, ``moment``: what is mixed in."""

    pixels: Tensor  # [B, 3, S, S]
    mask: Tensor  # [B, 1, S, S]
    noise: Tensor  # [B, C, S/8, S/8]
    moment: Tensor  # [B]
    coded: Tensor  # [B, 1, 1, 1]


class DenoiserObjective(Objective):
    """L2 on what the schedule predicts; the hole counts twice what lies around it."""

    def __init__(self, focus: Focus, source: PhotoSource) -> None:
        super().__init__()
        freeze(focus)
        self.meaning, self.tokenizer, self.codec = focus.meaning, focus.tokenizer, focus.codec
        self.denoiser = focus.denoiser.requires_grad_(True)
        self.config, self.schedule, self.source = focus.config, focus.schedule, source

    def draw(self, indexes: list[int]) -> HoleBatch:
        rngs = [torch.Generator().manual_seed(self.source.seed * 1_000_003 + i) for i in indexes]
        cells = self.source.side // codec.CELL
        shape = (self.config.codec.channels, cells, cells)
        return HoleBatch(
            self.source.batch(indexes),
            torch.stack([self.source.hole(i) for i in indexes]),
            torch.stack([torch.randn(shape, generator=g) for g in rngs]),
            torch.stack([torch.rand((), generator=g) for g in rngs]),
            torch.stack([(torch.rand(1, 1, 1, generator=g) >= UNCODED).float() for g in rngs]),
        )

    def losses(self, batch: HoleBatch) -> dict[str, Tensor]:
        with torch.no_grad():
            clean, known, codes, mask = self.known(batch)
        latent = self.schedule.noised(clean, batch.noise, batch.moment)
        found = self.denoiser(latent, batch.moment, self._context(len(clean)), codes, mask, known)
        wanted = self.schedule.target(clean, batch.noise, batch.moment)
        weight = (1 + mask) / (1 + mask).mean((1, 2, 3), keepdim=True)
        return {"l2": (weight * (found.float() - wanted).square()).mean()}

    def known(self, batch: HoleBatch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The photo's latent, that of the photo with the hole in grey, its codes, and the mask at latent size."""
        pixels = batch.pixels
        tokens = self.tokenizer.encode(pixels, self.meaning(normalise(pixels)))
        rows, columns = pixels.shape[2] // tokenizer.CELL, pixels.shape[3] // tokenizer.CELL
        codes = self.tokenizer.join(tokens.semantic.values, tokens.pixel.values, rows, columns)
        codes = functional.interpolate(codes, scale_factor=2.0, mode="nearest") * batch.coded
        blank = pixels * (1 - batch.mask) + 0.5 * batch.mask
        return self.codec.encoder(pixels), self.codec.encoder(blank), codes, to_latent(batch.mask)

    def _context(self, count: int) -> Tensor:
        """No words in this stage: one token of zeros."""
        return next(self.denoiser.parameters()).new_zeros(count, 1, self.config.fusion.width)

    @torch.no_grad()
    def sheet(self, count: int) -> np.ndarray:
        device = next(self.denoiser.parameters()).device
        batch = HoleBatch(*(part.to(device) for part in self.draw(list(range(count)))))
        _, known, codes, mask = self.known(batch)
        context = self._context(count)
        made = sample(
            self.schedule, lambda x, m: self.denoiser(x, m, context, codes, mask, known), batch.noise, 20
        )
        shown = batch.pixels * (1 - batch.mask) + 0.5 * batch.mask
        return side_by_side([list(batch.pixels), list(shown), list(self.codec.decoder(made))])
