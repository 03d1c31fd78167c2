"""The two graphs of the click part: ``encoder.onnx`` and ``decoder.onnx``.

The fine head does not depend on prompts, so it runs with the encoder, once a picture; the decoder adds its map.

    encoder   pixels_high [1, 3, H, W] float32, RGB 0..1 normalised, H and W multiples of 64
              -> image_embedding [1, 256, H/16, W/16], fine_map [1, 32, H/4, W/4]
    decoder   image_embedding, fine_map, point_coords [1, N, 2] (x, y; pixel indexes of the input: the graph
              adds the 0.5 of the pixel's centre), point_labels [1, N] float32, mask_input [1, 1, H/4, W/4] logits,
              has_mask_input [1]
              -> low_res_masks [1, 4, H/4, W/4] logits, iou_predictions [1, 4]
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from focus_model.clicked import ClickNetwork
from focus_model.efficientnet import EfficientNetLite0
from focus_model.segmenter import Segmenter
from focus_model.tinyvit import Features, TinyVit

from .graphs import write

ENCODER_OUTPUTS = ["image_embedding", "fine_map"]
DECODER_OUTPUTS = ["low_res_masks", "iou_predictions"]


@dataclass(frozen=True)
class ClickModules:
    """Everything that the click part is made of."""

    detail: TinyVit
    meaning: EfficientNetLite0
    network: ClickNetwork


class EncoderGraph(nn.Module):
    """Both encoders, the bridge between them and the fine head. The meaning encoder sees half the size."""

    def __init__(self, modules: ClickModules) -> None:
        super().__init__()
        self.detail, self.meaning = modules.detail, modules.meaning
        self.bridge, self.fine = modules.network.bridge, modules.network.segmenter.fine

    def forward(self, pixels_high: Tensor) -> tuple[Tensor, Tensor]:
        meaning = self.meaning(functional.avg_pool2d(pixels_high, 2))
        features = self.bridge(self.detail(pixels_high), meaning)
        return features.f4, self.fine(features)


class _GivenFine(nn.Module):
    """Stands where the fine head was and answers the map it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.map: Tensor | None = None

    def forward(self, features: Features) -> Tensor:
        if self.map is None:
            raise RuntimeError("no fine map was given")
        return self.map


class DecoderGraph(nn.Module):
    """Segmenter without its fine head. ``side``: the square that positions are coded by, in pixels."""

    def __init__(self, segmenter: Segmenter, side: int) -> None:
        super().__init__()
        self.segmenter, self.side = copy.deepcopy(segmenter), side
        self.given = _GivenFine()
        self.segmenter.add_module("fine", self.given)

    def forward(
        self,
        image_embedding: Tensor,
        fine_map: Tensor,
        point_coords: Tensor,
        point_labels: Tensor,
        mask_input: Tensor,
        has_mask_input: Tensor,
    ) -> tuple[Tensor, Tensor]:
        self.given.map = fine_map
        features = Features(fine_map, fine_map, image_embedding, image_embedding)
        answer = self.segmenter(
            features, point_coords + 0.5, point_labels.long(), mask_input, has_mask_input, self.side
        )
        return answer.logits, answer.quality


def write_graphs(modules: ClickModules, folder: Path, side: int = 1024) -> None:
    """Writes both graphs, float32, sizes dynamic; the fine head goes into the encoder graph."""
    folder.mkdir(parents=True, exist_ok=True)
    height, width = 256, 192
    pixels = torch.zeros(1, 3, height, width)
    spatial = {2: "height", 3: "width"}
    write(
        EncoderGraph(modules),
        {"pixels_high": pixels},
        ENCODER_OUTPUTS,
        folder / "encoder.onnx",
        {"pixels_high": spatial, "image_embedding": {2: "h", 3: "w"}, "fine_map": {2: "h4", 3: "w4"}},
    )
    inputs = {
        "image_embedding": torch.zeros(1, 256, height // 16, width // 16),
        "fine_map": torch.zeros(1, 32, height // 4, width // 4),
        "point_coords": torch.zeros(1, 2, 2),
        "point_labels": torch.tensor([[1.0, -1.0]]),
        "mask_input": torch.zeros(1, 1, height // 4, width // 4),
        "has_mask_input": torch.zeros(1),
    }
    write(
        DecoderGraph(modules.network.segmenter, side),
        inputs,
        DECODER_OUTPUTS,
        folder / "decoder.onnx",
        {
            "image_embedding": {2: "h", 3: "w"},
            "fine_map": {2: "h4", 3: "w4"},
            "point_coords": {1: "points"},
            "point_labels": {1: "points"},
            "mask_input": {2: "h4", 3: "w4"},
            "low_res_masks": {2: "h4", 3: "w4"},
        },
    )
