"""The detail encoder of focus-mini: TinyViT (arXiv 2207.10666) with the neck of SAM, batch norms folded.

``pixels [B, 3, H, W]`` float32, normalised, H and W multiples of 16 -> ``Features``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from .layers import FeedForward, LayerNorm2d


class Features(NamedTuple):
    """Maps of the detail encoder, finest first."""

    f1: Tensor  # [B, widths[0], H/4, W/4]
    f2: Tensor  # [B, widths[1], H/8, W/8]
    f3: Tensor  # [B, widths[3], H/16, W/16]
    f4: Tensor  # [B, neck, H/16, W/16], what the mask decoder attends to


@dataclass(frozen=True)
class TinyVitConfig:
    """Sizes of TinyViT-5M, the default; all of one stage per tuple place."""

    widths: tuple[int, int, int, int] = (64, 128, 160, 320)
    depths: tuple[int, int, int, int] = (2, 2, 6, 2)
    windows: tuple[int, int, int, int] = (7, 7, 14, 7)
    head_width: int = 32
    neck: int = 256


def _conv(cin: int, cout: int, size: int = 1, stride: int = 1, groups: int = 1) -> nn.Conv2d:
    return nn.Conv2d(cin, cout, size, stride, size // 2, groups=groups)


class MbConv(nn.Module):
    """Inverted residual: widen 4x, depth-wise 3x3, narrow."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv1 = _conv(width, 4 * width)
        self.conv2 = _conv(4 * width, 4 * width, 3, groups=4 * width)
        self.conv3 = _conv(4 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        inner = functional.gelu(self.conv2(functional.gelu(self.conv1(x))))
        return functional.gelu(x + self.conv3(inner))


class Downsample(nn.Module):
    """Changes the width, and halves the size when ``stride`` is 2."""

    def __init__(self, cin: int, cout: int, stride: int) -> None:
        super().__init__()
        self.conv1 = _conv(cin, cout)
        self.conv2 = _conv(cout, cout, 3, stride, groups=cout)
        self.conv3 = _conv(cout, cout)

    def forward(self, x: Tensor) -> Tensor:
        return self.conv3(functional.gelu(self.conv2(functional.gelu(self.conv1(x)))))


class WindowAttention(nn.Module):
    """Attention within one window of ``window x window`` tokens, with a learned bias per pair of places."""

    def __init__(self, width: int, head_width: int, window: int) -> None:
        super().__init__()
        self.heads = width // head_width
        self.head_width = head_width
        self.norm = nn.LayerNorm(width, eps=1e-5)
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)
        self.bias = nn.Parameter(torch.zeros(self.heads, window**2, window**2))

    def forward(self, x: Tensor) -> Tensor:
        count, tokens, width = x.shape
        qkv = self.qkv(self.norm(x)).reshape(count, tokens, self.heads, 3 * self.head_width)
        q, k, v = qkv.transpose(1, 2).split(self.head_width, -1)
        out = functional.scaled_dot_product_attention(q, k, v, attn_mask=self.bias)
        return self.proj(out.transpose(1, 2).reshape(count, tokens, width))


class WindowBlock(nn.Module):
    """Window attention, a depth-wise convolution without residual, a feed-forward part.

    Where the size is no multiple of the window, zero tokens are appended right and below; they pass the norm and are
    attended to, as in the network whose weights we start from.
    """

    def __init__(self, width: int, head_width: int, window: int) -> None:
        super().__init__()
        self.window = window
        self.attn = WindowAttention(width, head_width, window)
        self.local_conv = _conv(width, width, 3, groups=width)
        self.mlp = FeedForward(width)

    def _attend(self, x: Tensor) -> Tensor:
        batch, height, width, channels = x.shape
        size = self.window
        x = functional.pad(x, (0, 0, 0, -width % size, 0, -height % size))
        rows, columns = x.shape[1] // size, x.shape[2] // size
        x = x.reshape(batch, rows, size, columns, size, channels).transpose(2, 3)
        x = self.attn(x.reshape(-1, size * size, channels))
        x = x.reshape(batch, rows, columns, size, size, channels).transpose(2, 3)
        return x.reshape(batch, rows * size, columns * size, channels)[:, :height, :width]

    def forward(self, x: Tensor) -> Tensor:
        tokens = x.permute(0, 2, 3, 1)
        tokens = tokens + self._attend(tokens)
        tokens = self.local_conv(tokens.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
        tokens = tokens + self.mlp(tokens)
        return tokens.permute(0, 3, 1, 2)


class Stage(nn.Module):
    """Blocks of one width, then the change to the next."""

    def __init__(self, blocks: list[nn.Module], downsample: nn.Module | None) -> None:
        super().__init__()
        self.blocks = nn.Sequential(*blocks)
        self.downsample = downsample

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        x = self.blocks(x)
        return x, x if self.downsample is None else self.downsample(x)


class TinyVit(nn.Module):
    """See the module's docstring."""

    def __init__(self, config: TinyVitConfig | None = None) -> None:
        super().__init__()
        c = config or TinyVitConfig()
        self.config = c
        self.widths = (c.widths[0], c.widths[1], c.widths[3], c.neck)
        self.strides = (4, 8, 16, 16)
        self.patch_embed = nn.ModuleList(
            [_conv(3, c.widths[0] // 2, 3, 2), _conv(c.widths[0] // 2, c.widths[0], 3, 2)]
        )
        strides = (2, 2, 1)
        stages = []
        for i, (width, depth) in enumerate(zip(c.widths, c.depths, strict=True)):
            make = (
                (lambda w=width: MbConv(w))
                if i == 0
                else (lambda w=width, s=c.windows[i]: WindowBlock(w, c.head_width, s))
            )
            down = Downsample(width, c.widths[i + 1], strides[i]) if i < 3 else None
            stages.append(Stage([make() for _ in range(depth)], down))
        self.layers = nn.ModuleList(stages)
        self.neck = nn.Sequential(
            nn.Conv2d(c.widths[3], c.neck, 1, bias=False),
            LayerNorm2d(c.neck),
            nn.Conv2d(c.neck, c.neck, 3, padding=1, bias=False),
            LayerNorm2d(c.neck),
        )

    def forward(self, pixels: Tensor) -> Features:
        x = self.patch_embed[1](functional.gelu(self.patch_embed[0](pixels)))
        f1, x = self.layers[0](x)
        f2, x = self.layers[1](x)
        _, x = self.layers[2](x)
        f3, _ = self.layers[3](x)
        return Features(f1, f2, f3, self.neck(f3))
