"""A sentence to a plan with the exported graph, as the editor does it: held to the grammar, forced tokens folded in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime as ort

from .grammar import Reader, Words
from .plan import Operation
from .tokens import BOS, EOS, Sentence, starts_span

Scorer = Callable[[list[int], list[int]], np.ndarray]
"""New tokens and candidate ids to the candidates' scores; remembers what it was given before."""


class GraphScorer:
    """One sentence's run through the graph."""

    def __init__(self, session: ort.InferenceSession) -> None:
        self.session = session
        pasts = [i for i in session.get_inputs() if i.name.startswith("past.")]
        self.caches = {i.name: np.zeros((1, i.shape[1], 0, i.shape[3]), np.float32) for i in pasts}
        self.names = [o.name for o in session.get_outputs()]

    def __call__(self, tokens: list[int], candidates: list[int]) -> np.ndarray:
        feeds = {"ids": np.array([tokens], np.float32), "candidates": np.array(candidates, np.float32)}
        outputs = dict(zip(self.names, self.session.run(None, feeds | self.caches), strict=True))
        self.caches = {n: outputs[n.replace("past", "present")] for n in self.caches}
        return outputs["scores"]


def open_graph(path: Path, threads: int = 1) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def plan(typed: str, words: Words, scorer: Scorer) -> list[Operation]:
    sentence = Sentence(typed, words.tokenizer)
    if not any(starts_span(p) and p.first < sentence.limit for p in sentence.pieces):
        return [{"op": "decline", "reason": "unclear"}]
    reader = Reader(sentence, words)
    waiting = [BOS, *sentence.ids, EOS]
    while not reader.done:
        allowed = reader.allowed()
        if len(allowed) > 1:
            scores = scorer(waiting, allowed)
            waiting = []
            token = allowed[int(np.argmax(scores))]
        else:
            token = allowed[0]
        reader.take(token)
        waiting.append(token)
    return reader.operations
