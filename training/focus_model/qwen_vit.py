"""The paper's meaning encoder: the vision tower of Qwen2.5-VL for still images (paper, section 3.1).

Patches of 14 pixels, 2 x 2 of them merged into a token: 28 pixels a token, 9 x 9 tokens for the paper's 256 pixels
(252 of them used). At this size all attention is global; the published tower's windows only matter for larger squares.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn
from torch.nn import functional

from .layers import RmsNorm
from .rotary import SquareBlock, square_angles

PATCH, MERGED = 14, 2


@dataclass(frozen=True)
class QwenVitConfig:
    """Sizes of the tower in Qwen2.5-VL-3B."""

    grid: int = 9
    layers: int = 32
    inner: int = 1280
    heads: int = 16
    hidden: int = 3420
    width: int = 2048


class QwenVit(nn.Module):
    """``pixels_low [B, 3, S, S]`` float32, normalised -> ``[B, grid * grid, width]``."""

    def __init__(self, config: QwenVitConfig | None = None) -> None:
        super().__init__()
        c = config or QwenVitConfig()
        self.config, self.grid, self.width = c, c.grid, c.width
        self.patches = nn.Conv2d(3, c.inner, PATCH, PATCH, bias=False)
        self.blocks = nn.ModuleList(SquareBlock(c.inner, c.heads, c.hidden) for _ in range(c.layers))
        merged = c.inner * MERGED**2
        self.norm = RmsNorm(c.inner)
        self.merge1 = nn.Linear(merged, merged)
        self.merge2 = nn.Linear(merged, c.width)

    def forward(self, pixels: Tensor) -> Tensor:
        patches = self.grid * MERGED
        side = patches * PATCH
        square = functional.interpolate(pixels, size=(side, side), mode="bilinear", align_corners=False)
        x = self.patches(square).flatten(2).transpose(1, 2)
        angles = square_angles(patches, self.config.inner // self.config.heads, x)
        for block in self.blocks:
            x = block(x, angles)
        batch, _, inner = x.shape
        x = self.norm(x).reshape(batch, self.grid, MERGED, self.grid, MERGED, inner).transpose(2, 3)
        x = x.reshape(batch, self.grid**2, MERGED**2 * inner)
        return self.merge2(functional.gelu(self.merge1(x)))
