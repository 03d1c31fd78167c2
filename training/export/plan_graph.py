"""The planner's network as one ONNX graph: ids, caches and candidate ids in, the candidates' scores and caches out.

All ports are float32 (ids too; they are whole numbers below 2^24): ``ids [1, L]``, ``candidates [K]``,
``past.{i}.key|value [1, kv_heads, P, head]`` -> ``scores [K]`` for the last position, ``present.{i}.key|value``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from focus_model.language import Dims, Language, angles

from .nbits import BLOCK, quantise

LONGEST = 512
FLOAT, INT64, INT32 = TensorProto.FLOAT, TensorProto.INT64, TensorProto.INT32


class Graph:
    """Collects nodes and constants."""

    def __init__(self, bits: int, accuracy: int, grams: dict[str, np.ndarray] | None) -> None:
        self.bits, self.accuracy, self.grams = bits, accuracy, grams
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        plain = np.ascontiguousarray(value).reshape(value.shape)  # it gives a scalar a dimension
        self.constants.append(numpy_helper.from_array(plain, name))
        return name

    def add(
        self, op: str, inputs: list[str], outputs: str | list[str], domain: str = "", **attributes: Any
    ) -> str:
        names = [outputs] if isinstance(outputs, str) else outputs
        self.nodes.append(helper.make_node(op, inputs, names, name=names[0], domain=domain, **attributes))
        return names[0]

    def matmul(self, x: str, weight: np.ndarray, name: str) -> str:
        """``x W'`` for ``weight [N, K]``."""
        rows, columns = weight.shape
        if self.bits == 0:
            return self.add("MatMul", [x, self.constant(name + ".weight", weight.T)], name)
        key = name.removeprefix("layer.")
        blocks = quantise(weight, self.bits, (self.grams or {}).get(key))
        inputs = [
            x,
            self.constant(name + ".weight", blocks.packed),
            self.constant(name + ".scales", blocks.scales),
            self.constant(name + ".zeros", blocks.zeros),
        ]
        sizes = {"K": columns, "N": rows, "bits": self.bits, "block_size": BLOCK}
        return self.add("MatMulNBits", inputs, name, "com.microsoft", accuracy_level=self.accuracy, **sizes)

    def rows(self, ids: str, name: str) -> str:
        """Rows of the table for int64 ids."""
        levels = self.add(
            "Cast", [self.add("Gather", ["table", ids], name + ".levels")], name + ".float", to=FLOAT
        )
        scale = self.add(
            "Unsqueeze",
            [self.add("Gather", ["table.scales", ids], name + ".scale"), "minus_one"],
            name + ".scale1",
        )
        return self.add("Mul", [self.add("Sub", [levels, "middle"], name + ".centred"), scale], name)


def export(
    model: Language, path: Path, bits: int, accuracy: int = 0, grams: dict[str, np.ndarray] | None = None
) -> None:
    """Low-rank changes merged; matrices in ``bits`` (0: float32), the table in 8 bits by row.

    ``accuracy`` 4 computes with 8-bit activations, twice as fast. ``grams``: see ``quantise``.
    """
    graph, d = Graph(bits, accuracy, grams), model.dims
    _constants(graph, model)
    graph.add("Cast", ["ids"], "ids.whole", to=INT64)
    graph.add("Cast", ["candidates"], "candidates.whole", to=INT64)
    length = graph.add("Shape", ["ids"], "length", start=1, end=2)
    before = graph.add("Shape", ["past.0.key"], "before", start=2, end=3)
    total = graph.add("Add", [length, before], "total")
    graph.add("Cast", [graph.add("Sub", [total, "one"], "last")], "seqlens", to=INT32)
    graph.add("Cast", [graph.add("Squeeze", [total], "total.scalar")], "total.whole", to=INT32)
    x = graph.rows("ids.whole", "embedded")
    skip: str | None = None
    for i, layer in enumerate(model.layers):
        x, skip = _layer(graph, d, i, layer, x, skip)
    final = graph.add(
        "SkipSimplifiedLayerNormalization",
        [x, skip or x, graph.constant("norm", model.norm.numpy())],
        "normed",
        "com.microsoft",
        epsilon=d.eps,
    )
    hidden = graph.add("Gather", [final, "minus_one.scalar"], "hidden", axis=1)
    chosen = graph.add("Transpose", [graph.rows("candidates.whole", "chosen")], "chosen.turned", perm=[1, 0])
    graph.add("Squeeze", [graph.add("MatMul", [hidden, chosen], "scores.row"), "zero"], "scores")
    _save(graph, d, path)


def _constants(graph: Graph, model: Language) -> None:
    levels, scales = round_rows(model.table.numpy())
    graph.constant("table", (levels + 128).astype(np.uint8))
    graph.constant("table.scales", scales)
    graph.constant("middle", np.array(128, np.float32))
    for name, value in (("one", [1]), ("minus_one", [-1]), ("zero", [0])):
        graph.constant(name, np.array(value, np.int64))
    graph.constant("minus_one.scalar", np.array(-1, np.int64))
    cos, sin = angles(LONGEST, model.dims)
    half = model.dims.head // 2
    graph.constant("cos", cos[:, :half].numpy())
    graph.constant("sin", sin[:, :half].numpy())


def round_rows(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers -127 to 127 and a scale per row ``[V]``."""
    scales = np.maximum(np.abs(table).max(1), 1e-8).astype(np.float32) / 127
    return np.round(table / scales[:, None]), scales


def _layer(graph: Graph, d: Dims, i: int, layer: object, x: str, skip: str | None) -> tuple[str, str]:
    """Takes and gives the residual stream as two addends, so that adding and norming are one node."""
    p = f"layer.{i}."
    w = {n: getattr(layer, n).merged().numpy() for n in ("qkv", "out", "gate_up", "down")}
    norms = [graph.constant(p + n, getattr(layer, n).numpy()) for n in ("norm_in", "norm_mid")]
    if skip is None:
        normed, stream = (
            graph.add("SimplifiedLayerNormalization", [x, norms[0]], p + "in", epsilon=d.eps, axis=-1),
            x,
        )
    else:
        normed, stream = p + "in", p + "stream"
        _skip_norm(graph, x, skip, norms[0], normed, stream, d.eps)
    qkv = graph.matmul(normed, w["qkv"], p + "qkv")
    caches = [f"past.{i}.key", f"past.{i}.value"]
    graph.add(
        "GroupQueryAttention",
        [qkv, "", "", *caches, "seqlens", "total.whole", "cos", "sin"],
        [p + "mixed", f"present.{i}.key", f"present.{i}.value"],
        "com.microsoft",
        num_heads=d.heads,
        kv_num_heads=d.kv_heads,
        do_rotary=1,
    )
    out = graph.matmul(p + "mixed", w["out"], p + "out")
    _skip_norm(graph, out, stream, norms[1], p + "mid", p + "stream.mid", d.eps)
    both = graph.matmul(p + "mid", w["gate_up"], p + "gate_up")
    graph.add("Split", [both], [p + "gate", p + "up"], axis=-1, num_outputs=2)
    gate = graph.add("Mul", [p + "gate", graph.add("Sigmoid", [p + "gate"], p + "sigmoid")], p + "silu")
    return graph.matmul(
        graph.add("Mul", [gate, p + "up"], p + "inner"), w["down"], p + "down"
    ), p + "stream.mid"


def _skip_norm(graph: Graph, x: str, skip: str, weight: str, normed: str, stream: str, eps: float) -> None:
    outputs = [normed, "", "", stream]
    graph.add("SkipSimplifiedLayerNormalization", [x, skip, weight], outputs, "com.microsoft", epsilon=eps)


def _save(graph: Graph, d: Dims, path: Path) -> None:
    caches = [f"{i}.{n}" for i in range(d.layers) for n in ("key", "value")]

    def port(name: str, *shape: str | int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, FLOAT, list(shape))

    inputs = [port("ids", 1, "length"), port("candidates", "count")]
    inputs += [port("past." + c, 1, d.kv_heads, "before", d.head) for c in caches]
    outputs = [port("scores", "count")] + [
        port("present." + c, 1, d.kv_heads, "total", d.head) for c in caches
    ]
    made = helper.make_graph(graph.nodes, "plan", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
    onnx.save(helper.make_model(made, opset_imports=opsets, ir_version=9), path)
