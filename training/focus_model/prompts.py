"""Prompts as tokens: points, box corners and a previous mask, as in SAM (arXiv 2304.02643, appendix A)."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from .layers import LayerNorm2d

NEGATIVE, POSITIVE, BOX_START, BOX_END, PADDING = 0, 1, 2, 3, -1


class PromptEncoder(nn.Module):
    """Turns prompts into tokens for the mask decoder."""

    def __init__(self, width: int = 256, mask_channels: int = 16) -> None:
        super().__init__()
        self.gaussian: Tensor
        self.register_buffer("gaussian", torch.randn(2, width // 2))
        self.points = nn.Parameter(torch.zeros(4, width))
        self.padding = nn.Parameter(torch.zeros(width))
        self.no_mask = nn.Parameter(torch.zeros(width))
        quarter = mask_channels // 4
        self.mask_downscaling = nn.Sequential(
            nn.Conv2d(1, quarter, 2, 2),
            LayerNorm2d(quarter),
            nn.GELU(),
            nn.Conv2d(quarter, mask_channels, 2, 2),
            LayerNorm2d(mask_channels),
            nn.GELU(),
            nn.Conv2d(mask_channels, width, 1),
        )

    def code(self, unit: Tensor) -> Tensor:
        """Position code of points ``[..., 2]`` (x, y) in 0..1 of the square side -> ``[..., width]``."""
        angle = (2 * unit - 1) @ self.gaussian * (2 * math.pi)
        return torch.cat([angle.sin(), angle.cos()], -1)

    def grid(self, height: int, width: int, side: int) -> Tensor:
        """Position codes of all cells of a feature map, ``[height * width, C]``; ``side`` is the square's in cells."""
        y = (torch.arange(height, device=self.gaussian.device) + 0.5) / side
        x = (torch.arange(width, device=self.gaussian.device) + 0.5) / side
        unit = torch.stack(torch.meshgrid(x, y, indexing="xy"), -1)
        return self.code(unit).reshape(height * width, -1)

    def sparse(self, coords: Tensor, labels: Tensor, side: float) -> Tensor:
        """Tokens of points.

        ``coords [B, N, 2]`` pixels of the network's input, pixel centres at +0.5; ``labels [B, N]`` one of the
        module's constants; ``side`` the square input side -> ``[B, N, width]``.
        """
        code = self.code(coords / side)
        padding = (labels == PADDING).unsqueeze(-1)
        table = functional.embedding(labels.clamp(min=0), self.points)
        return torch.where(padding, self.padding.expand_as(code), code + table)

    def dense(self, logits: Tensor, has_mask: Tensor) -> Tensor:
        """``logits [B, 1, 4h, 4w]`` of a previous mask, ``has_mask [B]`` 0 or 1 -> ``[B, width, h, w]``."""
        seen = self.mask_downscaling(logits)
        none = self.no_mask[None, :, None, None]
        return none + has_mask[:, None, None, None] * (seen - none)
