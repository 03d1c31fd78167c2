"""What each graph of the picture side computes, with batch 1 at its ports."""

from __future__ import annotations

from torch import Tensor, nn

from focus_model.focus import Focus, denormalise
from focus_model.fusion import Fusion
from focus_model.predictor import Predictor
from focus_model.regions import RegionEncoder
from focus_model.tinyvit import Features
from focus_model.tokenizer import Tokenizer


class FusionGraph(nn.Module):
    """f1 is not read by the fusion, so it is no port."""

    def __init__(self, fusion: Fusion) -> None:
        super().__init__()
        self.fusion = fusion

    def forward(self, vanilla: Tensor, f2: Tensor, f3: Tensor, f4: Tensor) -> tuple[Tensor, Tensor]:
        return self.fusion(vanilla, Features(f2, f2, f3, f4))


class RegionGraph(nn.Module):
    """``region [R, 1, h, w]``, ``kind [R]`` -> ``[R, D]``."""

    def __init__(self, regions: RegionEncoder) -> None:
        super().__init__()
        self.regions = regions

    def forward(self, vanilla: Tensor, f3: Tensor, region: Tensor, kind: Tensor) -> Tensor:
        return self.regions(vanilla, f3, region.transpose(0, 1), kind[None])[0]


class PixelEncoderGraph(nn.Module):
    """``pixels_low`` comes normalised, as for the meaning encoder; the pixel branch wants 0..1 again."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        super().__init__()
        self.tokenizer = tokenizer

    def forward(self, pixels_low: Tensor, vanilla: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        tokens = self.tokenizer.encode(denormalise(pixels_low), vanilla)
        return tokens.features, tokens.semantic.codes, tokens.pixel.codes


class CodeEmbeddingGraph(nn.Module):
    """Codes ``[1, Ts]``, ``[1, Tp]`` of a square picture -> ``codes [1, Cc, h, w]`` at a sixteenth of its size."""

    def __init__(self, tokenizer: Tokenizer, cells: int) -> None:
        super().__init__()
        self.tokenizer, self.cells = tokenizer, cells

    def forward(self, semantic_codes: Tensor, pixel_codes: Tensor) -> Tensor:
        return self.tokenizer.embed(semantic_codes, pixel_codes, self.cells, self.cells)


class PixelDecoderGraph(nn.Module):
    """``codes`` -> ``pixels [1, 3, 16 h, 16 w]`` in 0..1."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        super().__init__()
        self.tokenizer = tokenizer

    def forward(self, codes: Tensor) -> Tensor:
        return self.tokenizer.decode(codes).clamp(0, 1)


class SegmenterGraph(nn.Module):
    """The predictor with ``mask_tokens [N, D]``, ``condition_tokens [K, D]``."""

    def __init__(self, predictor: Predictor) -> None:
        super().__init__()
        self.predictor = predictor

    def forward(
        self,
        f1: Tensor,
        f2: Tensor,
        f3: Tensor,
        f4: Tensor,
        mask_tokens: Tensor,
        condition_tokens: Tensor,
        clicks: Tensor,
        readout: Tensor,
    ) -> tuple[Tensor, ...]:
        features = Features(f1, f2, f3, f4)
        answers = self.predictor(features, mask_tokens[None], condition_tokens[None], clicks, readout)
        return tuple(part[0] for part in answers)


class LatentDecoderGraph(nn.Module):
    """``latent`` -> ``pixels`` in 0..1."""

    def __init__(self, focus: Focus) -> None:
        super().__init__()
        self.decoder = focus.codec.decoder

    def forward(self, latent: Tensor) -> Tensor:
        return self.decoder(latent).clamp(0, 1)
