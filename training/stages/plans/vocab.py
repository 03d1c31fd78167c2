"""The shortened vocabulary: SmolLM2's first 24,576 tokens and the plan words beyond them."""

from __future__ import annotations

from focus_model.gguf import Gguf

from .grammar import plan_tokens
from .tokens import Tokenizer, cut_vocabulary

KEPT = 24576


def make_vocabulary(gguf: Gguf) -> tuple[Tokenizer, list[int]]:
    """The tokenizer and, per id, the row of the file's embedding."""
    tokens: list[str] = gguf.meta["tokenizer.ggml.tokens"]
    tokenizer = cut_vocabulary(tokens, gguf.meta["tokenizer.ggml.merges"], KEPT, plan_tokens())
    ids = {token: i for i, token in enumerate(tokens)}
    return tokenizer, [ids[token] for token in tokenizer.tokens]
