"""The region encoder: a click, scribble, box or mask as a condition of the language model (paper, section 3.2).

The paper pools the meaning map alone, where a click at 256 pixels is one sample of 9 x 9 cells. Here the detail map is
pooled too, and the region's place, extent and kind are said.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .layers import Mlp, grid_code

KINDS = ("click", "scribble", "box", "mask")
EXTENT = 5


class RegionEncoder(nn.Module):
    """``vanilla [B, Tv, Dv]``, ``f3 [B, C3, h, w]``, ``region [B, R, h, w]`` 0..1, ``kind [B, R]`` int64 (an index of
    ``KINDS``) -> ``region_tokens [B, R, width]``.

    ``f3`` and ``region`` show the photo without padding, as ``vanilla`` does. A region is area-averaged to f3's
    cells and must not be empty in all of them; an empty one (a filler) gives a token of its kind alone.
    """

    def __init__(self, vanilla: int, f3: int, width: int) -> None:
        super().__init__()
        self.code = width
        self.kinds = nn.Parameter(torch.randn(len(KINDS), width) * 0.02)
        self.from_vanilla = nn.Linear(vanilla, width)
        self.from_f3 = nn.Linear(f3, width)
        self.from_place = nn.Linear(width + EXTENT, width)
        self.mix = Mlp([3 * width, width, width])

    def forward(self, vanilla: Tensor, f3: Tensor, region: Tensor, kind: Tensor) -> Tensor:
        rows, columns = region.shape[2], region.shape[3]
        grid = int(vanilla.shape[1] ** 0.5)
        coarse = vanilla.transpose(1, 2).unflatten(2, (grid, grid))
        coarse = functional.interpolate(coarse, size=(rows, columns), mode="bilinear", align_corners=False)
        share = region.flatten(2)
        share = share / (share.sum(-1, keepdim=True) + 1e-6)
        place = torch.cat([share @ grid_code(rows, columns, self.code, share), extent(region)], -1)
        parts = [
            self.from_vanilla(share @ coarse.flatten(2).transpose(1, 2)),
            self.from_f3(share @ f3.flatten(2).transpose(1, 2)),
            self.from_place(place),
        ]
        return self.mix(torch.cat(parts, -1)) + functional.embedding(kind, self.kinds)


def extent(region: Tensor) -> Tensor:
    """``[B, R, h, w]`` -> ``[B, R, 5]``: middle (x, y), spread (x, y) and area, as shares of the photo."""
    rows, columns = region.shape[2], region.shape[3]
    y = (torch.arange(rows, device=region.device).to(region.dtype) + 0.5) / rows
    x = (torch.arange(columns, device=region.device).to(region.dtype) + 0.5) / columns
    total = region.sum((-2, -1)) + 1e-6
    across, down = region.sum(-2) / total[..., None], region.sum(-1) / total[..., None]
    mx, my = across @ x, down @ y
    sx = ((across @ x.square()) - mx.square()).clamp(min=1e-9).sqrt()
    sy = ((down @ y.square()) - my.square()).clamp(min=1e-9).sqrt()
    return torch.stack([mx, my, sx, sy, region.mean((-2, -1))], -1)
