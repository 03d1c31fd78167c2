"""Two decoders in one graph: which one answers what, with which channels."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from onnx import TensorProto, helper, numpy_helper

from export.first_click import two_decoders


def _decoder(sign: float) -> onnx.ModelProto:
    """Answers the sum of its features, the earlier mask added, with a sign of its own."""
    ports: dict[str, list[str | int | None]] = {
        "image_embedding": [1, 256, "h", "w"],
        "point_coords": [1, "N", 2],
        "point_labels": [1, "N"],
        "mask_input": [1, 1, "4h", "4w"],
        "has_mask_input": [1],
        "fine_map": [1, 32, "4h", "4w"],
    }
    nodes = [
        helper.make_node("ReduceSum", ["image_embedding"], ["coarse"], keepdims=0),
        helper.make_node("ReduceSum", ["fine_map"], ["fine"], keepdims=0),
        helper.make_node("Add", ["coarse", "fine"], ["features"]),
        helper.make_node("Mul", ["features", "sign"], ["signed"]),
        helper.make_node("Add", ["mask_input", "signed"], ["low_res_masks"]),
        helper.make_node("ReduceSum", ["point_labels"], ["iou_predictions"], keepdims=0),
    ]
    graph = helper.make_graph(
        nodes,
        "toy",
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in ports.items()],
        [
            helper.make_tensor_value_info("low_res_masks", TensorProto.FLOAT, [1, 1, "4h", "4w"]),
            helper.make_tensor_value_info("iou_predictions", TensorProto.FLOAT, []),
        ],
        [numpy_helper.from_array(np.array(sign, np.float32), "sign")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 10
    return model


@pytest.mark.parametrize(
    ("labels", "has_mask", "first"),
    [
        ([1, -1], 0, True),
        ([1, -1], 1, False),  # a click on an earlier answer
        ([0, -1], 0, False),  # takes away
        ([1, 1, -1], 0, False),
        ([2, 3], 0, False),  # a box
    ],
)
def test_one_click_goes_to_the_first_network(labels: list[int], has_mask: int, first: bool) -> None:
    model = two_decoders(_decoder(-1), _decoder(1))
    session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    embedding = np.zeros((1, 512, 2, 2), np.float32)
    fine = np.zeros((1, 64, 8, 8), np.float32)
    embedding[:, :256], embedding[:, 256:] = 1, 2  # sums of 1024 and 2048
    fine[:, :32], fine[:, 32:] = 0.5, 0.25  # sums of 1024 and 512
    inputs = {
        "image_embedding": embedding,
        "fine_map": fine,
        "point_coords": np.zeros((1, len(labels), 2), np.float32),
        "point_labels": np.array([labels], np.float32),
        "mask_input": np.zeros((1, 1, 8, 8), np.float32),
        "has_mask_input": np.array([has_mask], np.float32),
    }

    masks, scores = session.run(["low_res_masks", "iou_predictions"], inputs)

    assert masks[0, 0, 0, 0] == (-(2048 + 512) if first else 1024 + 1024)
    assert scores == sum(labels)
