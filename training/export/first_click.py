"""One decoder graph of two: the first click is answered by a network of its own, all else by another.

What was tuned with the meaning branch knows better which thing a single click means; what was tuned without follows
further clicks better. The choice is made in the graph, so that whoever runs it need not know: one positive point and
the padding point, and no earlier mask, is a first click.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from starter_pack.graph import scoped

SPLIT = {"image_embedding": 256, "fine_map": 32}
"""Channels of each network: those of the later clicks come first, see ``starter_pack.encoder``."""
FIRST, LATER = "first", "later"
OUTPUTS = ("low_res_masks", "iou_predictions")


def two_decoders(first: onnx.ModelProto, later: onnx.ModelProto) -> onnx.ModelProto:
    """Ports as those of ``later``, but with the channels of both."""
    inputs = []
    for port in later.graph.input:
        copy = onnx.ValueInfoProto()
        copy.CopyFrom(port)
        if port.name in SPLIT:
            copy.type.tensor_type.shape.dim[1].dim_value = 2 * SPLIT[port.name]
        inputs.append(copy)
    branches = {
        "then_branch": _branch(first, FIRST, 1),
        "else_branch": _branch(later, LATER, 0),
    }
    chosen = helper.make_node("If", ["is_first"], list(OUTPUTS), name="which", **branches)
    graph = helper.make_graph(
        [*_is_first(), chosen], "click decoder", inputs, list(later.graph.output), _constants()
    )
    model = helper.make_model(graph, opset_imports=later.opset_import, producer_name="focus-studio")
    model.ir_version = later.ir_version
    model.metadata_props.extend(later.metadata_props)
    onnx.checker.check_model(model)
    return model


def _constants() -> list[onnx.TensorProto]:
    values: dict[str, np.ndarray] = {
        "zero": np.array([0], np.int64),
        "one": np.array([1], np.int64),
        "two": np.array([2], np.int64),
        "channels_axis": np.array([1], np.int64),
        "positive": np.array([1], np.float32),
        "half": np.array([0.5], np.float32),
    }
    for name, count in SPLIT.items():
        for part in range(3):
            values[f"{name}/{part}"] = np.array([part * count], np.int64)
    return [numpy_helper.from_array(value, name) for name, value in values.items()]


def _is_first() -> list[onnx.NodeProto]:
    """``is_first [1]`` bool."""
    return [
        helper.make_node("Shape", ["point_labels"], ["points"], start=1),
        helper.make_node("Equal", ["points", "two"], ["two_points"]),
        helper.make_node("Slice", ["point_labels", "zero", "one", "channels_axis"], ["label"]),
        helper.make_node("Reshape", ["label", "one"], ["flat_label"]),
        helper.make_node("Equal", ["flat_label", "positive"], ["is_click"]),
        helper.make_node("Less", ["has_mask_input", "half"], ["no_mask"]),
        helper.make_node("And", ["two_points", "is_click"], ["is_one_click"]),
        helper.make_node("And", ["is_one_click", "no_mask"], ["is_first"]),
    ]


def _branch(model: onnx.ModelProto, scope: str, part: int) -> onnx.GraphProto:
    """The model with its own channels of the maps, its other inputs from outside, all its names in ``scope``."""
    outside = {port.name: port.name for port in model.graph.input if port.name not in SPLIT}
    own = [
        helper.make_node(
            "Slice",
            [name, f"{name}/{part}", f"{name}/{part + 1}", "channels_axis"],
            [f"{scope}/{name}"],
            name=f"{scope}/{name}/own",
        )
        for name in SPLIT
    ]
    nodes, weights, _ = scoped(model, outside, scope)
    outputs = [helper.make_tensor_value_info(f"{scope}/{name}", TensorProto.FLOAT, None) for name in OUTPUTS]
    return helper.make_graph([*own, *nodes], scope, [], outputs, weights)
