"""Weights go into the published form and come back; the fine head written as a graph equals the module."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from export.click_pack import mix
from focus_model.bridge import MeaningBridge
from focus_model.clicked import ClickNetwork
from focus_model.segmenter import FineHead, Segmenter
from focus_model.start_sam_mini import Graph, GraphInWriting
from focus_model.tinyvit import Features
from starter_pack.fine_head import FineHeadWriter
from starter_pack.graph import GraphBuilder


def _one_product(path: Path) -> None:
    weight = numpy_helper.from_array(np.arange(6, dtype=np.float32).reshape(2, 3), "anonymous")
    node = helper.make_node("MatMul", ["x", "anonymous"], ["y"], name="/proj/MatMul")
    ports = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [1, k]) for n, k in (("x", 2), ("y", 3))]
    graph = helper.make_graph([node], "one", ports[:1], ports[1:], [weight])
    onnx.save(helper.make_model(graph), str(path))


def test_tuned_weights_are_written_where_they_were_read(tmp_path: Path) -> None:
    """Through the transposed view too."""
    _one_product(tmp_path / "published.onnx")
    layer = nn.Linear(2, 3, bias=False)
    published = Graph(tmp_path / "published.onnx")
    published.link(layer.weight, published.of("/proj/MatMul").T)
    with torch.no_grad():
        layer.weight += 10
    writing = GraphInWriting(tmp_path / "published.onnx")
    writing.link(layer.weight, writing.of("/proj/MatMul").T)
    writing.save(tmp_path / "tuned.onnx")

    tuned = Graph(tmp_path / "tuned.onnx").of("/proj/MatMul")

    assert np.array_equal(tuned, np.arange(6, dtype=np.float32).reshape(2, 3) + 10)


def test_written_fine_head_equals_the_module() -> None:
    """At a size where every map has its own."""
    torch.manual_seed(2)
    head = FineHead(64, 128, 256, 32).eval()
    nn.init.normal_(head.last.weight)
    g = GraphBuilder("fine")
    maps = [g.input(name, [1, c, "h", "w"]) for name, c in (("f1", 64), ("f2", 128), ("f4", 256))]
    weights = {name: value.numpy() for name, value in head.state_dict().items()}
    g.output(FineHeadWriter(weights).write(g, *maps), "fine_map", [1, 32, "h", "w"])
    session = ort.InferenceSession(g.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
    f1, f2, f4 = (torch.randn(1, c, 6 * k, 4 * k) for c, k in ((64, 4), (128, 2), (256, 1)))

    found = session.run(None, {"f1": f1.numpy(), "f2": f2.numpy(), "f4": f4.numpy()})[0]

    with torch.no_grad():
        expected = head(Features(f1, f2, f4, f4)).numpy()
    assert np.abs(found - expected).max() < 1e-4


def _network() -> ClickNetwork:
    return ClickNetwork(MeaningBridge(32, 8, (6, 4)), Segmenter(32, f1=8, f2=8))


def test_weights_are_averaged_but_for_the_new_layers() -> None:
    """Last layers of what is new begin at zero and so are averaged; the layers before them begin anywhere."""
    start, tuned = _network(), _network()
    nn.init.ones_(start.segmenter.tokens)
    with torch.no_grad():
        tuned.segmenter.tokens.fill_(3)
        tuned.get_parameter("segmenter.fine.last.bias").fill_(3)
        tuned.get_parameter("bridge.last.bias").fill_(3)

    mix(start, tuned.state_dict(), 0.5)

    assert torch.all(start.segmenter.tokens == 2)
    assert torch.all(start.get_parameter("segmenter.fine.last.bias") == 1.5)
    assert torch.all(start.get_parameter("bridge.last.bias") == 1.5)
    assert torch.equal(start.segmenter.fine.mix.weight, tuned.segmenter.fine.mix.weight)
    assert torch.equal(start.bridge.mix.weight, tuned.bridge.mix.weight)


def test_an_included_graph_answers_as_it_did() -> None:
    """Its own names do not meet those of the graph around it."""
    ports = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [1, "k"]) for n in ("x", "y")]
    three = numpy_helper.from_array(np.array([3], np.float32), "constant")
    node = helper.make_node("Mul", ["x", "constant"], ["y"], name="Mul")
    inner = helper.make_model(helper.make_graph([node], "inner", ports[:1], ports[1:], [three]))
    g = GraphBuilder("outer")
    five = g.op("Mul", [g.input("x", [1, "k"]), g.floats([5.0])])
    (tripled,) = g.include(inner, {"x": five}, "inner")
    g.output(tripled, "y", [1, "k"])

    session = ort.InferenceSession(g.model({}).SerializeToString(), providers=["CPUExecutionProvider"])

    assert session.run(None, {"x": np.array([[2]], np.float32)})[0].tolist() == [[30.0]]
