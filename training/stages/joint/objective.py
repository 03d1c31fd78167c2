"""Stage 3: the language model, the adapters and the segmentation predictor learn names, phrases and masks together.

The paper's appendix also unfreezes the encoders in this stage, its section 3.5 does not: ``encoders_learn`` chooses.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from focus_model.focus import Focus, View
from focus_model.predictor import Evolved

from ..mask_losses import instance_loss, mask_costs, mask_losses
from ..photos.source import side_by_side
from ..reading import conditions, look, see, word_loss
from ..samples import WordBatch
from ..trainer.objective import Objective, freeze
from ..words_source import WordsSource

FIXED = ("tokenizer", "codec", "denoiser")
ENCODERS = ("detail", "meaning")


class JointObjective(Objective):
    """Cross-entropy over words; Dice + BCE, class, quality and instance losses over masks."""

    def __init__(self, focus: Focus, source: WordsSource, encoders_learn: bool = False) -> None:
        super().__init__()
        freeze(focus)
        fixed = FIXED if encoders_learn else FIXED + ENCODERS
        for name, parameter in focus.named_parameters():
            parameter.requires_grad_(not name.startswith(fixed))
        self.detail, self.meaning, self.fusion, self.regions = (
            focus.detail,
            focus.meaning,
            focus.fusion,
            focus.regions,
        )
        self.speaker, self.predictor = focus.speaker, focus.predictor
        self.visual_mask_tokens, self.null_condition = focus.visual_mask_tokens, focus.null_condition
        self.whole = [focus]
        self.source, self.encoders_learn = source, encoders_learn

    def rates(self) -> dict[str, float]:
        """The paper: 2e-5, and 1e-3 for the mask decoder."""
        return {"predictor": 50.0, "visual_mask_tokens": 50.0, "null_condition": 50.0}

    def draw(self, indexes: list[int]) -> WordBatch:
        """Names asked for, phrases, edits, in turn."""
        ways = (self.source.asked, self.source.phrase, self.source.edit)
        return self.source.batch([ways[i % 3](i) for i in indexes])

    def losses(self, batch: WordBatch) -> dict[str, Tensor]:
        focus = self.whole[0].to(batch.pixels.device)
        view = look(focus, batch.pixels, self.encoders_learn)
        hidden = self.speaker(batch.ids, see(focus, view, batch))
        asked, tokens = conditions(focus, hidden, batch), self.speaker.mask_tokens(batch.ids, hidden)
        evolved = self.evolve(view, tokens)
        masks, pairs = mask_losses(evolved, asked, batch.masks, batch.belongs)
        words = word_loss(focus, hidden, batch.wanted)
        same = self._instances(focus, batch, evolved, asked, tokens, pairs)
        return {"words": words, **masks, "instance": same, "visual": self._visual(view, batch)}

    def evolve(self, view: View, tokens: Tensor) -> Evolved:
        """Masks of tokens, no clicks."""
        clicks, readout = self.whole[0].no_marks(view.features)
        return self.predictor.evolve(view.features, tokens, clicks, readout)

    def _instances(
        self,
        focus: Focus,
        batch: WordBatch,
        evolved: Evolved,
        asked: Tensor,
        tokens: Tensor,
        pairs: list[list[int]],
    ) -> Tensor:
        """The same objects in the mirrored photo."""
        view = look(focus, batch.pixels.flip(-1), self.encoders_learn)
        other = self.evolve(view, tokens)
        mirrored = [masks.flip(-1) for masks in batch.masks]
        with torch.no_grad():
            _, others = mask_losses(other, asked, mirrored, batch.belongs)
        return 0.1 * instance_loss(evolved.answers(asked), other.answers(asked), pairs, others)

    def _visual(self, view: View, batch: WordBatch) -> Tensor:
        """One target of each photo by a click alone, no words: the best of three candidates, which is to score best."""
        rows = [i for i, masks in enumerate(batch.masks) if len(masks)]
        if not rows:
            return self.visual_mask_tokens.sum() * 0 + self.null_condition.sum() * 0
        features = type(view.features)(*(f[rows] for f in view.features))
        clicks, readout = self.whole[0].no_marks(features)
        targets = torch.stack([batch.masks[i][0] for i in rows])[:, None]
        small = functional.interpolate(targets, size=clicks.shape[-2:], mode="area")
        peak = small.flatten(2).argmax(-1, keepdim=True)
        clicks[:, :1] = (
            torch.zeros_like(small).flatten(2).scatter(2, peak, 1.0).unflatten(2, small.shape[-2:])
        )
        tokens = self.visual_mask_tokens[None].expand(len(rows), -1, -1)
        evolved = self.predictor.evolve(features, tokens, clicks, readout)
        answers = evolved.answers(self.null_condition[None].expand(len(rows), -1, -1))
        costs = torch.stack([mask_costs(answers.mask_logits[i], small[i])[0] for i in range(len(rows))])
        with torch.no_grad():
            found, wanted = answers.mask_logits > 0, small > 0.5
            iou = (found & wanted).sum((2, 3)) / (found | wanted).sum((2, 3)).clamp(min=1)
        best = functional.one_hot(costs.argmin(1), costs.shape[1]).to(costs.dtype)
        fits = functional.binary_cross_entropy_with_logits(answers.scores[..., 0], best)
        return 0.2 * costs.min(1).values.mean() + fits + (answers.quality - iou).square().mean()

    @torch.no_grad()
    def sheet(self, count: int) -> np.ndarray:
        """Photos, the target, the best fitting mask."""
        focus = self.whole[0]
        device = focus.null_condition.device
        batch = self.source.batch([self.source.phrase(i) for i in range(count)])
        batch = batch._replace(
            **{k: getattr(batch, k).to(device) for k in ("pixels", "ids", "region", "kinds")}
        )
        view = focus.view(batch.pixels)
        hidden = self.speaker(batch.ids, see(focus, view, batch))
        answers = self.evolve(view, self.speaker.mask_tokens(batch.ids, hidden)).answers(
            conditions(focus, hidden, batch)
        )
        best = answers.scores[:, :, 0].argmax(1)
        found = answers.mask_logits[torch.arange(count), best].sigmoid()[:, None]
        found = functional.interpolate(found, size=batch.pixels.shape[-2:], mode="bilinear")
        targets = [m.sum(0).clamp(max=1).expand(3, -1, -1).to(device) for m in batch.masks]
        return side_by_side([list(batch.pixels), targets, list(found.expand(-1, 3, -1, -1))])
