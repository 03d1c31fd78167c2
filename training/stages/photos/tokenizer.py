"""Stage 1: the generative tokenizer (paper, section 3.5, appendix A): cosine; L1, perceptual and adversarial loss."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from focus_model.focus import Focus, normalise
from focus_model.tokenizer import CELL

from ..trainer.objective import Objective, freeze
from .codec import PhotoBatch
from .critic import Critic, contest, perceptual
from .principal import begin_tokenizer
from .source import PhotoSource, side_by_side


class TokenizerObjective(Objective):
    """The encoders are frozen; the pixel branch learns twice as fast as the semantic one, as in the paper.

    ``adversary``: see :class:`CodecObjective`.
    """

    def __init__(self, focus: Focus, source: PhotoSource, adversary: float = 0.0) -> None:
        super().__init__()
        freeze(focus)
        self.meaning = focus.meaning
        self.tokenizer = focus.tokenizer.requires_grad_(True)
        self.critic = Critic() if adversary else None
        self.adversary = adversary
        self.source = source

    def rates(self) -> dict[str, float]:
        return {"tokenizer.pixel": 2.0, "tokenizer.decoder": 2.0}

    def begin(self) -> None:
        begin_tokenizer(self.tokenizer, self.source)

    def draw(self, indexes: list[int]) -> PhotoBatch:
        return PhotoBatch(self.source.batch(indexes))

    def losses(self, batch: PhotoBatch) -> dict[str, Tensor]:
        pixels = batch.pixels
        with torch.no_grad():
            vanilla = self.meaning(normalise(pixels))
        tokens = self.tokenizer.encode(pixels, vanilla)
        rebuilt = self.tokenizer.semantic.decode(tokens.semantic.values)
        made = self._decode(tokens.semantic.values, tokens.pixel.values, pixels)
        return {
            "meaning": 1 - functional.cosine_similarity(rebuilt, vanilla, dim=-1).mean(),
            "codes": tokens.semantic.loss + tokens.pixel.loss,
            "l1": functional.l1_loss(made, pixels),
            "perceptual": 0.1 * perceptual(self.meaning, pixels, made),
            **contest(self.critic, self.adversary, pixels, made),
        }

    def _decode(self, semantic: Tensor, pixel: Tensor, like: Tensor) -> Tensor:
        rows, columns = like.shape[2] // CELL, like.shape[3] // CELL
        return self.tokenizer.decode(self.tokenizer.join(semantic, pixel, rows, columns))

    @torch.no_grad()
    def sheet(self, count: int) -> np.ndarray:
        device = next(self.tokenizer.parameters()).device
        pixels = self.source.batch(list(range(count))).to(device)
        tokens = self.tokenizer.encode(pixels, self.meaning(normalise(pixels)))
        return side_by_side(
            [list(pixels), list(self._decode(tokens.semantic.values, tokens.pixel.values, pixels))]
        )
