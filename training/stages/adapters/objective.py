"""Stage 2: projectors, fusion with its gated adapter, and region tokens learn; the rest is frozen (section 3.5)."""

from __future__ import annotations

from torch import Tensor

from focus_model.focus import Focus

from ..reading import look, see, word_loss
from ..samples import WordBatch
from ..trainer.objective import Objective, freeze
from ..words_source import WordsSource

LEARN = ("fusion", "regions", "speaker.projectors", "speaker.extra")


class AdaptersObjective(Objective):
    """Language modelling: the names of what is there, then the plan of an edit, from the picture's tokens."""

    def __init__(self, focus: Focus, source: WordsSource) -> None:
        super().__init__()
        freeze(focus)
        for name, parameter in focus.named_parameters():
            parameter.requires_grad_(name.startswith(LEARN))
        self.detail, self.meaning, self.fusion, self.regions = (
            focus.detail,
            focus.meaning,
            focus.fusion,
            focus.regions,
        )
        self.speaker = focus.speaker
        self.whole = [focus]
        self.source = source

    def draw(self, indexes: list[int]) -> WordBatch:
        """Half are asked nothing, half an edit, of which some with a region."""
        return self.source.batch(
            [(self.source.named if i % 2 == 0 else self.source.edit)(i) for i in indexes]
        )

    def losses(self, batch: WordBatch) -> dict[str, Tensor]:
        focus = self.whole[0].to(batch.pixels.device)
        view = look(focus, batch.pixels, False)
        hidden = self.speaker(batch.ids, see(focus, view, batch))
        return {"words": word_loss(focus, hidden, batch.wanted)}
