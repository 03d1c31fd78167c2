"""A graph with smaller weights; its ports stay float32 and int64."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from starter_pack.quantise import quantise

from ..meaning_graph import SMALLEST, store_in_8_bits

VARIANTS = ("fp32", "fp16", "int8")
EXACT = {"token_embedding", "code_embedding", "pixel_encoder"}
"""Graphs whose answer is looked up, or is a code: 8 bits save nothing there, or change codes."""


def write_variant(source: Path, target: Path, variant: str) -> None:
    """``fp16``: weights stored in 16 bits and widened as the graph is loaded. ``int8``: products with constant weights
    in 8 bits (activations while the graph runs), convolutions stored in 8 bits; ``EXACT`` graphs stay as they are."""
    if variant not in VARIANTS:
        raise ValueError(f"expected one of {VARIANTS}, found {variant!r}")
    if variant == "fp32" or (variant == "int8" and source.stem in EXACT):
        target.write_bytes(source.read_bytes())
        return
    if variant == "int8":
        quantise(source, target, re.compile(""))
        model = onnx.load(str(target))
        store_in_8_bits(model)
    else:
        model = onnx.load(str(source))
        store_in_16_bits(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


def store_in_16_bits(model: onnx.ModelProto) -> None:
    """Replaces float32 weights of some size by float16 values and a Cast. What 16 bits cannot hold is refused."""
    graph = model.graph
    added = []
    for tensor in [t for t in graph.initializer if t.data_type == TensorProto.FLOAT]:
        values = numpy_helper.to_array(tensor)
        if values.size < SMALLEST:
            continue
        with np.errstate(over="ignore"):
            half = values.astype(np.float16)
        if not np.isfinite(half).all():
            raise ValueError(f"{tensor.name}: expected weights below 65504, found {np.abs(values).max()}")
        name = tensor.name
        graph.initializer.remove(tensor)
        graph.initializer.append(numpy_helper.from_array(half, f"{name}_16"))
        added.append(
            helper.make_node("Cast", [f"{name}_16"], [name], name=f"{name}/widen", to=TensorProto.FLOAT)
        )
    for node in reversed(added):
        graph.node.insert(0, node)
