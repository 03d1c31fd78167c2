"""Transformer blocks over a square of tokens, positions turned into queries and keys (2-D RoPE).

Used by the paper's meaning encoder and by the tokenizer's semantic decoder (paper, section 3.1 and appendix A).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .layers import RmsNorm


def square_angles(grid: int, head: int, like: Tensor) -> Tensor:
    """``[grid * grid, head / 2]``: a quarter of the head's width turns with the row, the next with the column."""
    steps = 10000.0 ** (-torch.arange(0, head // 2, 2, device=like.device).float() / (head // 2))
    along = torch.outer(torch.arange(grid, device=like.device).float(), steps)
    rows = along[:, None].expand(grid, grid, -1)
    columns = along[None].expand(grid, grid, -1)
    return torch.cat([rows, columns], -1).reshape(grid * grid, head // 2)


def turned(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Turns the halves of ``[..., N, head]`` against each other; ``cos``, ``sin``: ``[N, head / 2]``."""
    first, second = x.chunk(2, -1)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], -1)


class SquareBlock(nn.Module):
    """RMS norm, attention, RMS norm, gated feed-forward: tokens ``[B, grid * grid, width]`` to the same."""

    def __init__(self, width: int, heads: int, hidden: int) -> None:
        super().__init__()
        self.heads, self.head = heads, width // heads
        self.norm1 = RmsNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)
        self.norm2 = RmsNorm(width)
        self.gate = nn.Linear(width, hidden)
        self.up = nn.Linear(width, hidden)
        self.down = nn.Linear(hidden, width)

    def forward(self, x: Tensor, angles: Tensor) -> Tensor:
        batch, count, width = x.shape
        qkv = self.qkv(self.norm1(x)).reshape(batch, count, 3, self.heads, self.head).permute(2, 0, 3, 1, 4)
        q, k, v = qkv.unbind(0)
        cos, sin = angles.cos().to(x.dtype), angles.sin().to(x.dtype)
        out = functional.scaled_dot_product_attention(turned(q, cos, sin), turned(k, cos, sin), v)
        x = x + self.proj(out.transpose(1, 2).reshape(batch, count, width))
        inner = self.norm2(x)
        return x + self.down(functional.silu(self.gate(inner)) * self.up(inner))
