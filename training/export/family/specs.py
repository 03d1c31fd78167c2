"""The graphs of the contract: names, ports, example inputs and the axes that may change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

import torch
from torch import Tensor, nn

from focus_model.encoders import DetailEncoder, MeaningEncoder
from focus_model.focus import Focus
from focus_model.tokenizer import CELL

from .picture_modules import (
    CodeEmbeddingGraph,
    FusionGraph,
    LatentDecoderGraph,
    PixelDecoderGraph,
    PixelEncoderGraph,
    RegionGraph,
    SegmenterGraph,
)
from .word_modules import LlmGraph, ProjectorGraph, TokenEmbeddingGraph

Axes = dict[str, dict[int, str]]


@dataclass(frozen=True)
class Spec:
    """One graph; ``inputs`` in the order of the module's arguments. ``axes``: those that may change, by port."""

    name: str
    module: nn.Module
    inputs: dict[str, Tensor]
    outputs: list[str]
    axes: Axes = field(default_factory=dict)


class Sizes:
    """Example inputs of every port, on the device of the model; ``rows``, ``columns``: of the large copy in pixels."""

    def __init__(self, focus: Focus, rows: int, columns: int) -> None:
        c = focus.config
        self.focus, self.rows, self.columns = focus, rows, columns
        self.detail = cast(DetailEncoder, focus.detail)
        meaning = cast(MeaningEncoder, focus.meaning)
        self.width, self.device = c.fusion.width, focus.null_condition.device
        self.low, self.cells = c.side_low, c.side_low // CELL
        self.vanilla = self.real(1, meaning.grid**2, meaning.width)
        self.semantic = meaning.grid**2

    def real(self, *shape: int) -> Tensor:
        """Normal numbers that depend on the shape alone."""
        if self.device.type == "meta":
            return torch.empty(shape, device=self.device)
        return torch.randn(shape, generator=torch.Generator().manual_seed(sum(shape)))

    def whole(self, *shape: int, below: int = 2) -> Tensor:
        """int64 numbers from 0 to ``below`` - 1."""
        if self.device.type == "meta":
            return torch.empty(shape, dtype=torch.int64, device=self.device)
        return torch.randint(0, below, shape, generator=torch.Generator().manual_seed(sum(shape)))

    def maps(self, *names: str) -> dict[str, Tensor]:
        """Maps of the detail encoder by name, f1 to f4."""
        found = {}
        for name in names:
            i = int(name[1]) - 1
            stride = self.detail.strides[i]
            found[name] = self.real(1, self.detail.widths[i], self.rows // stride, self.columns // stride)
        return found

    def cell_map(self, channels: int, stride: int) -> Tensor:
        """``[1, channels, rows / stride, columns / stride]``."""
        return self.real(1, channels, self.rows // stride, self.columns // stride)


def specs(focus: Focus, rows: int, columns: int) -> Iterator[Spec]:
    """All graphs; ``rows``, ``columns``: of the example's large copy, multiples of 64."""
    s = Sizes(focus, rows, columns)
    yield from _encoders(s)
    yield from _tokens(s)
    yield from _language(s)
    yield _segmenter(s)
    yield from _generator(s)


def _plane(*names: str) -> Axes:
    return {name: {2: f"{name}_rows", 3: f"{name}_columns"} for name in names}


def _encoders(s: Sizes) -> Iterator[Spec]:
    f, maps = s.focus, ["f1", "f2", "f3", "f4"]
    yield Spec(
        "hierarchical_encoder",
        f.detail,
        {"pixels_high": s.real(1, 3, s.rows, s.columns)},
        maps,
        _plane("pixels_high", *maps),
    )
    yield Spec("vanilla_encoder", f.meaning, {"pixels_low": s.real(1, 3, s.low, s.low)}, ["vanilla"])
    inputs = {"vanilla": s.vanilla, **s.maps("f2", "f3", "f4")}
    yield Spec(
        "fusion", FusionGraph(f.fusion), inputs, ["image_tokens", "query_tokens"], _plane("f2", "f3", "f4")
    )
    region = s.real(2, 1, s.rows // 16, s.columns // 16).abs()
    inputs = {"vanilla": s.vanilla, **s.maps("f3"), "region": region, "kind": s.whole(2, below=4)}
    axes = _plane("f3", "region")
    axes["region"][0] = "regions"
    axes |= {"kind": {0: "regions"}, "region_tokens": {0: "regions"}}
    yield Spec("region_encoder", RegionGraph(f.regions), inputs, ["region_tokens"], axes)


def _tokens(s: Sizes) -> Iterator[Spec]:
    t, c = s.focus.tokenizer, s.focus.config.tokenizer
    inputs = {"pixels_low": s.real(1, 3, s.low, s.low), "vanilla": s.vanilla}
    yield Spec(
        "pixel_encoder", PixelEncoderGraph(t), inputs, ["pixel_tokens", "semantic_codes", "pixel_codes"]
    )
    codes = {
        "semantic_codes": s.whole(1, s.semantic, below=c.semantic_codes),
        "pixel_codes": s.whole(1, s.cells**2, below=c.pixel_codes),
    }
    yield Spec("code_embedding", CodeEmbeddingGraph(t, s.cells), codes, ["codes"])
    joined = s.real(1, t.code_width, s.cells, s.cells)
    yield Spec(
        "pixel_decoder", PixelDecoderGraph(t), {"codes": joined}, ["pixels"], _plane("codes", "pixels")
    )


def _language(s: Sizes) -> Iterator[Spec]:
    speaker, c = s.focus.speaker, s.focus.config
    ids = s.whole(1, 5, below=speaker.special.end)
    yield Spec(
        "token_embedding",
        TokenEmbeddingGraph(speaker),
        {"ids": ids},
        ["embeds"],
        {"ids": {1: "length"}, "embeds": {1: "length"}},
    )
    tokens = {
        "image_tokens": s.real(1, s.semantic, s.width),
        "pixel_tokens": s.real(1, s.cells**2, s.focus.tokenizer.width),
        "query_tokens": s.real(1, c.fusion.queries, s.width),
        "region_tokens": s.real(2, s.width),
    }
    outputs = ["image_embeds", "pixel_embeds", "query_embeds", "region_embeds"]
    axes = {"region_tokens": {0: "regions"}, "region_embeds": {1: "regions"}}
    yield Spec("projector", ProjectorGraph(speaker), tokens, outputs, axes)
    yield _llm(s)


def _llm(s: Sizes) -> Spec:
    speaker, d = s.focus.speaker, s.focus.config.language
    inputs = {"embeds": s.real(1, 5, d.width), "candidates": s.whole(3, below=speaker.special.end)}
    outputs = ["scores", "hidden", "mask_tokens"]
    axes: Axes = {name: {1: "length"} for name in ("embeds", "hidden", "mask_tokens")}
    axes |= {"candidates": {0: "count"}, "scores": {0: "count"}}
    for i in range(d.layers):
        for part in ("key", "value"):
            inputs[f"past.{i}.{part}"] = s.real(1, d.kv_heads, 4, d.head)
            outputs.append(f"present.{i}.{part}")
            axes |= {f"past.{i}.{part}": {2: "before"}, f"present.{i}.{part}": {2: "total"}}
    return Spec("llm", LlmGraph(speaker), inputs, outputs, axes)


def _segmenter(s: Sizes) -> Spec:
    c = s.focus.config
    inputs = {
        **s.maps("f1", "f2", "f3", "f4"),
        "mask_tokens": s.real(3, s.width),
        "condition_tokens": s.real(2, s.width),
        "clicks": s.cell_map(4, 4),
        "readout": s.cell_map(c.predictor.memory, 16),
    }
    outputs = ["mask_logits", "scores", "quality", "instance"]
    axes = _plane("f1", "f2", "f3", "f4", "clicks", "readout")
    axes |= {"mask_tokens": {0: "masks"}, "condition_tokens": {0: "conditions"}}
    axes |= {"mask_logits": {0: "masks", 1: "rows", 2: "columns"}, "scores": {0: "masks", 1: "conditions"}}
    axes |= {"quality": {0: "masks"}, "instance": {0: "masks"}}
    return Spec("segmenter", SegmenterGraph(s.focus.predictor), inputs, outputs, axes)


def _generator(s: Sizes) -> Iterator[Spec]:
    f, channels = s.focus, s.focus.config.codec.channels
    pixels = s.real(1, 3, s.rows, s.columns).abs().clamp(max=1)
    plane = _plane("pixels", "latent")
    yield Spec("latent_encoder", f.codec.encoder, {"pixels": pixels}, ["latent"], plane)
    latent = s.cell_map(channels, 8)
    yield Spec("latent_decoder", LatentDecoderGraph(f), {"latent": latent}, ["pixels"], plane)
    inputs = {
        "latent": latent,
        "timestep": s.real(1).abs().clamp(max=1),
        "context": s.real(1, 6, s.width),
        "codes": s.cell_map(f.tokenizer.code_width, 8),
        "mask": s.cell_map(1, 8).abs().clamp(max=1),
        "known_latent": s.cell_map(channels, 8),
    }
    axes = _plane("latent", "codes", "mask", "known_latent", "prediction") | {"context": {1: "length"}}
    yield Spec("denoiser", f.denoiser, inputs, ["prediction"], axes)
