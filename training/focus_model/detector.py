"""The object detector over the meaning encoder's maps: what is where, for a fixed list of names.

A feature pyramid, top-down then bottom-up (PANet, arXiv 1803.01534), attention at the coarsest level, one head shared
by the three levels, no anchors: a cell gives one box and one score per name (as YOLOX, arXiv 2107.08430, but with one
score in place of objectness times class).
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from .efficientnet import WIDTHS, Meaning

STRIDES = (8, 16, 32)
RARE = -4.6
"""First bias of a score: one cell in a hundred."""


class Found(NamedTuple):
    """Of C cells, stride 8 first, each level row by row."""

    boxes: Tensor  # [B, C, 4] left, top, right, bottom in pixels of the encoder's input
    logits: Tensor  # [B, C, N] one per name; sigmoid is about the IoU of the box with such an object


def _norm_act(width: int) -> nn.Sequential:
    return nn.Sequential(nn.BatchNorm2d(width), nn.SiLU())


class Mix(nn.Sequential):
    """Depth-wise 3 x 3, then 1 x 1: ``[B, cin, h, w]`` -> ``[B, cout, h, w]``."""

    def __init__(self, cin: int, cout: int) -> None:
        super().__init__(
            nn.Conv2d(cin, cin, 3, padding=1, groups=cin, bias=False),
            nn.Conv2d(cin, cout, 1, bias=False),
            _norm_act(cout),
        )


class Around(nn.Module):
    """Self-attention over all cells of a map, pre-normalised, with an MLP; ``[B, C, h, w]``.

    Places are known from a depth-wise convolution before it, so that any size fits.
    """

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.place = nn.Conv2d(width, width, 3, padding=1, groups=width)
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.mlp = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.place(x)
        tokens = x.flatten(2).transpose(1, 2)
        batch, count, width = tokens.shape
        q, k, v = self.qkv(self.norm1(tokens)).reshape(batch, count, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(q, k, v)
        tokens = tokens + self.out(seen.transpose(1, 2).reshape(batch, count, width))
        tokens = tokens + self.mlp(self.norm2(tokens))
        return tokens.transpose(1, 2).reshape(x.shape)


class Head(nn.Module):
    """``[B, width, h, w]`` -> boxes ``[B, h*w, 4]`` and logits ``[B, h*w, N]``; one for all levels."""

    def __init__(self, width: int, names: int) -> None:
        super().__init__()
        self.named = nn.Sequential(Mix(width, width), Mix(width, width))
        self.boxed = nn.Sequential(Mix(width, width), Mix(width, width))
        self.logits = nn.Conv2d(width, names, 1)
        self.edges = nn.Conv2d(width, 4, 1)
        nn.init.constant_(self.logits.bias, RARE)  # type: ignore[arg-type]
        nn.init.normal_(self.logits.weight, std=0.01)

    def forward(self, x: Tensor, stride: int, scale: Tensor) -> tuple[Tensor, Tensor]:
        height, width = x.shape[2:]
        # distances from the cell's middle to the four edges, in pixels
        away = torch.exp((self.edges(self.boxed(x)) * scale).clamp(-4, 4)) * stride
        down = (torch.arange(height, device=x.device, dtype=x.dtype) + 0.5) * stride
        across = (torch.arange(width, device=x.device, dtype=x.dtype) + 0.5) * stride
        y, x_ = down[:, None].expand(height, width), across[None].expand(height, width)
        left, top, right, bottom = away.unbind(1)
        boxes = torch.stack([x_ - left, y - top, x_ + right, y + bottom], 1)
        return boxes.flatten(2).transpose(1, 2), self.logits(self.named(x)).flatten(2).transpose(1, 2)


class ObjectDetector(nn.Module):
    """:class:`Meaning` of an input whose sides are multiples of 32 -> :class:`Found`."""

    def __init__(self, names: int, width: int = 96, heads: int = 4) -> None:
        super().__init__()
        self.enter = nn.ModuleList(
            nn.Sequential(nn.BatchNorm2d(c), nn.Conv2d(c, width, 1, bias=False), _norm_act(width))
            for c in WIDTHS
        )
        self.around = nn.Sequential(Around(width, heads), Around(width, heads))
        self.down = nn.ModuleList([Mix(2 * width, width), Mix(2 * width, width)])
        self.up = nn.ModuleList([Mix(2 * width, width), Mix(2 * width, width)])
        self.head = Head(width, names)
        self.scales = nn.Parameter(torch.ones(len(STRIDES)))

    def forward(self, maps: Meaning) -> Found:
        fine, middle, coarse = (enter(m) for enter, m in zip(self.enter, maps, strict=True))
        coarse = self.around(coarse)
        middle = self.down[0](torch.cat([middle, _larger(coarse)], 1))
        fine = self.down[1](torch.cat([fine, _larger(middle)], 1))
        middle = self.up[0](torch.cat([middle, functional.avg_pool2d(fine, 2)], 1))
        coarse = self.up[1](torch.cat([coarse, functional.avg_pool2d(middle, 2)], 1))
        found = [
            self.head(level, stride, scale)
            for level, stride, scale in zip((fine, middle, coarse), STRIDES, self.scales, strict=True)
        ]
        return Found(torch.cat([b for b, _ in found], 1), torch.cat([s for _, s in found], 1))


def _larger(x: Tensor) -> Tensor:
    return functional.interpolate(x, scale_factor=2.0, mode="nearest")
