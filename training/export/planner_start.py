"""Where a planner's training starts: SmolLM2 as a GGUF file, or a planner pack that is to learn more."""

from __future__ import annotations

from pathlib import Path

import torch

from focus_model.gguf import Gguf
from focus_model.language import Language, load_start
from stages.plans.tokens import Tokenizer
from stages.plans.vocab import make_vocabulary

from .pack_weights import load_pack, read_tokenizer


def load_planner(start: Path, kind: torch.dtype = torch.float32) -> tuple[Language, Tokenizer]:
    """The network with its starting weights and untrained low-rank changes, and its tokenizer."""
    if start.is_dir():
        tokenizer = read_tokenizer(start)
        model = Language(len(tokenizer.tokens), kind=kind)
        load_pack(model, start)
    else:
        gguf = Gguf(start)
        tokenizer, rows = make_vocabulary(gguf)
        model = Language(len(rows), kind=kind)
        load_start(model, gguf, rows)
    return model, tokenizer
