"""SimVQ (arXiv 2411.02038): a code book that is a fixed random table seen through one learned matrix.

Moving the matrix moves every code at once, so that none is left behind unused (paper, section 3.1: code dimension 32).
A table that starts at the centres of real vectors has no such codes, and may be learned as well.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional


class Quantised(NamedTuple):
    """Vectors as their nearest codes."""

    values: Tensor  # [B, N, dim], gradients passed straight through
    codes: Tensor  # [B, N] int64
    loss: Tensor  # []


class SimVq(nn.Module):
    """``codes`` vectors of ``dim`` numbers; ``commitment`` weighs how much the encoder is drawn to them.

    ``learned``: the table is trained, too.
    """

    def __init__(self, codes: int, dim: int = 32, commitment: float = 0.25, learned: bool = False) -> None:
        super().__init__()
        self.table: Tensor
        if learned:
            self.table = nn.Parameter(fixed_table(codes, dim))
        else:
            self.register_buffer("table", fixed_table(codes, dim))
        self.turn = nn.Linear(dim, dim, bias=False)
        self.commitment = commitment

    def book(self) -> Tensor:
        """All vectors, ``[codes, dim]``."""
        return self.turn(self.table)

    def nearest(self, z: Tensor) -> Tensor:
        """``[B, N, dim]`` -> ``[B, N]`` int64."""
        book = self.book()
        distance = book.square().sum(-1) - 2 * z @ book.t()
        return distance.argmin(-1)

    def look_up(self, codes: Tensor) -> Tensor:
        """``[B, N]`` int64 -> ``[B, N, dim]``."""
        return self.turn(functional.embedding(codes, self.table))

    def forward(self, z: Tensor) -> Quantised:
        with torch.no_grad():
            codes = self.nearest(z)
        values = self.look_up(codes)
        loss = functional.mse_loss(values, z.detach()) + self.commitment * functional.mse_loss(
            z, values.detach()
        )
        return Quantised(z + (values - z).detach(), codes, loss)


def fixed_table(codes: int, dim: int) -> Tensor:
    """The same numbers wherever it is made, so that no checkpoint need hold them; none on the meta device."""
    if torch.get_default_device().type == "meta":
        return torch.empty(codes, dim)
    chance = torch.Generator("cpu").manual_seed(codes * 1009 + dim)
    return (torch.randn(codes, dim, generator=chance, device="cpu") * dim**-0.5).to(
        torch.get_default_device()
    )
