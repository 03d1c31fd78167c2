"""Small layers that several networks of the family share."""

from __future__ import annotations

import itertools
import math

import torch
from torch import Tensor, nn
from torch.nn import functional


class LayerNorm2d(nn.Module):
    """LayerNorm over the channels of a feature map ``[B, C, H, W]``."""

    def __init__(self, channels: int, eps: float = 1e-6) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        mean = x.mean(1, keepdim=True)
        centred = x - mean
        variance = centred.pow(2).mean(1, keepdim=True)
        return (
            centred / torch.sqrt(variance + self.eps) * self.weight[:, None, None] + self.bias[:, None, None]
        )


def rms(x: Tensor, weight: Tensor, eps: float) -> Tensor:
    """RMS norm over the last axis, in float32; of operators that every ONNX opset has."""
    wide = x.float()
    scale = torch.rsqrt(wide.square().mean(-1, keepdim=True) + eps)
    return (wide * scale * weight.float()).to(x.dtype)


class RmsNorm(nn.Module):
    """See :func:`rms`."""

    def __init__(self, width: int, eps: float = 1e-6) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        return rms(x, self.weight, self.eps)


class Mlp(nn.Module):
    """Linear layers with ReLU between them, none after the last."""

    def __init__(self, sizes: list[int]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in itertools.pairwise(sizes))

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers[:-1]:
            x = functional.relu(layer(x))
        return self.layers[-1](x)


class Attention(nn.Module):
    """Multi-head attention whose inner width may be smaller than the token width.

    Tokens ``q [B, Nq, width]``, ``k`` and ``v [B, Nk, source]`` -> ``[B, Nq, width]``; ``source`` is ``width`` unless
    given. ``bias``, broadcast to ``[B, heads, Nq, Nk]``, is added to the scores.
    """

    def __init__(self, width: int, heads: int, inner: int | None = None, source: int | None = None) -> None:
        super().__init__()
        inner, source = inner or width, source or width
        self.heads = heads
        self.q_proj = nn.Linear(width, inner)
        self.k_proj = nn.Linear(source, inner)
        self.v_proj = nn.Linear(source, inner)
        self.out_proj = nn.Linear(inner, width)

    def _split(self, x: Tensor) -> Tensor:
        return x.reshape(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, q: Tensor, k: Tensor, v: Tensor, bias: Tensor | None = None) -> Tensor:
        out = functional.scaled_dot_product_attention(
            self._split(self.q_proj(q)), self._split(self.k_proj(k)), self._split(self.v_proj(v)), bias
        )
        out = out.transpose(1, 2).reshape(q.shape[0], q.shape[1], -1)
        return self.out_proj(out)


class FeedForward(nn.Module):
    """Norm, widen 4x, GELU, narrow; the residual is the caller's."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width, eps=1e-5)
        self.fc1 = nn.Linear(width, 4 * width)
        self.fc2 = nn.Linear(4 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc2(functional.gelu(self.fc1(self.norm(x))))


def flat(maps: Tensor) -> Tensor:
    """``[B, C, h, w]`` -> ``[B, h * w, C]``, row by row."""
    return maps.flatten(2).transpose(1, 2)


def grid_code(rows: int, columns: int, width: int, like: Tensor) -> Tensor:
    """Position codes of all cells of a map, ``[rows * columns, width]``; ``width`` a multiple of 4.

    Sines and cosines of the cell's middle as a share of the map's height and width, so that maps of unlike sizes
    that show the same photo get the same code at the same place. Device and kind are those of ``like``.
    """
    steps = 2 * math.pi * 2 ** torch.linspace(0, 6, width // 4, device=like.device)
    y = (torch.arange(rows, device=like.device) + 0.5) / rows
    x = (torch.arange(columns, device=like.device) + 0.5) / columns
    across = (x[:, None] * steps)[None].expand(rows, -1, -1)
    down = (y[:, None] * steps)[:, None].expand(-1, columns, -1)
    code = torch.cat([down.sin(), down.cos(), across.sin(), across.cos()], -1)
    return code.reshape(rows * columns, width).to(like.dtype)
