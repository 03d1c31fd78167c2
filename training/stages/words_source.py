"""Draws samples with words from the composer's scenes and edits, and from labelled photos."""

from __future__ import annotations

from typing import cast

import numpy as np
import torch

from data.composer.compose import Composer, Quadruple
from data.composer.questions import questions
from data.composer.references import references
from data.composer.scenes import to_bytes
from focus_model import codec, tokenizer
from focus_model.config import FocusConfig
from focus_model.encoders import MeaningEncoder
from focus_model.focus import Focus
from focus_model.regions import KINDS
from stages.plans.grammar import Words
from stages.plans.tokens import EOS

from .photos.source import to_tensor
from .samples import Sample, WordBatch, collate
from .script import Counts, Wanted, Writer

QUESTIONS = 0.25
"""Share of phrases that ask for a use instead of a name, where one fits."""
ABSENT = 3
"""Names that are asked for though they are not there, at most."""


def make_writer(focus: Focus, words: Words) -> Writer:
    """The writer for a model's token counts."""
    c: FocusConfig = focus.config
    if len(words.tokenizer.tokens) != c.vocabulary:
        raise ValueError(f"expected {c.vocabulary} words, found {len(words.tokenizer.tokens)}")
    grid = cast(MeaningEncoder, focus.meaning).grid
    counts = Counts(grid**2, (c.side_low // tokenizer.CELL) ** 2, c.fusion.queries)
    return Writer(words, focus.speaker.special, counts)


class WordsSource:
    """``composer``: at the model's ``side_high``. Samples depend on their number and the composer's seed alone."""

    def __init__(self, composer: Composer, writer: Writer, channels: int) -> None:
        self.composer, self.writer, self.channels = composer, writer, channels
        self.names = composer.stock.names

    def batch(self, samples: list[Sample]) -> WordBatch:
        """Padded on the right."""
        return collate(samples, EOS)

    def named(self, index: int) -> Sample:
        """A scene, nothing asked: what is there is named."""
        scene = self.composer.scene(self._rng(index))
        names = tuple(dict.fromkeys(t.name for t in scene.things))
        return self._sample(to_bytes(scene.picture()), Wanted(names=names), [], [])

    def asked(self, index: int) -> Sample:
        """A scene and names, some of them not there: a mask per thing."""
        rng = self._rng(index)
        scene = self.composer.scene(rng)
        there = list(dict.fromkeys(t.name for t in scene.things))
        others = [n for n in self.names if n not in there and n not in scene.present]
        picked = rng.permutation(len(others))[: rng.integers(0, ABSENT + 1)]
        asked = [*there, *(others[i] for i in picked)]
        asked = [asked[i] for i in rng.permutation(len(asked))]
        masks = [scene.visible(i) for i in range(len(scene.things))]
        belongs = [[float(t.name == name) for name in asked] for t in scene.things]
        wanted = Wanted(asked=tuple(asked), names=tuple(n for n in asked if n in there))
        return self._sample(to_bytes(scene.picture()), wanted, masks, belongs)

    def phrase(self, index: int) -> Sample:
        """A scene and a phrase or a question that is true of some things in it: a mask for each."""
        rng = self._rng(index)
        while True:
            scene = self.composer.scene(rng)
            asked = questions(scene) if rng.random() < QUESTIONS else []
            known = asked or references(scene)
            if known:
                break
        reference = known[rng.integers(len(known))]
        lead = reference.leads[rng.integers(len(reference.leads))]
        masks = [scene.visible(i) for i in sorted(reference.targets)]
        names = tuple(dict.fromkeys(t.name for t in scene.things))
        wanted = Wanted(lead + reference.phrase, names=names)
        return self._sample(to_bytes(scene.picture()), wanted, masks, [[1.0]] * len(masks))

    def edit(self, index: int) -> Sample:
        """A quadruple with its plan; the target is one mask, and "this" a marked region."""
        q = self.composer.draw(index)
        names = tuple(dict.fromkeys(o.name for o in q.objects))
        wanted = Wanted(q.instruction, names=names, plan=(q.operation,), regions=int(q.region is not None))
        sample = self._sample(q.image, wanted, [q.target], [[1.0]])
        return self._with_edit(sample, q, index)

    def _with_edit(self, sample: Sample, q: Quadruple, index: int) -> Sample:
        chance = torch.Generator().manual_seed(self.composer.seed * 1_000_003 + index)
        cells = self.composer.side // codec.CELL
        sample.edited = to_tensor(q.edited)
        sample.mask = torch.from_numpy(q.mask.astype(np.float32))[None]
        sample.noise = torch.randn(self.channels, cells, cells, generator=chance)
        sample.moment = float(torch.rand((), generator=chance))
        if q.region is not None:
            sample.region, sample.kinds = torch.from_numpy(q.region)[None], [KINDS.index(q.region_kind)]
        return sample

    def _sample(
        self, picture: np.ndarray, wanted: Wanted, masks: list[np.ndarray], belongs: list[list[float]]
    ) -> Sample:
        side, conditions = self.composer.side, len(wanted.asked) or int(bool(wanted.sentence))
        kept = [i for i, m in enumerate(masks) if (m > 0.5).sum() >= (side / 32) ** 2]
        return Sample(
            to_tensor(picture),
            self.writer.script(wanted),
            torch.from_numpy(np.stack([masks[i] for i in kept])) if kept else torch.zeros(0, side, side),
            torch.tensor([belongs[i] for i in kept]).reshape(len(kept), conditions),
            torch.zeros(0, side, side),
            [],
        )

    def _rng(self, index: int) -> np.random.Generator:
        return np.random.default_rng([self.composer.seed, index, 3])
