"""What should steer the denoiser: the mask itself, the mask token's embedding, or nothing (paper, sections 3.4, 4.5)?

    python -m evaluate.guides OUT --data INDEX --config focus-mini ... --earlier (codec, tokenizer, denoiser, joint)

Three denoisers start from the same weights, see the same edits in the same order for the same number of steps, and
differ in the guide alone. All of them read the instruction. Held-out edits are then made by each from the same noise
and measured **before any paste-back**. The paper prefers the mask and gives no numbers for the embedding.
"""

from __future__ import annotations

import argparse
import copy
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import get_args

import numpy as np
import torch
from torch import Tensor

from data.composer.compose import Composer
from data.composer.stock import read_stock
from focus_model.denoiser import Denoiser, Guide, to_latent
from focus_model.focus import Focus
from focus_model.schedules import sample
from stages.mask_losses import at_mask_size, pair
from stages.reading import conditions, see, sentence_context
from stages.samples import WordBatch
from stages.start import CONFIGS, Start
from stages.trainer.batches import to_device
from stages.trainer.objective import Objective, freeze
from stages.trainer.processes import Processes
from stages.trainer.settings import Settings
from stages.trainer.trainer import Trainer
from stages.words_source import WordsSource, make_writer

from .bootstrap import Interval, difference, interval

GUIDES: tuple[Guide, ...] = get_args(Guide)


class GuideObjective(Objective):
    """Only the denoiser learns: a copy of the model's, with another guide."""

    def __init__(self, focus: Focus, source: WordsSource, guide: Guide) -> None:
        super().__init__()
        freeze(focus)
        c = focus.config
        config = replace(c.denoiser, guide=guide)
        self.denoiser = Denoiser(c.codec.channels, focus.tokenizer.code_width, c.fusion.width, config)
        self.denoiser.load_state_dict(copy.deepcopy(focus.denoiser.state_dict()))
        self.whole, self.source, self.guide = [focus], source, guide

    def draw(self, indexes: list[int]) -> WordBatch:
        return self.source.batch([self.source.edit(i) for i in indexes])

    def losses(self, batch: WordBatch) -> dict[str, Tensor]:
        focus = self.whole[0].to(batch.pixels.device)
        edited, noise = _held(batch.edited), _held(batch.noise)
        with torch.no_grad():
            clean, given = focus.codec.encoder(edited), self.given(batch)
        latent = focus.schedule.noised(clean, noise, batch.moment)
        found = self.denoiser(latent, batch.moment, *given)
        return {"l2": (found - focus.schedule.target(clean, noise, batch.moment)).square().mean()}

    def given(self, batch: WordBatch) -> tuple[Tensor, ...]:
        """Context, codes (none), mask, known latent and mask embedding: what every call of the denoiser is given."""
        focus = self.whole[0]
        view = focus.view(batch.pixels)
        hidden = focus.speaker(batch.ids, see(focus, view, batch))
        known = focus.codec.encoder(batch.pixels)
        codes = known.new_zeros(len(known), focus.tokenizer.code_width, *known.shape[-2:])
        tokens = focus.speaker.mask_tokens(batch.ids, hidden)
        clicks, readout = focus.no_marks(view.features)
        answers = focus.predictor(view.features, tokens, conditions(focus, hidden, batch), clicks, readout)
        embedding = []
        for row, masks in enumerate(batch.masks):
            small = at_mask_size(masks, answers.mask_logits) if len(masks) else masks
            best = pair(answers, row, small, batch.belongs[row]) if len(masks) else [0]
            embedding.append(tokens[row, best[:1]])
        mask = to_latent(_held(batch.mask))
        return sentence_context(focus, hidden, batch), codes, mask, known, torch.stack(embedding)


@dataclass(frozen=True)
class Measures:
    """Per picture, ``[N]`` each, of pixels in 0..1: mean absolute differences, and PSNR within the mask in dB.

    ``inside``: to the true edit, within the mask. ``outside``: to the photo, outside of it; ``codec``: the same of the
    photo that only went through the codec, which no guide can be better than. ``untouched``: ``inside`` of the photo.
    """

    inside: np.ndarray
    outside: np.ndarray
    psnr: np.ndarray
    codec: np.ndarray
    untouched: np.ndarray


@torch.no_grad()
def measure(made: GuideObjective, indexes: list[int], device: torch.device, batch: int = 8) -> Measures:
    """Edits of these numbers by 20 steps from each sample's own noise."""
    made.eval()
    focus = made.whole[0].to(device)
    rows: list[np.ndarray] = []
    for start in range(0, len(indexes), batch):
        held: WordBatch = to_device(made.draw(indexes[start : start + batch]), device)
        given = made.given(held)
        clean = sample(focus.schedule, _predictor(made, given), _held(held.noise), 20)
        pixels, plain = (focus.codec.decoder(x).clamp(0, 1) for x in (clean, given[3]))
        rows.append(_differences(held, pixels, plain))
    return Measures(*np.concatenate(rows, 1))


def _predictor(made: GuideObjective, given: tuple[Tensor, ...]) -> Callable[[Tensor, Tensor], Tensor]:
    def predict(latent: Tensor, moment: Tensor) -> Tensor:
        return made.denoiser(latent, moment, *given)

    return predict


def _differences(held: WordBatch, pixels: Tensor, plain: Tensor) -> np.ndarray:
    """``[5, B]`` in the order of ``Measures``."""
    mask, edited = _held(held.mask), _held(held.edited)

    def mean(values: Tensor, where: Tensor) -> Tensor:
        return (values * where).sum((1, 2, 3)) / (3 * where.sum((1, 2, 3))).clamp(min=1)

    squared = mean((pixels - edited).square(), mask)
    parts = [
        mean((pixels - edited).abs(), mask),
        mean((pixels - held.pixels).abs(), 1 - mask),
        -10 * squared.clamp(min=1e-10).log10(),
        mean((plain - held.pixels).abs(), 1 - mask),
        mean((held.pixels - edited).abs(), mask),
    ]
    return torch.stack(parts).cpu().numpy()


def _held(value: Tensor | None) -> Tensor:
    if value is None:
        raise ValueError("expected edits, found samples without one")
    return value


def report(found: dict[Guide, Measures]) -> dict[str, object]:
    """Means with intervals, and paired differences of each guide to the mask."""

    def rows(measures: Measures) -> dict[str, Interval]:
        return {name: interval(values) for name, values in vars(measures).items()}

    base = vars(found["mask"])
    against = {
        guide: {n: difference(v, base[n]) for n, v in vars(m).items() if n in ("inside", "outside", "psnr")}
        for guide, m in found.items()
        if guide != "mask"
    }
    return {
        "pictures": len(base["inside"]),
        "guides": {guide: {n: asdict(i) for n, i in rows(m).items()} for guide, m in found.items()},
        "less_mask": {guide: {n: asdict(i) for n, i in row.items()} for guide, row in against.items()},
    }


def compare(
    focus: Focus,
    train: WordsSource,
    held_out: WordsSource,
    settings: Settings,
    pictures: int,
    out: Path,
    place: Processes,
) -> dict[str, object]:
    """Trains and measures all guides; goes on where it was killed. ``held_out`` draws from other photos."""
    found: dict[Guide, Measures] = {}
    for guide in GUIDES:
        made = GuideObjective(focus, train, guide)
        trainer = Trainer(made, settings, out / guide, place)
        trainer.run()
        made.source = held_out
        with trainer.average.worn():
            found[guide] = measure(made, list(range(pictures)), place.device)
    answer = report(found)
    (out / "guides.json").write_text(json.dumps(answer, indent=2) + "\n", encoding="utf-8")
    return answer


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--licence", choices=["any", "permissive"], default="permissive")
    parser.add_argument("--photos", type=int)
    parser.add_argument("--config", choices=CONFIGS, default="focus-mini")
    for name in ("sam", "meaning", "planner"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--earlier", type=Path, nargs="*", default=[])
    parser.add_argument("--scratch", action="store_true")
    parser.add_argument("--operations", default="remove,replace,recolour")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    for name, default in (("steps", 2000), ("batch", 8), ("pictures", 200), ("seed", 1), ("side", 256)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--rate", type=float, default=1e-4)
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    start = Start(
        args.config, args.sam, args.meaning, args.planner, tuple(args.earlier), args.scratch, args.seed
    )
    focus, words = start.make()
    place = Processes.join(args.device)
    focus.to(place.device)
    writer, channels = make_writer(focus, words), focus.config.codec.channels
    sources = [
        WordsSource(
            Composer(
                read_stock(args.data, split, args.licence, args.photos),
                args.side,
                seed,
                tuple(args.operations.split(",")),
            ),
            writer,
            channels,
        )
        for split, seed in (("train", args.seed), ("val", args.seed + 1))
    ]
    settings = Settings(args.steps, args.batch, args.rate, last=0.02, seed=args.seed)
    print(
        json.dumps(
            compare(focus, sources[0], sources[1], settings, args.pictures, args.out, place)["less_mask"],
            indent=2,
        )
    )


if __name__ == "__main__":
    main()
