"""Convolution blocks that tokenizer, codec and denoiser share."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .layers import Attention, flat


def start_at_zero(*layers: nn.Module) -> None:
    """The layers say nothing until they have learned something, or were fitted."""
    for layer in layers:
        for parameter in layer.parameters():
            nn.init.zeros_(parameter)


def group_norm(channels: int) -> nn.GroupNorm:
    """Up to 32 groups of at least four channels."""
    groups = next(g for g in (32, 16, 8, 4, 2, 1) if (channels % g == 0 and channels // g >= 4) or g == 1)
    return nn.GroupNorm(groups, channels, eps=1e-6)


class ResBlock(nn.Module):
    """Two 3x3 convolutions with a residual, ``[B, cin, h, w]`` -> ``[B, cout, h, w]``.

    ``norm``: group norms before each; without, the block sees nothing but its surroundings, which tiles need. ``time``:
    width of a vector ``[B, time]`` that is added between them. The last layer starts at 0.
    """

    def __init__(self, cin: int, cout: int, norm: bool = True, time: int = 0) -> None:
        super().__init__()
        self.norm1: nn.Module = group_norm(cin) if norm else nn.Identity()
        self.conv1 = nn.Conv2d(cin, cout, 3, padding=1)
        self.time = nn.Linear(time, cout) if time else None
        self.norm2: nn.Module = group_norm(cout) if norm else nn.Identity()
        self.conv2 = nn.Conv2d(cout, cout, 3, padding=1)
        self.skip: nn.Module = nn.Identity() if cin == cout else nn.Conv2d(cin, cout, 1)
        start_at_zero(self.conv2)

    def forward(self, x: Tensor, time: Tensor | None = None) -> Tensor:
        inner = self.conv1(functional.silu(self.norm1(x)))
        if self.time is not None and time is not None:
            inner = inner + self.time(functional.silu(time))[:, :, None, None]
        return self.skip(x) + self.conv2(functional.silu(self.norm2(inner)))


class SelfAttention2d(nn.Module):
    """Every cell attends to every cell; one head, as in the autoencoders of latent diffusion."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = group_norm(channels)
        self.attention = Attention(channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        tokens = flat(self.norm(x))
        out = self.attention(tokens, tokens, tokens)
        return x + out.transpose(1, 2).unflatten(2, (x.shape[2], x.shape[3]))


def shrink(cin: int, cout: int) -> nn.Conv2d:
    """Halves the size."""
    return nn.Conv2d(cin, cout, 3, 2, 1)


class Grow(nn.Module):
    """Doubles the size: nearest neighbours, then a 3x3 convolution."""

    def __init__(self, cin: int, cout: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        return self.conv(functional.interpolate(x, scale_factor=2.0, mode="nearest"))


def time_code(moment: Tensor, width: int) -> Tensor:
    """``[B]`` in 0..1 -> ``[B, width]`` sines and cosines."""
    half = width // 2
    steps = 1000 * 10000.0 ** (-torch.arange(half, device=moment.device).to(moment.dtype) / half)
    angle = moment[:, None] * steps
    return torch.cat([angle.cos(), angle.sin()], -1)
