"""What stages 2 to 4 share: the photo through the frozen part, the script through the language model."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from focus_model.focus import Focus, View
from focus_model.speaker import Seen

from .samples import KEPT, WordBatch


def look(focus: Focus, pixels: Tensor, encoders_learn: bool) -> View:
    """The view, without gradients where the encoders are frozen."""
    with torch.set_grad_enabled(encoders_learn and torch.is_grad_enabled()):
        return focus.view(pixels)


def see(focus: Focus, view: View, batch: WordBatch) -> Seen:
    """Tokens of the picture; the regions brought to the cells of f3."""
    f3 = view.features.f3
    region = functional.interpolate(batch.region, size=f3.shape[-2:], mode="area")
    return focus.see(view, region, batch.kinds)


def word_loss(focus: Focus, hidden: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy over all that is learnt; only there are scores computed."""
    at = wanted != KEPT
    return functional.cross_entropy(focus.speaker.scores(hidden[at]), wanted[at])


def conditions(focus: Focus, hidden: Tensor, batch: WordBatch) -> Tensor:
    """Each condition as the mean of the hidden states over its words, ``[B, K, D]``, zeros after a row's last."""
    context = focus.speaker.context(hidden)
    most = max(1, *(len(spans) for spans in batch.conditions))
    rows = []
    for row, spans in enumerate(batch.conditions):
        held = [context[row, a:b].mean(0) for a, b in spans]
        rows.append(torch.stack([*held, *[context.new_zeros(context.shape[-1])] * (most - len(held))]))
    return torch.stack(rows)


def sentence_context(focus: Focus, hidden: Tensor, batch: WordBatch) -> Tensor:
    """Hidden states over the sentence for the denoiser, ``[B, L, D]``, zeros after a row's last."""
    context = focus.speaker.context(hidden)
    longest = int((batch.sentence[:, 1] - batch.sentence[:, 0]).max())
    rows = []
    for row, (a, b) in enumerate(batch.sentence.tolist()):
        rows.append(functional.pad(context[row, a:b], (0, 0, 0, longest - (b - a))))
    return torch.stack(rows)
