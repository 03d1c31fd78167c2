"""The running mean of the trained weights."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn


def trained(module: nn.Module) -> dict[str, Tensor]:
    """All that is trained, by name."""
    return {name: p for name, p in module.named_parameters() if p.requires_grad}


class Average:
    """Exponential mean with decay ``most``, faster at the beginning."""

    def __init__(self, module: nn.Module, most: float) -> None:
        self.module, self.most = module, most
        self.mean = {name: p.detach().clone() for name, p in trained(module).items()}

    @torch.no_grad()
    def update(self, step: int) -> None:
        """After step number ``step``, counted from 1."""
        decay = min(self.most, step / (9 + step))
        for name, parameter in trained(self.module).items():
            self.mean[name].lerp_(parameter, 1 - decay)

    @contextmanager
    def worn(self) -> Iterator[None]:
        """Within it, the module has the mean's weights."""
        held = {name: p.detach().clone() for name, p in trained(self.module).items()}
        try:
            self._put(self.mean)
            yield
        finally:
            self._put(held)

    @torch.no_grad()
    def _put(self, values: dict[str, Tensor]) -> None:
        for name, parameter in trained(self.module).items():
            parameter.copy_(values[name])
