"""Joins the two encoders (paper, section 3.1): image tokens for the language model, query tokens for the masks."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .layers import Attention, FeedForward, flat, grid_code
from .tinyvit import Features


@dataclass(frozen=True)
class FusionConfig:
    """``width``: of the tokens that come out; ``inner``: of the adapter. The paper states neither, nor the queries'
    number; 128 queries and 512 are those of HyperSeg, whose adapter this is."""

    width: int = 256
    inner: int = 192
    heads: int = 8
    queries: int = 32


class Keys(nn.Module):
    """Maps ``[B, C, h, w]`` to position-coded keys and plain values, both ``[B, h * w, width]``."""

    def __init__(self, channels: int, width: int) -> None:
        super().__init__()
        self.project = nn.Conv2d(channels, width, 1)
        self.norm = nn.LayerNorm(width)

    def forward(self, maps: Tensor) -> tuple[Tensor, Tensor]:
        values = self.norm(flat(self.project(maps)))
        return values + grid_code(maps.shape[2], maps.shape[3], values.shape[-1], values), values


class GatedLayer(nn.Module):
    """One layer of the adapter (paper, equations 3 and 4).

    Queries attend to one scale; what attention and feed-forward add is scaled by the tanh of a learned number that
    starts at 0, so that a fresh layer changes nothing.
    """

    def __init__(self, channels: int, width: int, heads: int) -> None:
        super().__init__()
        self.keys = Keys(channels, width)
        self.norm = nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.feed = FeedForward(width)
        self.gates = nn.Parameter(torch.zeros(2))

    def forward(self, queries: Tensor, maps: Tensor) -> Tensor:
        keys, values = self.keys(maps)
        gate = torch.tanh(self.gates)
        queries = queries + gate[0] * self.attention(self.norm(queries), keys, values)
        return queries + gate[1] * self.feed(queries)


class Fusion(nn.Module):
    """``vanilla [B, Tv, Dv]`` and ``Features`` -> ``image_tokens [B, Tv, width]``, ``query_tokens [B, Q, width]``.

    Path A, no gate: the meaning tokens attend to the detail maps, then an MLP with a residual (equations 1 and 2).
    Path B, gated: learned queries pass three layers, one per scale f2, f3, f4, fine to coarse (section 4.5.2).
    ``Tv`` must be a square number.
    """

    def __init__(self, vanilla: int, detail: tuple[int, int, int, int], config: FusionConfig) -> None:
        super().__init__()
        c = config
        self.enter = nn.Linear(vanilla, c.width)
        self.keys = nn.ModuleList(Keys(channels, c.width) for channels in detail[1:])
        self.norm = nn.LayerNorm(c.width)
        self.attention = Attention(c.width, c.heads)
        self.feed = FeedForward(c.width)
        self.queries = nn.Parameter(torch.randn(c.queries, c.inner) * 0.02)
        self.layers = nn.ModuleList(GatedLayer(channels, c.inner, c.heads) for channels in detail[1:])
        self.leave = nn.Linear(c.inner, c.width)

    def image_tokens(self, vanilla: Tensor, features: Features) -> Tensor:
        """Path A, ``[B, Tv, width]``."""
        x = self.enter(vanilla)
        grid = int(x.shape[1] ** 0.5)
        keys, values = zip(*(k(m) for k, m in zip(self.keys, features[1:], strict=True)), strict=True)
        asked = self.norm(x) + grid_code(grid, grid, x.shape[-1], x)
        x = x + self.attention(asked, torch.cat(keys, 1), torch.cat(values, 1))
        return x + self.feed(x)

    def query_tokens(self, features: Features) -> Tensor:
        """Path B, ``[B, Q, width]``."""
        x = self.queries[None].expand(features.f2.shape[0], -1, -1)
        for layer, maps in zip(self.layers, features[1:], strict=True):
            x = layer(x, maps)
        return self.leave(x)

    def forward(self, vanilla: Tensor, features: Features) -> tuple[Tensor, Tensor]:
        return self.image_tokens(vanilla, features), self.query_tokens(features)
