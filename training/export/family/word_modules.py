"""What each graph of the language side computes, with batch 1 at its ports."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from focus_model.speaker import KINDS, Speaker


class TokenEmbeddingGraph(nn.Module):
    """``ids [1, L]`` int64, words and marks -> ``embeds [1, L, W]``."""

    def __init__(self, speaker: Speaker) -> None:
        super().__init__()
        self.speaker = speaker

    def forward(self, ids: Tensor) -> Tensor:
        return self.speaker.embed(ids)


class ProjectorGraph(nn.Module):
    """Tokens of the picture to the language model's width, one output per input; none or many of each."""

    def __init__(self, speaker: Speaker) -> None:
        super().__init__()
        self.speaker = speaker

    def forward(
        self, image_tokens: Tensor, pixel_tokens: Tensor, query_tokens: Tensor, region_tokens: Tensor
    ) -> tuple[Tensor, ...]:
        tokens = (image_tokens, pixel_tokens, query_tokens, region_tokens[None])
        return tuple(self.speaker.project(kind, t) for kind, t in zip(KINDS, tokens, strict=True))


class LlmGraph(nn.Module):
    """``embeds [1, L, W]``, ``candidates [K]`` int64, caches -> scores of the candidates after the last position,
    ``hidden [1, L, D]`` (condition and context), ``mask_tokens [1, L, D]`` (read at the masks' marks), caches."""

    def __init__(self, speaker: Speaker) -> None:
        super().__init__()
        self.speaker = speaker

    def forward(self, embeds: Tensor, candidates: Tensor, *past: Tensor) -> tuple[Tensor, ...]:
        pairs = [(past[i], past[i + 1]) for i in range(0, len(past), 2)]
        hidden, present = self.speaker.language.go_on(embeds, pairs)
        rows = functional.embedding(candidates, self.speaker.table())
        scores = rows @ hidden[0, -1]
        tokens = self.speaker.to_mask(hidden)
        return scores, self.speaker.context(hidden), tokens, *(part for pair in present for part in pair)
