"""Sizes of the whole family. Two configurations from one code, and a toy for tests."""

from __future__ import annotations

from dataclasses import dataclass, field

from .codec import CodecConfig
from .convnext import ConvNextConfig
from .denoiser import DenoiserConfig
from .encoders import DetailConfig, MeaningConfig
from .fusion import FusionConfig
from .language import Dims
from .meaning import LiteMeaningConfig
from .predictor import PredictorConfig
from .qwen_vit import QwenVitConfig
from .tinyvit import TinyVitConfig
from .tokenizer import TokenizerConfig


@dataclass(frozen=True)
class FocusConfig:
    """focus-mini unless said otherwise.

    ``side_high``, ``side_low``: of the two copies of a photo in training; ``vocabulary``: words of the language model;
    ``rank``: of its low-rank changes, 0 to train all of it; ``masks``: mask tokens; ``schedule``: of the denoiser.
    """

    name: str = "focus-mini"
    detail: DetailConfig = field(default_factory=TinyVitConfig)
    meaning: MeaningConfig = field(default_factory=LiteMeaningConfig)
    fusion: FusionConfig = field(default_factory=FusionConfig)
    tokenizer: TokenizerConfig = field(default_factory=TokenizerConfig)
    language: Dims = field(default_factory=Dims)
    vocabulary: int = 24586
    rank: int = 16
    masks: int = 16
    predictor: PredictorConfig = field(default_factory=PredictorConfig)
    codec: CodecConfig = field(default_factory=CodecConfig)
    denoiser: DenoiserConfig = field(default_factory=DenoiserConfig)
    schedule: str = "flow"
    side_high: int = 512
    side_low: int = 256


def focus_mini() -> FocusConfig:
    """The laptop's: TinyViT, EfficientNet-Lite0, SmolLM2-135M, D 256."""
    return FocusConfig()


def focus_3b() -> FocusConfig:
    """The paper's: ConvNeXt-L, QwenViT, Qwen2.5-3B, D 2048, SDXL's VAE and U-Net (sections 3.1 to 3.4, appendix A).

    What the paper does not state is as in the networks that it starts from: see each part.
    """
    return FocusConfig(
        name="focus-3b",
        detail=ConvNextConfig(),
        meaning=QwenVitConfig(),
        fusion=FusionConfig(width=2048, inner=512, heads=16, queries=128),
        tokenizer=TokenizerConfig(
            semantic_codes=32768,
            pixel_codes=98304,
            semantic_inner=1280,
            semantic_heads=16,
            encoder_base=128,
            decoder_base=384,
            multiples=(1, 1, 2, 2, 4),
            blocks=2,
            shortcut=False,
        ),
        language=Dims(
            layers=36, width=2048, inner=11008, heads=16, kv_heads=2, head=128, theta=1e6, eps=1e-6, bias=True
        ),
        vocabulary=151936,
        rank=0,
        masks=100,
        predictor=PredictorConfig(inner=256, heads=8, layers=9, instance=256, memory=256),
        codec=CodecConfig(channels=4, widths=(128, 256, 512, 512), blocks=2, norm=True, shortcut=False),
        denoiser=DenoiserConfig(widths=(320, 640, 1280), depths=(0, 2, 10), blocks=2, head=64, patch=2),
        schedule="ddim",
        side_high=768,
    )


def focus_toy(vocabulary: int) -> FocusConfig:
    """For tests of the code: seconds on a CPU, of no use for pictures."""
    return FocusConfig(
        name="focus-toy",
        detail=TinyVitConfig(
            widths=(8, 16, 16, 32), depths=(1, 1, 1, 1), windows=(7, 7, 7, 7), head_width=8, neck=32
        ),
        meaning=LiteMeaningConfig(grid=2),
        fusion=FusionConfig(width=32, inner=16, heads=2, queries=4),
        tokenizer=TokenizerConfig(
            semantic_codes=16,
            pixel_codes=32,
            dim=8,
            semantic_inner=16,
            semantic_heads=2,
            semantic_layers=1,
            encoder_base=4,
            decoder_base=4,
            multiples=(1, 1, 2, 2, 2),
        ),
        language=Dims(layers=2, width=64, inner=128, heads=3, kv_heads=1, head=64),
        vocabulary=vocabulary,
        rank=4,
        masks=4,
        predictor=PredictorConfig(inner=32, heads=2, layers=3, instance=8, memory=8),
        codec=CodecConfig(channels=4, widths=(8, 8, 16, 16), blocks=1),
        denoiser=DenoiserConfig(widths=(16, 32), depths=(0, 1), blocks=1, head=16, patch=2),
        side_high=64,
        side_low=64,
    )
