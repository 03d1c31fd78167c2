"""A pack of the family at toy size: variants, manifest, card."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from export.family.card import BY_STAGE, PARTS, write_card
from export.family.pack import main
from export.family.parity import Row
from export.family.variants import store_in_16_bits, write_variant
from stages.start import Start
from stages.train_family import ON_PHOTOS, WITH_WORDS


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pack")
    main([str(out), "--config", "focus-toy", "--variant", "fp16"])
    return out


def test_manifest_names_every_file(pack: Path) -> None:
    manifest = json.loads((pack / "pack.json").read_text("utf-8"))
    for file in manifest["files"]:
        data = (pack / file["path"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (file["bytes"], file["sha256"])
    params = manifest["roles"]["segmenter"]["params"]
    floats = np.frombuffer((pack / "constants.f32").read_bytes(), "<f4")

    assert len(floats) == sum(int(np.prod(shape)) for shape in params["constants"].values())
    assert "untrained" in manifest["title"]
    assert set(manifest["roles"]["segmenter"]["graphs"].values()) == {f["path"] for f in manifest["files"]}


def test_parity_is_stated_and_small(pack: Path) -> None:
    rows = [Row(**row) for row in json.loads((pack / "parity.json").read_text("utf-8"))]

    assert len(rows) == 14
    assert max(row.error for row in rows) < 2e-5
    assert max(row.error_in_pack for row in rows) < 5e-3


def test_card_says_that_nothing_was_trained(pack: Path) -> None:
    text = (pack / "MODEL_CARD.md").read_text("utf-8")

    assert "Nothing of this pack was trained" in text
    assert all(f"`{part}`" in text for part in PARTS)


def test_card_knows_all_stages_and_no_others(tmp_path: Path) -> None:
    focus, _ = Start("focus-toy").make()

    assert set(BY_STAGE) == {*ON_PHOTOS, *WITH_WORDS}
    with pytest.raises(ValueError, match="magic"):
        write_card(focus, [], "fp32", ["magic"], tmp_path / "card.md")
    write_card(focus, [], "fp32", ["codec"], tmp_path / "card.md")
    assert "| `codec` | " in (tmp_path / "card.md").read_text("utf-8")
    assert "Trained in the stages codec." in (tmp_path / "card.md").read_text("utf-8")


def _product(weight: np.ndarray) -> onnx.ModelProto:
    node = helper.make_node("MatMul", ["x", "w"], ["y"])
    ports = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [1, 32]) for n in "xy"]
    graph = helper.make_graph([node], "g", ports[:1], ports[1:], [numpy_helper.from_array(weight, "w")])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)


def test_16_bits_are_stored_and_widened() -> None:
    model = _product(np.full((32, 32), 0.5, np.float32))
    store_in_16_bits(model)

    assert [t.data_type for t in model.graph.initializer] == [TensorProto.FLOAT16]
    assert [n.op_type for n in model.graph.node] == ["Cast", "MatMul"]


def test_what_16_bits_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="expected weights below 65504"):
        store_in_16_bits(_product(np.full((32, 32), 1e6, np.float32)))


def test_unknown_variant_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="int2"):
        write_variant(tmp_path / "a.onnx", tmp_path / "b.onnx", "int2")


def test_mini_needs_its_starting_weights() -> None:
    with pytest.raises(ValueError, match="sam, meaning, planner"):
        Start("focus-mini").make()
