"""The feature pyramid of the segmentation predictor: maps of one width, coarse meaning brought down to fine cells."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from .blocks import group_norm
from .tinyvit import Features


class Pyramid(nn.Module):
    """``detail``, ``strides``: of f1 to f4; 4 the first and 16 the third, none finer than the one before it."""

    def __init__(
        self, detail: tuple[int, int, int, int], strides: tuple[int, int, int, int], width: int
    ) -> None:
        super().__init__()
        self.strides = strides
        self.sides = nn.ModuleList(nn.Conv2d(channels, width, 1) for channels in detail)
        self.smooth = nn.ModuleList(
            nn.Sequential(nn.Conv2d(width, width, 3, padding=1), group_norm(width), nn.GELU()) for _ in detail
        )
        self.fine = nn.Conv2d(width, width, 1)

    def forward(self, features: Features, clicks: Tensor, readout: Tensor) -> tuple[Tensor, list[Tensor]]:
        """Fine map ``[B, width, H/4, W/4]``, and maps of f4, f3, f2 for attention.

        ``clicks [B, width, H/4, W/4]`` is added at every scale, max-pooled so that none is lost;
        ``readout [B, width, H/16, W/16]`` to f3.
        """
        maps: list[Tensor] = []
        above: Tensor | None = None
        for i in (3, 2, 1, 0):
            x = self.sides[i](features[i])
            size = x.shape[-2:]
            x = x + functional.max_pool2d(clicks, self.strides[i] // self.strides[0])
            if i == 2:
                x = x + readout
            if above is not None:
                x = x + functional.interpolate(above, size=size, mode="bilinear", align_corners=False)
            above = self.smooth[i](x)
            maps.append(above)
        return self.fine(maps[3]), maps[:3]
