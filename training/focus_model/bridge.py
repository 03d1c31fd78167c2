"""Tells the mask decoder what things are: the meaning encoder's maps, added to the detail encoder's.

The two branches of the visual encoder (arXiv 2506.16806, section 3.1) meet here for masks; for the language model they
meet in :mod:`focus_model.fusion`.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from .efficientnet import WIDTHS, Meaning
from .layers import LayerNorm2d
from .tinyvit import Features


class MeaningBridge(nn.Module):
    """Adds a projection of ``Meaning`` to ``Features.f4``, in the size of ``f4``.

    Starts as nothing: its last layer is 0.
    """

    def __init__(self, width: int = 256, inner: int = 128, widths: tuple[int, int] = WIDTHS[1:]) -> None:
        super().__init__()
        self.from_s16 = nn.Conv2d(widths[0], inner, 1)
        self.from_s32 = nn.Conv2d(widths[1], inner, 1)
        self.norm = LayerNorm2d(inner)
        self.mix = nn.Conv2d(inner, inner, 3, padding=1, groups=inner)
        self.last = nn.Conv2d(inner, width, 1)
        for parameter in self.last.parameters():
            nn.init.zeros_(parameter)

    def forward(self, features: Features, meaning: Meaning) -> Features:
        """``s16`` and ``s32`` show the same picture as ``features``, at any scale."""
        return features._replace(f4=features.f4 + _to(self.added(meaning), features.f4))

    def added(self, meaning: Meaning) -> Tensor:
        """``[B, width, h, w]`` in the size of ``s16``."""
        x = self.from_s16(meaning.s16)
        x = x + _to(self.from_s32(meaning.s32), x)
        return self.last(functional.gelu(self.mix(functional.gelu(self.norm(x)))))


def _to(x: Tensor, like: Tensor) -> Tensor:
    return functional.interpolate(x, size=like.shape[-2:], mode="bilinear", align_corners=False)
