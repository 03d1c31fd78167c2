"""The segmentation predictor: mask tokens and condition embeddings to masks (paper, section 3.3 and appendix B).

Mask2Former's decoder (arXiv 2112.01527) with the condition embeddings as its classifier (paper, equation 5). The masks'
quality and the clicks map are ours. The pixel decoder is a feature pyramid; the paper does not state its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from .layers import Attention, FeedForward, Mlp, flat, grid_code
from .pyramid import Pyramid
from .tinyvit import Features

CLICKS = 4
"""Channels of the clicks map: positive and negative marks, the box's inside, the previous mask's logits / 10."""


@dataclass(frozen=True)
class PredictorConfig:
    """``inner``: width inside; ``layers``: one scale each, coarse to fine and over again; ``memory``: of a readout."""

    inner: int = 128
    heads: int = 8
    layers: int = 3
    instance: int = 32
    memory: int = 64


class MaskAnswers(NamedTuple):
    """One row per mask token."""

    mask_logits: Tensor  # [B, N, H/4, W/4], above 0 on the object
    scores: Tensor  # [B, N, K] logits: does the mask fit the condition
    quality: Tensor  # [B, N], estimated IoU, 0..1
    instance: Tensor  # [B, N, E], unit length: alike for the same object in two frames


class MaskedLayer(nn.Module):
    """Tokens attend to one scale within their last mask, then to each other."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.cross, self.own = Attention(width, heads), Attention(width, heads)
        self.feed = FeedForward(width)

    def forward(self, tokens: Tensor, maps: Tensor, inside: Tensor) -> Tensor:
        """``tokens [B, N, width]``, ``maps [B, width, h, w]``, ``inside [B, N, H/4, W/4]`` logits."""
        values = flat(maps)
        keys = values + grid_code(maps.shape[2], maps.shape[3], maps.shape[1], maps)
        tokens = tokens + self.cross(self.norm1(tokens), keys, values, _blocked(inside, maps))
        asked = self.norm2(tokens)
        tokens = tokens + self.own(asked, asked, asked)
        return tokens + self.feed(tokens)


class Predictor(nn.Module):
    """``width``: of mask and condition tokens; ``detail``, ``strides``: of f1 to f4."""

    def __init__(
        self,
        width: int,
        detail: tuple[int, int, int, int],
        strides: tuple[int, int, int, int],
        config: PredictorConfig,
    ) -> None:
        super().__init__()
        c, self.config = config, config
        self.enter = nn.Linear(width, c.inner)
        self.pyramid = Pyramid(detail, strides, c.inner)
        self.clicks = nn.Sequential(
            nn.Conv2d(CLICKS, c.inner // 4, 3, padding=1), nn.GELU(), nn.Conv2d(c.inner // 4, c.inner, 1)
        )
        self.readout = nn.Conv2d(c.memory, c.inner, 1)
        self.layers = nn.ModuleList(MaskedLayer(c.inner, c.heads) for _ in range(c.layers))
        self.norm = nn.LayerNorm(c.inner)
        self.masks = Mlp([c.inner, c.inner, c.inner, c.inner])
        self.classes = Mlp([c.inner, c.inner, width])
        self.condition = nn.Linear(width, width)
        self.sharpness = nn.Parameter(torch.tensor(2.0))
        self.quality = Mlp([c.inner, c.inner, 1])
        self.instance = Mlp([c.inner, c.inner, c.instance])

    def forward(
        self,
        features: Features,
        mask_tokens: Tensor,
        condition_tokens: Tensor,
        clicks: Tensor,
        readout: Tensor,
    ) -> MaskAnswers:
        """``mask_tokens [B, N, width]``, ``condition_tokens [B, K, width]``, ``clicks [B, 4, H/4, W/4]`` (``CLICKS``),
        ``readout [B, memory, H/16, W/16]``; clicks and readout are zeros where there are none."""
        last = self.evolve(features, mask_tokens, clicks, readout)
        return last.answers(condition_tokens)

    def evolve(self, features: Features, mask_tokens: Tensor, clicks: Tensor, readout: Tensor) -> Evolved:
        """The tokens after each layer with their masks, for a loss on every one."""
        fine, scales = self.pyramid(features, self.clicks(clicks), self.readout(readout))
        tokens = self.enter(mask_tokens)
        masks = [self.mask_of(tokens, fine)]
        for i, layer in enumerate(self.layers):
            tokens = layer(tokens, scales[i % len(scales)], masks[-1])
            masks.append(self.mask_of(tokens, fine))
        return Evolved(self, self.norm(tokens), masks)

    def mask_of(self, tokens: Tensor, fine: Tensor) -> Tensor:
        """Logits ``[B, N, H/4, W/4]``."""
        return torch.einsum("bnc,bchw->bnhw", self.masks(self.norm(tokens)), fine) * tokens.shape[-1] ** -0.5


class Evolved(NamedTuple):
    """``tokens [B, N, inner]`` normed; ``masks``: logits before the first layer and after each."""

    predictor: Predictor
    tokens: Tensor
    masks: list[Tensor]

    def answers(self, condition_tokens: Tensor) -> MaskAnswers:
        """The last masks with their scores for the conditions."""
        p = self.predictor
        classes = functional.normalize(p.classes(self.tokens), dim=-1)
        conditions = functional.normalize(p.condition(condition_tokens), dim=-1)
        scores = classes @ conditions.transpose(1, 2) * p.sharpness.exp()
        quality = torch.sigmoid(p.quality(self.tokens)).squeeze(-1)
        instance = functional.normalize(p.instance(self.tokens), dim=-1)
        return MaskAnswers(self.masks[-1], scores, quality, instance)


def _blocked(inside: Tensor, maps: Tensor) -> Tensor:
    """Attention bias ``[B, 1, N, h * w]``: cells outside of the last mask are shut, unless the mask is empty."""
    cells = functional.interpolate(
        inside.detach(), size=maps.shape[-2:], mode="bilinear", align_corners=False
    )
    outside = (cells.flatten(2) < 0).to(maps.dtype)
    empty = outside.amin(-1, keepdim=True)
    return (outside * (1 - empty) * -1e4)[:, None]
