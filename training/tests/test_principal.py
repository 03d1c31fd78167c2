"""Where codec and tokenizer begin: at the principal components of photos."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import Tensor

from data.index import read_index
from data.toy import make_toy
from focus_model.codec import CodecConfig, LatentCodec
from focus_model.tokenizer import Tokenizer, TokenizerConfig
from stages.photos.principal import begin_codec, begin_tokenizer, centres, principal
from stages.photos.source import PhotoSource


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> PhotoSource:
    return PhotoSource(read_index(make_toy(tmp_path_factory.mktemp("toy"), 16), "train"), 64, 1)


def test_components_leave_over_what_the_rest_varies() -> None:
    spread = torch.tensor([5.0, 3.0, 1.0, 0.1])
    turn, _ = torch.linalg.qr(torch.randn(4, 4, generator=torch.Generator().manual_seed(1)))
    cells = (torch.randn(20000, 4, generator=torch.Generator().manual_seed(2)) * spread) @ turn + 7

    found = principal(cells, 2)
    rebuilt = (cells - found.mean) @ found.basis @ found.basis.t() + found.mean

    assert found.spread.tolist() == pytest.approx([5, 3], rel=0.03)
    assert float((cells - rebuilt).square().sum(1).mean()) == pytest.approx(1 + 0.01, rel=0.05)


def test_centres_are_those_of_the_heaps() -> None:
    chance = torch.Generator().manual_seed(3)
    heaps = torch.tensor([[0.0, 0.0], [10.0, 0.0], [0.0, 10.0]])
    vectors = heaps.repeat(200, 1) + 0.1 * torch.randn(600, 2, generator=chance)

    found = centres(vectors, 12)

    assert torch.cdist(heaps, found).min(1).values.max() < 0.3
    assert torch.cdist(vectors, found).argmin(1).bincount(minlength=12).gt(0).sum() >= 10


def test_codec_begins_at_the_components(source: PhotoSource) -> None:
    """The latent has variance 1, and four numbers a cell say far more than the mean colour's three."""
    codec = LatentCodec(CodecConfig(channels=4, widths=(8, 8, 16, 16), blocks=1))
    begin_codec(codec, source)
    pixels = source.batch(list(range(40)))
    with torch.no_grad():
        latent, made = codec(pixels)
    flat = torch.nn.functional.avg_pool2d(pixels, 8).repeat_interleave(8, 2).repeat_interleave(8, 3)

    assert latent.var((0, 2, 3)).tolist() == pytest.approx([1] * 4, abs=0.5)
    assert _error(made, pixels) < 0.9 * _error(flat, pixels)


def test_tokenizer_begins_with_codes_that_are_used(source: PhotoSource) -> None:
    torch.manual_seed(4)
    config = TokenizerConfig(16, 64, 8, 16, 2, 1, 4, 4, (1, 1, 2, 2, 2))
    tokenizer = Tokenizer(24, 2, config)
    begin_tokenizer(tokenizer, source)
    pixels = source.batch(list(range(40)))
    with torch.no_grad():
        tokens = tokenizer.encode(pixels, torch.randn(40, 4, 24))
        made = tokenizer.decode(tokenizer.join(tokens.semantic.values, tokens.pixel.values, 4, 4))
    grey = pixels.mean((0, 2, 3), keepdim=True).expand_as(pixels)

    assert len(tokens.pixel.codes.unique()) > 40
    assert _error(made, pixels) < 0.5 * _error(grey, pixels)


def test_what_was_trained_is_not_fitted_anew(source: PhotoSource) -> None:
    codec = LatentCodec(CodecConfig(channels=4, widths=(8, 8, 16, 16), blocks=1))
    begin_codec(codec, source)
    assert codec.encoder.shortcut is not None
    with torch.no_grad():
        codec.encoder.shortcut.weight.mul_(2)
    before = codec.encoder.shortcut.weight.clone()
    begin_codec(codec, source)

    assert torch.equal(codec.encoder.shortcut.weight, before)


def test_cut_is_a_part_of_the_square(tmp_path: Path) -> None:
    photos = read_index(make_toy(tmp_path, 16), "train")

    assert PhotoSource(photos, 64, 1, 32).batch([0, 1]).shape == (2, 3, 32, 32)


def _error(made: Tensor, wanted: Tensor) -> float:
    return float((made - wanted).square().mean())
