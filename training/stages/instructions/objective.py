"""Stage 4: quadruples of the composer. Words, plan, mask and edited picture learn together (paper, section 3.5).

Frozen: encoders, tokenizer, codec. The denoiser is steered by the segmenter's own mask, mixed with the true one, so
that training sees what use will bring. The paper trains only the denoiser's cross-attention here; ``whole_denoiser``
trains all of it.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from focus_model.denoiser import to_latent
from focus_model.focus import Focus
from focus_model.schedules import sample

from ..mask_losses import mask_losses
from ..photos.source import side_by_side
from ..reading import conditions, look, see, sentence_context, word_loss
from ..samples import WordBatch
from ..trainer.batches import to_device
from ..trainer.objective import Objective, freeze
from ..words_source import WordsSource

FIXED = ("detail", "meaning", "tokenizer", "codec")
CROSS = ("attend_context", "mask_tokens", "enter")
OWN_MASK = 0.5
"""Share of samples that are steered by the segmenter's mask, once it overlaps the true one by a half."""


class InstructionsObjective(Objective):
    """Cross-entropy + Dice + BCE + L2."""

    def __init__(self, focus: Focus, source: WordsSource, whole_denoiser: bool = False) -> None:
        super().__init__()
        freeze(focus)
        for name, parameter in focus.named_parameters():
            learns = not name.startswith(FIXED)
            if name.startswith("denoiser") and not whole_denoiser:
                learns = any(part in name for part in CROSS)
            parameter.requires_grad_(learns and name not in ("visual_mask_tokens", "null_condition"))
        self.detail, self.meaning, self.fusion, self.regions = (
            focus.detail,
            focus.meaning,
            focus.fusion,
            focus.regions,
        )
        self.speaker, self.predictor, self.denoiser, self.codec = (
            focus.speaker,
            focus.predictor,
            focus.denoiser,
            focus.codec,
        )
        self.whole = [focus]
        self.source = source

    def rates(self) -> dict[str, float]:
        """The paper: 2e-5 for the language model, 2e-6 for masks and denoiser."""
        return {"predictor": 0.1, "denoiser": 0.1}

    def draw(self, indexes: list[int]) -> WordBatch:
        return self.source.batch([self.source.edit(i) for i in indexes])

    def losses(self, batch: WordBatch) -> dict[str, Tensor]:
        focus = self.whole[0].to(batch.pixels.device)
        view = look(focus, batch.pixels, False)
        hidden = self.speaker(batch.ids, see(focus, view, batch))
        clicks, readout = focus.no_marks(view.features)
        tokens = self.speaker.mask_tokens(batch.ids, hidden)
        evolved = self.predictor.evolve(view.features, tokens, clicks, readout)
        masks, pairs = mask_losses(evolved, conditions(focus, hidden, batch), batch.masks, batch.belongs)
        steer = self._steer(batch, evolved.masks[-1], pairs)
        l2 = self._l2(batch, sentence_context(focus, hidden, batch), steer)
        return {"words": word_loss(focus, hidden, batch.wanted), **masks, "l2": l2}

    def _steer(self, batch: WordBatch, logits: Tensor, pairs: list[list[int]]) -> Tensor:
        """``[B, 1, S, S]``: the true mask, or, where it is good enough, the segmenter's; no gradient."""
        if batch.mask is None:
            raise ValueError("expected edits, found samples without a mask")
        steer = batch.mask.clone()
        size = steer.shape[-2:]
        for row, columns in enumerate(pairs):
            if not columns or float(batch.moment[row]) * 7 % 1 >= OWN_MASK:
                continue
            own = (
                functional.interpolate(
                    logits[row, columns][None].detach().float(), size=size, mode="bilinear"
                )[0]
                > 0
            )
            own, true = own.any(0, keepdim=True), batch.mask[row] > 0.5
            if (own & true).sum() >= 0.5 * (own | true).sum():
                steer[row] = own.float()
        return steer

    def _l2(self, batch: WordBatch, context: Tensor, steer: Tensor) -> Tensor:
        focus = self.whole[0]
        if batch.edited is None or batch.noise is None:
            raise ValueError("expected edits, found samples without an edited picture")
        with torch.no_grad():
            clean, known = self.codec.encoder(batch.edited), self.codec.encoder(batch.pixels)
        latent = focus.schedule.noised(clean, batch.noise, batch.moment)
        small = to_latent(steer)
        found = self.denoiser(latent, batch.moment, context, self._codes(clean), small, known)
        wanted = focus.schedule.target(clean, batch.noise, batch.moment)
        inside = to_latent(batch.mask) if batch.mask is not None else small
        weight = (1 + inside) / (1 + inside).mean((1, 2, 3), keepdim=True)
        return (weight * (found.float() - wanted).square()).mean()

    def _codes(self, like: Tensor) -> Tensor:
        """None are written at this size: zeros, as the denoiser learnt for half of its photos."""
        return like.new_zeros(like.shape[0], self.whole[0].tokenizer.code_width, *like.shape[-2:])

    @torch.no_grad()
    def sheet(self, count: int) -> np.ndarray:
        """Photo, mask, edited picture as it should be, and as made, before any paste-back."""
        focus = self.whole[0]
        batch = to_device(self.draw(list(range(count))), focus.null_condition.device)
        hidden = self.speaker(batch.ids, see(focus, focus.view(batch.pixels), batch))
        context, mask = sentence_context(focus, hidden, batch), to_latent(batch.mask)
        known = self.codec.encoder(batch.pixels)
        codes = self._codes(known)
        made = sample(
            focus.schedule, lambda x, m: self.denoiser(x, m, context, codes, mask, known), batch.noise, 20
        )
        rows = [batch.pixels, batch.mask.expand(-1, 3, -1, -1), batch.edited, self.codec.decoder(made)]
        return side_by_side([list(row) for row in rows])
