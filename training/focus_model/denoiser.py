"""The mask-steered denoiser: a U-Net in latent space (paper, section 3.4; its dimensions there are SDXL's).

The paper turns the mask into tokens by a linear map of single cells, without positions, which cannot say where the mask
is. Here the mask enters twice: as a channel, and as tokens of whole patches that carry their place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional

from .blocks import Grow, ResBlock, group_norm, shrink, time_code
from .codec import CELL
from .layers import flat, grid_code
from .transformer import Transformer2d

Guide = Literal["mask", "embedding", "none"]
"""What steers: the mask itself; the segmenter's mask-token embedding instead (the paper's rival); neither."""


@dataclass(frozen=True)
class DenoiserConfig:
    """One tuple place a level, fine to coarse. ``depths``: transformer layers of each block of a level."""

    widths: tuple[int, ...] = (64, 128, 192)
    depths: tuple[int, ...] = (0, 1, 1)
    blocks: int = 2
    head: int = 32
    patch: int = 4
    guide: Guide = "mask"


class MaskTokens(nn.Module):
    """``mask [B, 1, h, w]`` 0..1, h and w multiples of ``patch`` -> ``[B, h * w / patch^2, width]`` with positions."""

    def __init__(self, patch: int, width: int) -> None:
        super().__init__()
        self.patch = nn.Conv2d(1, width, patch, patch)

    def forward(self, mask: Tensor) -> Tensor:
        maps = self.patch(mask)
        return flat(maps) + grid_code(maps.shape[2], maps.shape[3], maps.shape[1], maps)


class Level(nn.Module):
    """Blocks of one width, each perhaps with a transformer."""

    def __init__(self, widths: list[tuple[int, int]], depth: int, head: int, time: int, context: int) -> None:
        super().__init__()
        self.blocks = nn.ModuleList(ResBlock(a, b, time=time) for a, b in widths)
        self.mixers = nn.ModuleList(Transformer2d(b, head, depth, context) for _, b in widths if depth)

    def at(self, i: int, x: Tensor, time: Tensor, context: Tensor) -> Tensor:
        """Block ``i`` and its transformer."""
        x = self.blocks[i](x, time)
        return self.mixers[i](x, context) if len(self.mixers) else x


class Denoiser(nn.Module):
    """``channels``: of the latent; ``codes``: of the code map; ``context``: width of the context tokens."""

    def __init__(self, channels: int, codes: int, context: int, config: DenoiserConfig) -> None:
        super().__init__()
        c, self.config = config, config
        first, last = c.widths[0], c.widths[-1]
        time = 4 * first
        self.first = first
        self.time = nn.Sequential(nn.Linear(first, time), nn.SiLU(), nn.Linear(time, time))
        self.mask_tokens = MaskTokens(c.patch, context)
        self.enter = nn.Conv2d(2 * channels + codes + 1, first, 3, padding=1)
        kept, before = [first], first
        downs: list[nn.Module] = []
        for i, width in enumerate(c.widths):
            pairs = [(before if j == 0 else width, width) for j in range(c.blocks)]
            downs.append(Level(pairs, c.depths[i], c.head, time, context))
            kept += [width] * (c.blocks + (i + 1 < len(c.widths)))
            before = width
        self.downs = nn.ModuleList(downs)
        self.shrinks = nn.ModuleList(shrink(w, w) for w in c.widths[:-1])
        self.middle = Level([(last, last)], c.depths[-1], c.head, time, context)
        self.middle_end = ResBlock(last, last, time=time)
        ups: list[nn.Module] = []
        for i, width in reversed(list(enumerate(c.widths))):
            pairs = []
            for _ in range(c.blocks + 1):
                pairs.append((before + kept.pop(), width))
                before = width
            ups.append(Level(pairs, c.depths[i], c.head, time, context))
        self.ups = nn.ModuleList(ups)
        self.grows = nn.ModuleList(Grow(w, w) for w in reversed(c.widths[1:]))
        self.leave = nn.Sequential(group_norm(first), nn.SiLU(), nn.Conv2d(first, channels, 3, padding=1))

    def forward(
        self,
        latent: Tensor,
        timestep: Tensor,
        context: Tensor,
        codes: Tensor,
        mask: Tensor,
        known_latent: Tensor,
        mask_embedding: Tensor | None = None,
    ) -> Tensor:
        """What the schedule predicts, like ``latent``.

        ``latent``, ``known_latent [B, C, h, w]``: the noisy one, and that of the photo (of the photo with the masked
        part filled in grey where the old content must not show through); h and w multiples of ``patch`` and of 2 per
        level. ``timestep [B]`` 0..1, 1 is pure noise. ``context [B, L, D]``: hidden states over the instruction.
        ``codes [B, Cc, h, w]``: embeddings of codes, zeros when unused. ``mask [B, 1, h, w]`` 0..1, max-pooled.
        ``mask_embedding [B, N, D]``: only for the guide ``embedding``, which is blind to ``mask``.
        """
        guide = self.config.guide
        channel = mask if guide == "mask" else torch.zeros_like(mask)
        if guide == "mask":
            context = torch.cat([context, self.mask_tokens(mask)], 1)
        elif guide == "embedding":
            if mask_embedding is None:
                raise ValueError("the guide 'embedding' needs mask_embedding")
            context = torch.cat([context, mask_embedding], 1)
        time = self.time(time_code(timestep, self.first))
        x = self.enter(torch.cat([latent, known_latent, codes, channel], 1))
        return self.leave(self._through(x, time, context))

    def _through(self, x: Tensor, time: Tensor, context: Tensor) -> Tensor:
        kept = [x]
        for i, level in enumerate(self.downs):
            for j in range(self.config.blocks):
                x = level.at(j, x, time, context)  # type: ignore[operator]
                kept.append(x)
            if i < len(self.shrinks):
                x = self.shrinks[i](x)
                kept.append(x)
        x = self.middle_end(self.middle.at(0, x, time, context), time)
        for i, level in enumerate(self.ups):
            for j in range(self.config.blocks + 1):
                x = level.at(j, torch.cat([x, kept.pop()], 1), time, context)  # type: ignore[operator]
            if i < len(self.grows):
                x = self.grows[i](x)
        return x


def to_latent(mask: Tensor) -> Tensor:
    """``mask [B, 1, H, W]`` -> ``[B, 1, H/8, W/8]``, max-pooled: a thin object never vanishes."""
    return functional.max_pool2d(mask, CELL)
