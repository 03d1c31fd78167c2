"""The meaning encoder of focus-mini as tokens: EfficientNet-Lite0, its three maps side by side."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from .efficientnet import WIDTHS, EfficientNetLite0


@dataclass(frozen=True)
class LiteMeaningConfig:
    """``grid``: tokens along each side; the paper's semantic branch has 9 at 256 pixels."""

    grid: int = 9


class LiteMeaning(nn.Module):
    """``pixels_low [B, 3, S, S]`` float32, ImageNet-normalised -> ``[B, grid * grid, 472]``.

    The square is brought to ``32 grid`` pixels; maps finer than stride 32 are averaged over its cells. Batch norms keep
    their statistics even while the rest trains: batches here are small and the photos unlike ImageNet's.
    """

    def __init__(self, config: LiteMeaningConfig | None = None) -> None:
        super().__init__()
        self.grid = (config or LiteMeaningConfig()).grid
        self.width = sum(WIDTHS)
        self.network = EfficientNetLite0()

    def train(self, mode: bool = True) -> LiteMeaning:
        super().train(mode)
        self.network.eval()
        return self

    def forward(self, pixels: Tensor) -> Tensor:
        side = 32 * self.grid
        square = functional.interpolate(pixels, size=(side, side), mode="bilinear", align_corners=False)
        s8, s16, s32 = self.network(square)
        maps = [functional.avg_pool2d(s8, 4), functional.avg_pool2d(s16, 2), s32]
        return torch.cat(maps, 1).flatten(2).transpose(1, 2)
