"""A planner pack back to the network in PyTorch: what its rounded weights compute with, to be trained further."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from focus_model.language import Language
from stages.plans.tokens import Tokenizer

from .nbits import Blocks, dequantise


def read_tokenizer(pack: Path) -> Tokenizer:
    tokens, merges = (
        (pack / name).read_text("utf-8").removesuffix("\n").split("\n")
        for name in ("tokens.txt", "merges.txt")
    )
    return Tokenizer(tokens, merges)


def load_pack(model: Language, pack: Path) -> None:
    """Fills ``model``, whose vocabulary and dimensions must be the pack's. Low-rank changes stay as they are."""
    graph = onnx.load(str(pack / "plan.onnx")).graph
    held = {t.name: t for t in graph.initializer}
    sizes = {node.name: _sizes(node) for node in graph.node if node.op_type == "MatMulNBits"}

    def array(name: str) -> np.ndarray:
        return numpy_helper.to_array(held[name])

    def matrix(name: str) -> torch.Tensor:
        if name not in sizes:
            return torch.from_numpy(array(name + ".weight").T.copy())
        bits, columns = sizes[name]
        packed, scales, zeros = (array(f"{name}.{part}") for part in ("weight", "scales", "zeros"))
        blocks = Blocks(packed, scales, zeros, bits)
        return torch.from_numpy(dequantise(blocks, columns))

    levels = array("table").astype(np.float32) - array("middle")
    model.table.copy_(torch.from_numpy(levels * array("table.scales")[:, None]))
    model.norm.copy_(torch.from_numpy(array("norm").copy()))
    for i, module in enumerate(model.layers):
        layer = cast(Any, module)  # a module list forgets its types
        for name in ("qkv", "out", "gate_up", "down"):
            getattr(layer, name).weight.copy_(matrix(f"layer.{i}.{name}"))
        for name in ("norm_in", "norm_mid"):
            getattr(layer, name).copy_(torch.from_numpy(array(f"layer.{i}.{name}").copy()))


def _sizes(node: onnx.NodeProto) -> tuple[int, int]:
    held = {a.name: a.i for a in node.attribute}
    return held["bits"], held["K"]
