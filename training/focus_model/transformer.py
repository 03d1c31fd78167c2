"""The denoiser's transformer over the cells of a map, as in latent diffusion (arXiv 2112.10752)."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from .blocks import group_norm
from .layers import Attention, flat


class GatedFeedForward(nn.Module):
    """Widens to 4x twice, one gates the other through GELU, narrows."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.up = nn.Linear(width, 8 * width)
        self.down = nn.Linear(4 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        values, gate = self.up(x).chunk(2, -1)
        return self.down(values * functional.gelu(gate))


class TransformerLayer(nn.Module):
    """Cells attend to cells, then to the context ``[B, L, context]``."""

    def __init__(self, width: int, head: int, context: int) -> None:
        super().__init__()
        heads = width // head
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(width) for _ in range(3))
        self.attend_cells = Attention(width, heads)
        self.attend_context = Attention(width, heads, source=context)
        self.feed = GatedFeedForward(width)

    def forward(self, x: Tensor, context: Tensor) -> Tensor:
        cells = self.norm1(x)
        x = x + self.attend_cells(cells, cells, cells)
        x = x + self.attend_context(self.norm2(x), context, context)
        return x + self.feed(self.norm3(x))


class Transformer2d(nn.Module):
    """``[B, width, h, w]`` to the same; the way out starts at 0."""

    def __init__(self, width: int, head: int, depth: int, context: int) -> None:
        super().__init__()
        self.norm = group_norm(width)
        self.enter = nn.Linear(width, width)
        self.layers = nn.ModuleList(TransformerLayer(width, head, context) for _ in range(depth))
        self.leave = nn.Linear(width, width)
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)

    def forward(self, x: Tensor, context: Tensor) -> Tensor:
        tokens = self.enter(flat(self.norm(x)))
        for layer in self.layers:
            tokens = layer(tokens, context)
        out = self.leave(tokens).transpose(1, 2).unflatten(2, (x.shape[2], x.shape[3]))
        return x + out
