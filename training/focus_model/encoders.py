"""The two encoders behind one interface each (paper, section 3.1); the rest of the family asks for nothing more."""

from __future__ import annotations

from typing import Protocol

from torch import Tensor, nn

from .convnext import ConvNext, ConvNextConfig
from .meaning import LiteMeaning, LiteMeaningConfig
from .qwen_vit import QwenVit, QwenVitConfig
from .tinyvit import Features, TinyVit, TinyVitConfig


class DetailEncoder(Protocol):
    """The hierarchical encoder: sees a large copy of the photo and keeps its borders.

    ``pixels_high [B, 3, H, W]`` float32, normalised, H and W multiples of the last stride -> ``Features``.
    """

    widths: tuple[int, int, int, int]
    strides: tuple[int, int, int, int]

    def __call__(self, pixels: Tensor) -> Features: ...


class MeaningEncoder(Protocol):
    """The vanilla encoder: sees a small copy of the photo and knows what is in it.

    ``pixels_low [B, 3, S, S]`` float32, normalised, the photo stretched to the square -> ``[B, grid * grid, width]``,
    row by row. The square is brought to the encoder's own size inside.
    """

    width: int
    grid: int

    def __call__(self, pixels: Tensor) -> Tensor: ...


DetailConfig = TinyVitConfig | ConvNextConfig
MeaningConfig = LiteMeaningConfig | QwenVitConfig


def make_detail(config: DetailConfig) -> nn.Module:
    """A :class:`DetailEncoder` with fresh weights."""
    return TinyVit(config) if isinstance(config, TinyVitConfig) else ConvNext(config)


def make_meaning(config: MeaningConfig) -> nn.Module:
    """A :class:`MeaningEncoder` with fresh weights."""
    return LiteMeaning(config) if isinstance(config, LiteMeaningConfig) else QwenVit(config)
