"""Hugging Face's tokens of odd sentences: ``python -m export.token_fixture PACK OUT.jsonl`` (needs ``tokenizers``)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tokenizers import Tokenizer, models, pre_tokenizers  # type: ignore[import-not-found]

from data.plans.compile import FOLDER
from stages.plans.tokens import normalise

from .toy_planner import SENTENCES


def main(pack: Path, out: Path) -> None:
    tokens = (pack / "tokens.txt").read_text("utf-8").split("\n")[:-1]
    pairs = [line.partition(" ") for line in (pack / "merges.txt").read_text("utf-8").split("\n")[:-1]]
    merges = [(first, second) for first, _, second in pairs]
    reference = Tokenizer(models.BPE({t: i for i, t in enumerate(tokens)}, merges))
    digits = pre_tokenizers.Digits(individual_digits=True)
    reference.pre_tokenizer = pre_tokenizers.Sequence(
        [digits, pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    fresh = (FOLDER / "held_out_fresh_200.jsonl").read_text("utf-8").splitlines()
    typed = [*SENTENCES[:-1], *(json.loads(line)["sentence"] for line in fresh[::4])]
    lines = []
    for sentence in filter(None, typed):
        ids = reference.encode(" " + normalise(sentence)[0]).ids
        lines.append(json.dumps({"sentence": sentence, "tokens": ids}, ensure_ascii=False) + "\n")
    out.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
