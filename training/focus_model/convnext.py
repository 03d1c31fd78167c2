"""The paper's detail encoder: ConvNeXt (arXiv 2201.03545), Large by default (paper, section 3.1).

The paper states neither channels nor strides; these are the published network's.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from .layers import LayerNorm2d
from .tinyvit import Features


@dataclass(frozen=True)
class ConvNextConfig:
    """Sizes of ConvNeXt-L; all of one stage per tuple place."""

    widths: tuple[int, int, int, int] = (192, 384, 768, 1536)
    depths: tuple[int, int, int, int] = (3, 3, 27, 3)


class ConvNextBlock(nn.Module):
    """Depth-wise 7x7, norm, widen 4x, GELU, narrow, scaled residual."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mix = nn.Conv2d(width, width, 7, padding=3, groups=width)
        self.norm = nn.LayerNorm(width, eps=1e-6)
        self.fc1 = nn.Linear(width, 4 * width)
        self.fc2 = nn.Linear(4 * width, width)
        self.scale = nn.Parameter(torch.full((width,), 1e-6))

    def forward(self, x: Tensor) -> Tensor:
        inner = self.norm(self.mix(x).permute(0, 2, 3, 1))
        inner = self.scale * self.fc2(functional.gelu(self.fc1(inner)))
        return x + inner.permute(0, 3, 1, 2)


class ConvNext(nn.Module):
    """``pixels [B, 3, H, W]`` float32, normalised, H and W multiples of 32 -> ``Features`` at strides 4, 8, 16, 32."""

    def __init__(self, config: ConvNextConfig | None = None) -> None:
        super().__init__()
        c = config or ConvNextConfig()
        self.widths, self.strides = c.widths, (4, 8, 16, 32)
        stages: list[nn.Module] = []
        before = 3
        for width, depth in zip(c.widths, c.depths, strict=True):
            blocks = [ConvNextBlock(width) for _ in range(depth)]
            stages.append(nn.Sequential(*_shrink(before, width), *blocks))
            before = width
        self.stages = nn.ModuleList(stages)

    def forward(self, pixels: Tensor) -> Features:
        maps, x = [], pixels
        for stage in self.stages:
            x = stage(x)
            maps.append(x)
        return Features(*maps)


def _shrink(before: int, width: int) -> list[nn.Module]:
    if before == 3:
        return [nn.Conv2d(3, width, 4, 4), LayerNorm2d(width)]
    return [LayerNorm2d(before), nn.Conv2d(before, width, 2, 2)]
