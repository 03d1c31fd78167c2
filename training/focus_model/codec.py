"""The latent codec: pixels to a small map and back, for the denoiser (paper, section 3.4: the VAE of SDXL).

focus-mini's is like TAESD: no norms and no attention, so that tiles give what the whole picture gives. Beside its
layers runs a linear map of whole cells of 8 x 8 pixels, which its training starts at their principal components: the
layers learn what those leave over (residual autoencoding, arXiv 2410.10733, with a map that is fitted to photos).
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn

from .blocks import Grow, ResBlock, SelfAttention2d, group_norm, shrink, start_at_zero

CELL = 8
"""Pixels of a cell of the latent, each way."""


@dataclass(frozen=True)
class CodecConfig:
    """``channels`` of the latent at an eighth of the size; ``widths`` from fine to coarse, one a level.

    ``shortcut``: a linear map of whole cells beside the layers.
    """

    channels: int = 16
    widths: tuple[int, int, int, int] = (32, 64, 64, 96)
    blocks: int = 2
    norm: bool = False
    shortcut: bool = True


class LatentEncoder(nn.Module):
    """``pixels [B, 3, H, W]`` in 0..1, H and W multiples of 8 -> ``latent [B, channels, H/8, W/8]`` float32."""

    def __init__(self, c: CodecConfig) -> None:
        super().__init__()
        layers: list[nn.Module] = [nn.Conv2d(3, c.widths[0], 3, padding=1)]
        for i, width in enumerate(c.widths):
            before = c.widths[max(i - 1, 0)]
            layers += [ResBlock(before if j == 0 else width, width, c.norm) for j in range(c.blocks)]
            if i + 1 < len(c.widths):
                layers.append(shrink(width, width))
        layers += _middle(c)
        self.layers = nn.Sequential(*layers, *_end(c.widths[-1], c.channels, c.norm))
        self.shortcut = nn.Conv2d(3, c.channels, CELL, CELL) if c.shortcut else None
        if self.shortcut is not None:
            start_at_zero(self.shortcut, self.layers[-1])

    def forward(self, pixels: Tensor) -> Tensor:
        x = 2 * pixels - 1
        latent = self.layers(x)
        return latent if self.shortcut is None else latent + self.shortcut(x)


class LatentDecoder(nn.Module):
    """``latent [B, channels, h, w]`` -> pixels ``[B, 3, 8 h, 8 w]``, about 0..1, not clipped."""

    def __init__(self, c: CodecConfig) -> None:
        super().__init__()
        widths = c.widths[::-1]
        layers: list[nn.Module] = [nn.Conv2d(c.channels, widths[0], 3, padding=1), *_middle(c)]
        for i, width in enumerate(widths):
            before = widths[max(i - 1, 0)]
            count = c.blocks + 1 if c.norm else c.blocks
            layers += [ResBlock(before if j == 0 else width, width, c.norm) for j in range(count)]
            if i + 1 < len(widths):
                layers.append(Grow(width, width))
        self.layers = nn.Sequential(*layers, *_end(widths[-1], 3, c.norm))
        self.shortcut = nn.ConvTranspose2d(c.channels, 3, CELL, CELL) if c.shortcut else None
        if self.shortcut is not None:
            start_at_zero(self.shortcut, self.layers[-1])

    def forward(self, latent: Tensor) -> Tensor:
        made = self.layers(latent)
        return ((made if self.shortcut is None else made + self.shortcut(latent)) + 1) / 2


class LatentCodec(nn.Module):
    """Encoder and decoder; the encoder's last layer is drawn to unit variance by its training."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        self.config = config
        self.encoder, self.decoder = LatentEncoder(config), LatentDecoder(config)

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """The latent, and the pixels as rebuilt from it."""
        latent = self.encoder(pixels)
        return latent, self.decoder(latent)


def _middle(c: CodecConfig) -> list[nn.Module]:
    width = c.widths[-1]
    if not c.norm:
        return [ResBlock(width, width, False)]
    return [ResBlock(width, width), SelfAttention2d(width), ResBlock(width, width)]


def _end(width: int, out: int, norm: bool) -> list[nn.Module]:
    return [group_norm(width) if norm else nn.Identity(), nn.SiLU(), nn.Conv2d(width, out, 3, padding=1)]
