"""What a stage has to say for itself; the trainer does the rest."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

import numpy as np
from torch import Tensor, nn


class Objective(nn.Module, ABC):
    """Parts of the family under the names that they have in :class:`focus_model.focus.Focus`, and a loss over them.

    All chance comes from the sample's number: the same numbers give the same losses, in one process or in several.
    """

    @abstractmethod
    def draw(self, indexes: list[int]) -> Any:
        """The samples of these numbers as one batch on the processor; called from another thread."""

    @abstractmethod
    def losses(self, batch: Any) -> dict[str, Tensor]:
        """Terms by name, each a mean over the samples; their sum is minimised."""

    def forward(self, batch: Any) -> dict[str, Tensor]:
        return self.losses(batch)

    def begin(self) -> None:
        """Once, where a run starts that has no checkpoint of its own: weights that are fitted rather than trained."""

    def rates(self) -> dict[str, float]:
        """Multiples of the rate by the beginning of a parameter's name; 1 where none fits."""
        return {}

    def sheet(self, count: int) -> np.ndarray | None:
        """A picture that shows where the training stands, ``[H, W, 3]`` uint8."""
        return None


def freeze(module: nn.Module) -> nn.Module:
    """Not trained."""
    module.requires_grad_(False)
    return module.eval()
