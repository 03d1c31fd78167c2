"""Sentences with plans as padded batches, and the loss over what the grammar allows."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from focus_model.language import Language

from .grammar import Reader, Words, write
from .plan import Operation
from .sentences import draw
from .tokens import BOS, EOS, Sentence, normalise


@dataclass(frozen=True)
class Pair:
    """``ids``: ``<bos> sentence <eos> plan`` without the plan's last token. ``choices``: per position where the grammar
    leaves a choice, the position, the allowed ids and the index of the right one."""

    ids: list[int]
    choices: list[tuple[int, list[int], int]]


def make_pair(typed: str, operations: list[Operation], words: Words) -> Pair:
    sentence = Sentence(typed, words.tokenizer)
    plan = write(operations, sentence, words)
    head = [BOS, *sentence.ids, EOS]
    reader = Reader(sentence, words)
    choices = []
    for i, token in enumerate(plan):
        allowed = reader.allowed()
        if len(allowed) > 1:
            choices.append((len(head) + i - 1, allowed, allowed.index(token)))
        reader.take(token)
    return Pair([*head, *plan[:-1]], choices)


def held_out(folder: Path) -> set[str]:
    """The sentences that must never be trained on, as the model would see them."""
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return {plain(json.loads(line)["sentence"]) for line in lines}


def plain(sentence: str) -> str:
    return normalise(sentence)[0].strip(".!?, ")


def draw_pairs(rng: random.Random, words: Words, count: int, forbidden: set[str]) -> list[Pair]:
    pairs: list[Pair] = []
    while len(pairs) < count:
        sentence, operations = draw(rng)
        if plain(sentence) in forbidden:
            continue
        try:
            pair = make_pair(sentence, operations, words)
        except ValueError:  # a typo tore a span off its words
            continue
        if len(pair.ids) <= 56:
            pairs.append(pair)
    return pairs


def batch_loss(model: Language, pairs: list[Pair]) -> tuple[torch.Tensor, float]:
    """Mean cross-entropy over the choices, and the share that was right."""
    longest = max(len(p.ids) for p in pairs)
    ids = torch.tensor([p.ids + [EOS] * (longest - len(p.ids)) for p in pairs])
    flat = [(row, *choice) for row, p in enumerate(pairs) for choice in p.choices]
    rows, positions = torch.tensor([f[0] for f in flat]), torch.tensor([f[1] for f in flat])
    most = max(len(f[2]) for f in flat)
    allowed = torch.tensor([f[2] + [0] * (most - len(f[2])) for f in flat])
    blocked = torch.arange(most)[None] >= torch.tensor([len(f[2]) for f in flat])[:, None]
    right = torch.tensor([f[3] for f in flat])
    hidden = model(ids)[rows, positions]
    scores = torch.einsum("nd,nkd->nk", hidden, functional.embedding(allowed, model.table))
    scores = scores.masked_fill(blocked, -1e9)
    loss = functional.cross_entropy(scores, right)
    return loss, (scores.argmax(1) == right).float().mean().item()
