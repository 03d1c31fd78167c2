"""Fits the linear maps of codec and tokenizer to photos: principal components of their cells, and centres of codes."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from focus_model.codec import LatentCodec
from focus_model.tokenizer import Tokenizer

from .source import PhotoSource

SAMPLES = 400
"""Squares of photos that are looked at: 100,000 cells of 16 pixels at a side of 256."""
FIRST = 1 << 40
"""Their numbers, which no training reaches."""
ROUNDS = 8


class Principal(NamedTuple):
    """``mean [D]``, ``basis [D, C]`` with columns of length 1, ``spread [C]``: standard deviation along each."""

    mean: Tensor
    basis: Tensor
    spread: Tensor


def principal(cells: Tensor, count: int) -> Principal:
    """The first ``count`` components of ``cells [N, D]``."""
    mean = cells.mean(0)
    variance, basis = torch.linalg.eigh((cells - mean).t() @ (cells - mean) / len(cells))
    first = torch.arange(len(variance) - 1, len(variance) - 1 - count, -1)
    return Principal(mean, basis[:, first], variance[first].clamp(min=1e-8).sqrt())


def centres(vectors: Tensor, count: int, seed: int = 1) -> Tensor:
    """k-means: ``count`` centres ``[count, D]`` of ``vectors [N, D]``; centres that nobody wants move to vectors."""
    chance = torch.Generator().manual_seed(seed)
    found = vectors[torch.randint(len(vectors), (count,), generator=chance)]
    for _ in range(ROUNDS):
        nearest = torch.cat([torch.cdist(part, found).argmin(1) for part in vectors.split(8192)])
        taken = torch.bincount(nearest, minlength=count)[:, None]
        total = torch.zeros_like(found).index_add_(0, nearest, vectors)
        spare = vectors[torch.randint(len(vectors), (count,), generator=chance)]
        found = torch.where(taken > 0, total / taken.clamp(min=1), spare)
    return found


def begin_codec(codec: LatentCodec, source: PhotoSource) -> None:
    """Latents of variance 1 along the principal components; nothing where a map was filled before."""
    into, back = codec.encoder.shortcut, codec.decoder.shortcut
    if into is None or back is None or into.weight.any():
        return
    found = principal(_cells(source, into.stride[0]), codec.config.channels)
    _fill(into, back, found, found.spread)


def begin_tokenizer(tokenizer: Tokenizer, source: PhotoSource) -> None:
    """Code vectors along the principal components, and codes at their centres; see :func:`begin_codec`."""
    into, back = tokenizer.pixel.shortcut, tokenizer.shortcut
    if into is None or back is None or into.weight.any():
        return
    cells = _cells(source, into.stride[0])
    found = principal(cells, tokenizer.config.dim)
    scale = found.spread[:1].expand_as(found.spread)  # one for all: distances stay those of pixels
    _fill(into, back, found, scale)
    quantiser = tokenizer.pixel.quantiser
    with torch.no_grad():
        vectors = (cells - found.mean) @ found.basis / scale
        quantiser.table.copy_(centres(vectors, len(quantiser.table)))
        nn.init.eye_(quantiser.turn.weight)


@torch.no_grad()
def _fill(into: nn.Conv2d, back: nn.ConvTranspose2d, found: Principal, scale: Tensor) -> None:
    side = into.stride[0]
    into.weight.copy_((found.basis / scale).t().unflatten(1, (3, side, side)))
    into.bias.copy_(-(found.mean @ found.basis) / scale)  # type: ignore[union-attr]
    back.weight.copy_((found.basis * scale).t().unflatten(1, (3, side, side)))
    # a bias of a transposed convolution is one number a channel: the mean photo's cell is all but flat
    back.bias.copy_(found.mean.unflatten(0, (3, -1)).mean(1))  # type: ignore[union-attr]


def _cells(source: PhotoSource, side: int) -> Tensor:
    """Cells of photos as rows ``[N, 3 * side * side]``, about -1..1."""
    squares = (2 * source.pixels(FIRST + i)[None] - 1 for i in range(SAMPLES))
    rows = [functional.unfold(square, side, stride=side)[0].t() for square in squares]
    return torch.cat(rows)
