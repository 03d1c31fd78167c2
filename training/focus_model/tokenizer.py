"""The generative tokenizer (paper, section 3.1 and appendix A): a photo as codes of meaning and codes of pixels.

The language model reads the continuous features before quantisation and writes codes (paper, section 3.2, table 7).

In focus-mini a linear map of whole cells of 16 x 16 pixels runs beside the pixel branch, as in its codec, and the code
book of pixels is learned: both start from the photos themselves (principal components; k-means over them).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from .blocks import ResBlock, SelfAttention2d, group_norm, shrink, start_at_zero
from .layers import flat
from .movq import PixelDecoder
from .rotary import SquareBlock, square_angles
from .simvq import Quantised, SimVq

CELL = 16
"""Pixels of a pixel code, each way."""


@dataclass(frozen=True)
class TokenizerConfig:
    """``semantic_codes`` on the meaning encoder's grid, ``pixel_codes`` on cells of 16 pixels.

    ``shortcut``: a linear map of whole cells beside the pixel branch, and a learned book of pixel codes. The paper's
    base channels are 128 in the encoder and 384 in the decoder.
    """

    semantic_codes: int = 4096
    pixel_codes: int = 4096
    dim: int = 32
    semantic_inner: int = 192
    semantic_heads: int = 4
    semantic_layers: int = 4
    encoder_base: int = 24
    decoder_base: int = 32
    multiples: tuple[int, ...] = (1, 2, 3, 4, 6)
    blocks: int = 1
    shortcut: bool = True


class Tokens(NamedTuple):
    """What the tokenizer makes of a batch of photos. ``g``: the meaning grid; ``h``, ``w``: a sixteenth of the size."""

    semantic: Quantised  # values [B, g * g, dim], codes [B, g * g]
    pixel: Quantised  # values [B, h * w, dim], codes [B, h * w]
    features: Tensor  # [B, h * w, pixel width], continuous, for the language model


class SemanticBranch(nn.Module):
    """Quantises the meaning tokens and rebuilds them: 4 attention blocks with 2-D RoPE.

    The paper quantises the fused features, which its first stage does not train yet; here it is the meaning encoder's
    own, which are fixed from the start.
    """

    def __init__(self, width: int, grid: int, c: TokenizerConfig) -> None:
        super().__init__()
        self.grid, self.head = grid, c.semantic_inner // c.semantic_heads
        self.enter = nn.Sequential(nn.LayerNorm(width), nn.Linear(width, c.dim))
        self.quantiser = SimVq(c.semantic_codes, c.dim)
        self.grow = nn.Linear(c.dim, c.semantic_inner)
        self.blocks = nn.ModuleList(
            SquareBlock(c.semantic_inner, c.semantic_heads, 4 * c.semantic_inner)
            for _ in range(c.semantic_layers)
        )
        self.leave = nn.Linear(c.semantic_inner, width)

    def encode(self, vanilla: Tensor) -> Quantised:
        """``[B, g * g, width]``, see :class:`Tokens`."""
        return self.quantiser(self.enter(vanilla))

    def decode(self, values: Tensor) -> Tensor:
        """``[B, g * g, dim]`` -> the meaning tokens as rebuilt, ``[B, g * g, width]``."""
        x = self.grow(values)
        angles = square_angles(self.grid, self.head, x)
        for block in self.blocks:
            x = block(x, angles)
        return self.leave(x)


class PixelEncoder(nn.Module):
    """Photo to features at stride 16, then to code vectors: the encoder of MoVQGAN (arXiv 2209.09002)."""

    def __init__(self, c: TokenizerConfig) -> None:
        super().__init__()
        widths = [c.encoder_base * m for m in c.multiples]
        self.width = widths[-1]
        layers: list[nn.Module] = [nn.Conv2d(3, widths[0], 3, padding=1)]
        for i, width in enumerate(widths):
            layers += [ResBlock(widths[i - 1] if i and j == 0 else width, width) for j in range(c.blocks)]
            if i + 1 < len(widths):
                layers.append(shrink(width, width))
        layers += [
            SelfAttention2d(self.width),
            ResBlock(self.width, self.width),
            group_norm(self.width),
            nn.SiLU(),
        ]
        self.layers = nn.Sequential(*layers)
        self.leave = nn.Conv2d(self.width, c.dim, 1)
        self.shortcut = nn.Conv2d(3, c.dim, CELL, CELL) if c.shortcut else None
        if self.shortcut is not None:
            start_at_zero(self.shortcut, self.leave)
        self.quantiser = SimVq(c.pixel_codes, c.dim, learned=c.shortcut)

    def features(self, pixels: Tensor) -> Tensor:
        """``[B, 3, H, W]`` in 0..1, H and W multiples of 16 -> ``[B, width, H/16, W/16]``."""
        return self.layers(2 * pixels - 1)

    def quantise(self, pixels: Tensor, features: Tensor) -> Quantised:
        """The code vectors of ``pixels`` and their :meth:`features`."""
        vectors = self.leave(features)
        if self.shortcut is not None:
            vectors = vectors + self.shortcut(2 * pixels - 1)
        return self.quantiser(flat(vectors))


class Tokenizer(nn.Module):
    """Both branches. ``vanilla_width``, ``grid``: those of the meaning encoder."""

    def __init__(self, vanilla_width: int, grid: int, config: TokenizerConfig) -> None:
        super().__init__()
        self.config, self.grid = config, grid
        self.semantic = SemanticBranch(vanilla_width, grid, config)
        self.pixel = PixelEncoder(config)
        self.decoder = PixelDecoder(2 * config.dim, config.decoder_base, config.multiples, config.blocks)
        self.shortcut = nn.ConvTranspose2d(config.dim, 3, CELL, CELL) if config.shortcut else None
        if self.shortcut is not None:
            start_at_zero(self.shortcut, self.decoder.leave)
        self.width = self.pixel.width
        self.code_width = 2 * config.dim

    def encode(self, pixels: Tensor, vanilla: Tensor) -> Tokens:
        """``pixels [B, 3, H, W]`` in 0..1, ``vanilla [B, g * g, width]`` of the same photo."""
        maps = self.pixel.features(pixels)
        return Tokens(self.semantic.encode(vanilla), self.pixel.quantise(pixels, maps), flat(maps))

    def join(self, semantic: Tensor, pixel: Tensor, rows: int, columns: int) -> Tensor:
        """Code vectors ``[B, g * g, dim]`` and ``[B, rows * columns, dim]`` -> ``[B, 2 dim, rows, columns]``."""
        coarse = semantic.transpose(1, 2).unflatten(2, (self.grid, self.grid))
        coarse = functional.interpolate(coarse, size=(rows, columns), mode="bilinear", align_corners=False)
        return torch.cat([coarse, pixel.transpose(1, 2).unflatten(2, (rows, columns))], 1)

    def embed(self, semantic_codes: Tensor, pixel_codes: Tensor, rows: int, columns: int) -> Tensor:
        """Codes ``[B, g * g]``, ``[B, rows * columns]`` int64 -> ``[B, 2 dim, rows, columns]``, see :meth:`join`."""
        semantic = self.semantic.quantiser.look_up(semantic_codes)
        return self.join(semantic, self.pixel.quantiser.look_up(pixel_codes), rows, columns)

    def decode(self, joined: Tensor) -> Tensor:
        """``[B, 2 dim, h, w]`` -> pixels ``[B, 3, 16 h, 16 w]``, about 0..1, not clipped."""
        made = self.decoder(joined)
        if self.shortcut is not None:
            made = made + self.shortcut(joined[:, self.config.dim :])
        return (made + 1) / 2
