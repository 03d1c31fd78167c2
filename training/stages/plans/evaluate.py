"""Scores a planner pack: ``python -m stages.plans.evaluate PACK FILE.jsonl...``; one JSON line a file."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np

from export.pack_weights import read_tokenizer

from .decode import GraphScorer, open_graph, plan
from .grammar import Words
from .plan import canonical


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pack", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--save", type=Path, help="folder for the plans")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    words = Words(read_tokenizer(args.pack))
    session = open_graph(args.pack / "plan.onnx", args.threads)
    for file in args.files:
        score(file, words, session, args)


def score(file: Path, words: Words, session: object, args: argparse.Namespace) -> None:
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    ops = slots = 0
    times, saved = [], []
    for row in rows:
        start = time.perf_counter()
        found = plan(row["sentence"], words, GraphScorer(session))  # type: ignore[arg-type]
        times.append(1000 * (time.perf_counter() - start))
        wanted = row["operations"]
        ops += [kind(o) for o in found] == [kind(o) for o in wanted]
        right = canonical(found) == canonical(wanted)
        slots += right
        saved.append({"id": row["id"], "sentence": row["sentence"], "operations": found, "right": right})
        if args.misses and not right:
            print(row["sentence"], "\n   wanted", short(wanted), "\n   found ", short(found))
    if args.save:
        args.save.mkdir(parents=True, exist_ok=True)
        lines = [json.dumps(s, ensure_ascii=False) + "\n" for s in saved]
        (args.save / file.name).write_text("".join(lines), "utf-8")
    median, p95 = np.percentile(times, [50, 95])
    line = {"file": file.name, "n": len(rows), "op": ops / len(rows), "slots": slots / len(rows)}
    print(json.dumps(line | {"median_ms": round(median, 1), "p95_ms": round(p95, 1)}))


def kind(operation: dict[str, str]) -> tuple[str, str]:
    """What must be right for "the operation is right": its name, and the property, kind or reason that picks it."""
    extra = operation.get("property") or operation.get("kind") or operation.get("reason") or ""
    return operation["op"], extra


def short(operations: list[dict[str, str]]) -> str:
    return "; ".join(f"{o['op']}: " + " > ".join(v for k, v in o.items() if k != "op") for o in operations)


if __name__ == "__main__":
    main()
