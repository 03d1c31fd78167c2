"""The language model that sees (paper, section 3.2): reads picture tokens among words, names what is there, then masks.

One list of ids per sample holds everything. Where a mark stands for a token of the picture, that token takes its place;
the hidden states at the mask tokens and at the condition's words go to the segmentation predictor.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from .language import Cache, Language
from .layers import Mlp
from .special import Special

KINDS = ("image", "pixel", "query", "region")


class Seen(NamedTuple):
    """Tokens of the picture in the order of their marks; a row may hold more than its ids have marks for."""

    image: Tensor  # [B, Ti, D]
    pixel: Tensor  # [B, Tp, pixel width]
    query: Tensor  # [B, Q, D]
    region: Tensor  # [B, R, D]


class Speaker(nn.Module):
    """``width``: of the family's tokens (D); ``pixel``: of the pixel encoder's features."""

    def __init__(self, language: Language, special: Special, width: int, pixel: int) -> None:
        super().__init__()
        inner = language.dims.width
        self.language, self.special = language, special
        widths = {"image": width, "pixel": pixel, "query": width, "region": width}
        self.projectors = nn.ModuleDict({name: Mlp([widths[name], inner, inner]) for name in KINDS})
        self.extra = nn.Parameter(torch.randn(special.count, inner) * 0.02)
        self.to_mask = Mlp([inner, inner, width])
        self.to_context = nn.Linear(inner, width)

    def table(self) -> Tensor:
        """Embeddings of all ids, words first, ``[V, W]``; they also score."""
        return torch.cat([self.language.table.float(), self.extra])

    def embed(self, ids: Tensor) -> Tensor:
        """``ids [B, L]`` int64 -> ``[B, L, W]`` float32, marks as they are."""
        words = functional.embedding(ids.clamp(max=self.special.first - 1), self.language.table).float()
        beyond = functional.embedding((ids - self.special.first).clamp(min=0), self.extra)
        return torch.where((ids >= self.special.first)[..., None], beyond, words)

    def project(self, kind: str, tokens: Tensor) -> Tensor:
        """Tokens of one of ``KINDS`` to the language model's width, ``[B, T, W]``."""
        return self.projectors[kind](tokens)

    def place(self, ids: Tensor, seen: Seen) -> Tensor:
        """:meth:`embed`, then each picture token at its mark."""
        embeds = self.embed(ids)
        for kind, tokens in zip(KINDS, seen, strict=True):
            marks = ids == self.special.mark(kind)
            projected = self.project(kind, tokens)
            order = (marks.long().cumsum(1) - 1).clamp(0, max(tokens.shape[1] - 1, 0))
            if tokens.shape[1]:
                put = projected.gather(1, order[..., None].expand(-1, -1, projected.shape[-1]))
                embeds = torch.where(marks[..., None], put, embeds)
        return embeds

    def forward(self, ids: Tensor, seen: Seen) -> Tensor:
        """Hidden states ``[B, L, W]``. Padding goes to the right: no token sees it."""
        return self.language.run(self.place(ids, seen))

    def scores(self, hidden: Tensor) -> Tensor:
        """Logits over all ids, ``[..., W]`` -> ``[..., V]``."""
        return hidden @ self.table().t()

    def mask_tokens(self, ids: Tensor, hidden: Tensor) -> Tensor:
        """``[B, N, D]`` from the hidden states at the mask tokens; every row has all N of them, in order."""
        first = self.special.mask(0)
        at = (ids >= first) & (ids < first + self.special.masks)
        return self.to_mask(hidden[at].unflatten(0, (ids.shape[0], self.special.masks)))

    def context(self, hidden: Tensor) -> Tensor:
        """Hidden states as condition or as the denoiser's context, ``[B, L, W]`` -> ``[B, L, D]``."""
        return self.to_context(hidden)

    @torch.no_grad()
    def write(
        self, embeds: Tensor, past: Cache, allowed: list[int], end: int, most: int
    ) -> tuple[list[int], Cache]:
        """Goes on from ``embeds [1, L, W]`` with the best of the ``allowed`` ids until ``end`` or ``most`` ids.

        Gives the ids without ``end``, and the cache after all of them.
        """
        table = self.table()[torch.tensor([*allowed, end])]
        written: list[int] = []
        while True:
            hidden, past = self.language.go_on(embeds, past)
            best = [*allowed, end][int((table @ hidden[0, -1]).argmax())]
            if best == end or len(written) == most:
                return written, past
            written.append(best)
            embeds = self.embed(torch.tensor([[best]]))
