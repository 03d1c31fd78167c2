"""Discriminants point at their names, and 8-bit storage changes little."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from words import cells as joined

from export.graphs import write
from export.meaning_graph import NameScores, store_in_8_bits
from focus_model.efficientnet import EfficientNetLite0
from stages.words.cells import Grid, background, object_cells
from stages.words.discriminant import Statistics, solve


def _statistics(seed: int) -> Statistics:
    """Two names that differ from the background along one feature each; the third feature is loud noise."""
    rng = np.random.default_rng(seed)
    statistics = Statistics(3)
    for _ in range(40):
        cells = rng.normal(0, [0.3, 0.3, 10.0], (30, 3)) + 5
        cells[:5, 0] += 2
        cells[5:10, 1] += 2
        weights = np.eye(3)[np.repeat([0, 1, 2], [5, 5, 20])].T
        statistics.add(cells, [("cat", weights[0]), ("dog", weights[1])], weights[2], 1.0)
    return statistics


def test_a_score_is_1_at_the_name_and_0_at_the_mean_of_all() -> None:
    statistics = _statistics(1)
    found = solve(statistics, 0.05)

    assert found.names == ("cat", "dog")
    assert found.count.tolist() == [40, 40]
    cat = statistics.of["cat"][0] / statistics.of["cat"][1]
    mean = statistics.total / statistics.weight
    assert abs(found.weights[0] @ cat + found.bias[0] - 1) < 1e-5
    assert abs(found.weights[0] @ mean + found.bias[0]) < 1e-5


def test_noise_is_not_trusted() -> None:
    found = solve(_statistics(2), 0.05)

    assert abs(found.weights[0, 2]) < 0.02 * abs(found.weights[0, 0])
    assert found.weights[0, 0] > 0 > found.weights[0, 1]


def test_an_object_counts_as_the_root_of_its_size() -> None:
    statistics = Statistics(1)
    cells = np.array([[1.0], [2.0], [2.0], [2.0], [2.0]])
    small, large = np.array([1.0, 0, 0, 0, 0]), np.array([0, 1.0, 1, 1, 1])

    statistics.add(cells, [("a", small), ("a", large)], np.zeros(5), 1.0)

    total, weight, count = statistics.of["a"]
    assert (float(total[0]), weight, count) == (1 + 2 * 2, 1 + 2, 2)


def test_covered_cells_and_background() -> None:
    labels = np.zeros((32, 40), np.uint8)
    labels[:16, :16], labels[20:22, 20:22] = 1, 255
    grid = Grid(40, 32, 2, 3)

    assert grid.cover(labels == 1).tolist() == [1, 0, 0, 0, 0, 0]
    assert background(grid, labels).tolist() == [0, 1, 0, 1, 1, 0]  # the last column is half padding


def test_a_small_object_keeps_its_best_cells() -> None:
    assert object_cells(np.array([0.9, 0.3, 0.0])).tolist() == [0.9, 0, 0]
    assert object_cells(np.array([0.2, 0.17, 0.1])).tolist() == [0.2, 0.17, 0]
    assert object_cells(np.array([0.01, 0.0, 0.0])).sum() == 0


def test_weights_in_8_bits_answer_alike(tmp_path: Path) -> None:
    torch.manual_seed(4)
    model, path = EfficientNetLite0().eval(), tmp_path / "m.onnx"
    pixels = torch.randn(1, 3, 64, 96)
    write(model, {"pixels": pixels}, ["s8", "s16", "s32"], path)
    before = path.stat().st_size
    graph = onnx.load(str(path))

    store_in_8_bits(graph)

    onnx.save(graph, str(path))
    assert path.stat().st_size < 0.3 * before
    session = ort.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    with torch.no_grad():
        expected = model(pixels)
    for found, true in zip(session.run(None, {"pixels": pixels.numpy()}), expected, strict=True):
        assert np.abs(found - true.numpy()).max() < 0.05 * true.abs().max()


def test_scores_inside_the_graph_equal_the_reference(tmp_path: Path) -> None:
    """At a size other than the traced one."""
    torch.manual_seed(5)
    rng = np.random.default_rng(5)
    weights, bias = rng.normal(size=(3, 472)).astype(np.float32), rng.normal(size=3).astype(np.float32)
    encoder = EfficientNetLite0().eval()
    sizes = {"pixels": {2: "height", 3: "width"}, "scores": {2: "rows", 3: "columns"}}
    path = tmp_path / "scores.onnx"
    write(NameScores(encoder, weights, bias), {"pixels": torch.zeros(1, 3, 64, 96)}, ["scores"], path, sizes)
    pixels = torch.randn(1, 3, 96, 64)

    found = ort.InferenceSession(str(path), providers=["CPUExecutionProvider"]).run(
        None, {"pixels": pixels.numpy()}
    )[0]

    with torch.no_grad():
        maps = [m[0].numpy() for m in encoder(pixels)]
    expected = np.tensordot(weights, joined(*maps), 1) + bias[:, None, None]
    assert np.abs(found[0] - expected).max() < 1e-3 * np.abs(expected).max()
