"""The family as a native pack: graphs, words, constants, ``pack.json``, parity and card.

    python -m export.family.pack OUT --config focus-mini --sam encoder.onnx --meaning lite0.pth --planner PACK \\
        --earlier work/*/last.pt --variant int8

Every graph is compared with its module in PyTorch; the pack is not written where the 32-bit graphs differ.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import warnings
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from focus_model.focus import MEAN, STD, Focus
from focus_model.regions import KINDS
from focus_model.special import MARKS
from stages.plans.tokens import Tokenizer
from stages.start import CONFIGS, Start
from starter_pack.manifest import file_entries

from ..graphs import write
from ..planner_pack import write_vocabulary
from .card import write_card
from .parity import Row, compare, open_graph
from .specs import Spec, specs
from .variants import VARIANTS, write_variant

LIMIT = 1e-4
"""Of the 32-bit graphs, as a share of an output's largest value."""
CONSTANTS = ("visual_mask_tokens", "null_condition")


def write_pack(focus: Focus, tokenizer: Tokenizer, out: Path, variant: str, trained: list[str]) -> list[Row]:
    """``trained``: names of the stages that are behind the weights, for the card. Gives the parity table."""
    out.mkdir(parents=True, exist_ok=True)
    focus.eval()
    rows = [_graph(spec, out, variant) for spec in specs(focus, 128, 192)]
    write_vocabulary(tokenizer, out)
    constants = [getattr(focus, name).detach().numpy() for name in CONSTANTS]
    (out / "constants.f32").write_bytes(b"".join(c.astype("<f4").tobytes() for c in constants))
    write_card(focus, rows, variant, trained, out / "MODEL_CARD.md")
    (out / "parity.json").write_text(json.dumps([asdict(r) for r in rows], indent=2) + "\n", encoding="utf-8")
    manifest = _manifest(focus, out, variant, trained)
    (out / "pack.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8", newline="\n")
    return rows


def _graph(spec: Spec, out: Path, variant: str) -> Row:
    target = out / f"{spec.name}.onnx"
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the tracer: sizes that it takes as fixed are fixed
        plain = Path(folder) / f"{spec.name}.onnx"
        write(spec.module, spec.inputs, spec.outputs, plain, spec.axes)
        exact = compare(spec, open_graph(plain))
        if exact.error > LIMIT or exact.codes < 1:
            raise RuntimeError(
                f"{spec.name}: expected an error of at most {LIMIT} and equal codes, found {exact}"
            )
        write_variant(plain, target, variant)
    packed = compare(spec, open_graph(target))
    return Row(spec.name, target.stat().st_size, exact.error, packed.error, packed.codes)


def _manifest(focus: Focus, out: Path, variant: str, trained: list[str]) -> dict[str, Any]:
    c = focus.config
    names = sorted(p.name for p in out.iterdir() if p.suffix in (".onnx", ".txt", ".f32"))
    graphs = {n.removesuffix(".onnx"): n for n in names if n.endswith(".onnx")}
    special = focus.speaker.special
    params = {
        "side_high": c.side_high,
        "side_low": c.side_low,
        "mean": list(MEAN),
        "std": list(STD),
        "width": c.fusion.width,
        "layers": c.language.layers,
        "kv_heads": c.language.kv_heads,
        "head_size": c.language.head,
        "schedule": c.schedule,
        "marks": {name: special.mark(name) for name in MARKS},
        "mask_tokens": {"first": special.mask(0), "count": special.masks},
        "codes": {"semantic": special.semantic_start, "pixel": special.pixel_start, "end": special.end},
        "region_kinds": list(KINDS),
        "memory": c.predictor.memory,
        "constants": {name: list(getattr(focus, name).shape) for name in CONSTANTS},
    }
    words = {"tokens": "tokens.txt", "merges": "merges.txt", "constants": "constants.f32"}
    role = {"driver": "focus", "graphs": graphs | words, "params": params}
    return {
        "schema": 1,
        "id": c.name,
        "version": "0.0.0",
        "title": f"{c.name}, {variant}" + ("" if trained else ", untrained"),
        "licence": {
            "spdx": "LicenseRef-see-card",
            "commercial": "limited",
            "attribution": "see MODEL_CARD.md",
            "notes": "Set by whoever trains the weights: data and starting weights decide.",
        },
        "files": file_entries(out, names),
        "roles": {role_name: role for role_name in ("segmenter", "grounder", "planner", "generator")},
    }


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("--config", choices=CONFIGS, default="focus-mini")
    for name in ("sam", "meaning", "planner"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--earlier", type=Path, nargs="*", default=[])
    parser.add_argument("--scratch", action="store_true")
    parser.add_argument("--variant", choices=VARIANTS, default="int8")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    start = Start(
        args.config, args.sam, args.meaning, args.planner, tuple(args.earlier), args.scratch, args.seed
    )
    focus, words = start.make()
    stages = [path.parent.name for path in args.earlier]
    rows = write_pack(focus, words.tokenizer, args.out, args.variant, stages)
    for row in rows:
        print(
            f"{row.graph:22} {row.bytes / 1e6:8.2f} MB  {row.error:.1e}  in the pack {row.error_in_pack:.1e}"
        )
    print(f"largest error of a 32-bit graph {max(r.error for r in rows):.1e}")


if __name__ == "__main__":
    main()
