"""A toy planner pack for the engine's tests: ``python -m export.toy_planner FOLDER``.

Random weights, a vocabulary of bytes and plan words, and what Python plans and reads with it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from focus_model.language import Dims, Language
from stages.plans.decode import GraphScorer, open_graph, plan
from stages.plans.grammar import Words, plan_tokens
from stages.plans.tokens import Sentence, Tokenizer, byte_letters

from .plan_graph import export
from .planner_pack import write_manifest, write_vocabulary

DIMS = Dims(layers=2, width=64, inner=128, heads=3, kv_heads=1, head=64)
SENTENCES = (
    "remove the dog",
    "Make  it RED, not blue!",
    "Don’t touch “the cat” – blur 25% of the sky…",
    "naïve café über 😀👍🏽 日本語 İstanbul ǅ ß",
    "x² ٣ Ⅷ 100%, #ff8800 b&w w/ 4:5 ''tis we'll I'D",
    " a\u00a0b\tc\u200b d\ne ",
    "!!! ... ???",
    "the the the dog dog on the dog",
    "",
    "move it left, then enlarge the boat by 200 percent and add a hat " * 5,
)


def toy_words() -> Words:
    """Marks, every byte, some words of two or three letters, and the plan words."""
    tokens = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", *byte_letters(), "Ġt", "he", "Ġthe", "do", "dog"]
    merges = ["Ġ t", "h e", "Ġt he", "d o", "do g"]
    return Words(Tokenizer([*tokens, *plan_tokens()], merges))


def toy_model(words: Words) -> Language:
    torch.manual_seed(4)
    model = Language(len(words.tokenizer.tokens), rank=4, dims=DIMS)
    for name, buffer in model.named_buffers():
        if "norm" not in name:
            buffer.copy_(torch.randn_like(buffer) * (0.5 if name == "table" else buffer.shape[-1] ** -0.5))
    for name, parameter in model.named_parameters():
        if name.endswith(".b"):
            torch.nn.init.normal_(parameter, std=0.05)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    words = toy_words()
    model = toy_model(words)
    export(model, out / "plan.onnx", 4, 4)
    write_vocabulary(words.tokenizer, out)
    write_manifest(out, model, "0")
    session = open_graph(out / "plan.onnx")
    lines = []
    for typed in SENTENCES:
        sentence = Sentence(typed, words.tokenizer)
        pieces = [sentence.span(i, i) for i in range(len(sentence.pieces))]
        row = {"sentence": typed, "tokens": sentence.ids, "pieces": pieces}
        row["operations"] = plan(typed, words, GraphScorer(session)) if sentence.ids else []
        lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    (out / "expected.jsonl").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
