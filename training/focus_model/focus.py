"""The whole family in one module, built from one configuration (paper, figure 2)."""

from __future__ import annotations

from typing import NamedTuple, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from .codec import LatentCodec
from .config import FocusConfig
from .denoiser import Denoiser
from .encoders import DetailEncoder, MeaningEncoder, make_detail, make_meaning
from .fusion import Fusion
from .language import Language
from .predictor import Predictor
from .regions import RegionEncoder
from .schedules import schedule
from .speaker import Seen, Speaker
from .special import Special
from .tinyvit import Features
from .tokenizer import Tokenizer

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
"""Both encoders' normalisation of RGB 0..1."""


class View(NamedTuple):
    """What the frozen part of the network knows of a batch of photos."""

    features: Features
    vanilla: Tensor  # [B, Tv, Dv]
    pixel: Tensor  # [B, Tp, pixel width]


class Focus(nn.Module):
    """All parts; each may be used, trained and exported by itself."""

    def __init__(self, config: FocusConfig) -> None:
        super().__init__()
        c, self.config = config, config
        width = c.fusion.width
        self.detail = make_detail(c.detail)
        self.meaning = make_meaning(c.meaning)
        detail, meaning = cast(DetailEncoder, self.detail), cast(MeaningEncoder, self.meaning)
        self.fusion = Fusion(meaning.width, detail.widths, c.fusion)
        self.regions = RegionEncoder(meaning.width, detail.widths[2], width)
        self.tokenizer = Tokenizer(meaning.width, meaning.grid, c.tokenizer)
        special = Special(c.vocabulary, c.masks, c.tokenizer.semantic_codes, c.tokenizer.pixel_codes)
        language = Language(c.vocabulary, c.rank, 2.0 * c.rank, dims=c.language)
        self.speaker = Speaker(language, special, width, self.tokenizer.width)
        self.predictor = Predictor(width, detail.widths, detail.strides, c.predictor)
        self.codec = LatentCodec(c.codec)
        self.denoiser = Denoiser(c.codec.channels, self.tokenizer.code_width, width, c.denoiser)
        self.schedule = schedule(c.schedule)
        self.visual_mask_tokens = nn.Parameter(torch.randn(3, width) * 0.02)
        """Mask tokens of prompts without words: three candidates, ``[3, D]``."""
        self.null_condition = nn.Parameter(torch.randn(1, width) * 0.02)
        """The condition of prompts without words, ``[1, D]``."""

    def low(self, pixels: Tensor) -> Tensor:
        """``[B, 3, H, W]`` in 0..1 -> the small copy, ``[B, 3, side_low, side_low]``, still in 0..1."""
        side = self.config.side_low
        return functional.interpolate(pixels, size=(side, side), mode="bilinear", antialias=True)

    def view(self, pixels: Tensor) -> View:
        """Both encoders and the pixel branch's features for ``pixels [B, 3, H, W]`` in 0..1."""
        low = self.low(pixels)
        return View(
            self.detail(normalise(pixels)),
            self.meaning(normalise(low)),
            self.tokenizer.pixel.features(low).flatten(2).transpose(1, 2),
        )

    def see(self, view: View, region: Tensor, kind: Tensor) -> Seen:
        """Tokens for the language model; ``region [B, R, h, w]`` in f3's cells, ``kind [B, R]``."""
        image, query = self.fusion(view.vanilla, view.features)
        return Seen(image, view.pixel, query, self.regions(view.vanilla, view.features.f3, region, kind))

    def no_marks(self, features: Features) -> tuple[Tensor, Tensor]:
        """Zeros as clicks and readout for the predictor."""
        f1, f3 = features.f1, features.f3
        clicks = f1.new_zeros(f1.shape[0], 4, f1.shape[2], f1.shape[3])
        return clicks, f3.new_zeros(f3.shape[0], self.config.predictor.memory, f3.shape[2], f3.shape[3])


def normalise(pixels: Tensor) -> Tensor:
    """``[B, 3, H, W]`` RGB 0..1 by ``MEAN`` and ``STD``."""
    mean, std = (torch.tensor(v, device=pixels.device, dtype=pixels.dtype).view(3, 1, 1) for v in (MEAN, STD))
    return (pixels - mean) / std


def denormalise(pixels: Tensor) -> Tensor:
    """Undoes :func:`normalise`."""
    mean, std = (torch.tensor(v, device=pixels.device, dtype=pixels.dtype).view(3, 1, 1) for v in (MEAN, STD))
    return pixels * std + mean


def count(module: nn.Module) -> int:
    """Numbers in parameters and frozen weights, batch statistics and fixed code tables included."""
    return sum(t.numel() for t in module.state_dict().values())
