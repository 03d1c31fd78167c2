"""The paper's dimensions, on the meta device: sizes without weights."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from focus_model.config import focus_3b, focus_mini
from focus_model.focus import Focus, count


@pytest.fixture(scope="module")
def focus() -> Focus:
    with torch.device("meta"):
        return Focus(focus_3b())


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("detail", 196_227_264),  # ConvNeXt-L without its classifier: 196.2 M, to the last weight
        ("meaning", 667_931_648),  # the tower of Qwen2.5-VL-3B, 668.7 M, less a second frame's patches
        ("speaker.language", 3_085_938_688),  # Qwen2.5-3B, to the last weight
        ("codec", 83_635_335),  # SDXL's VAE: 83.7 M with its variances
        ("denoiser", 2_562_926_404),  # SDXL's U-Net: 2.567 G with its size conditions
    ],
)
def test_parts_have_the_published_sizes(focus: Focus, part: str, expected: int) -> None:
    assert count(focus.get_submodule(part)) == expected


def test_code_books_have_the_papers_sizes(focus: Focus) -> None:
    """Appendix A."""
    tokenizer = focus.tokenizer

    assert tokenizer.semantic.quantiser.table.shape == (32768, 32)
    assert tokenizer.pixel.quantiser.table.shape == (98304, 32)


def test_the_mini_fits_its_name() -> None:
    with torch.device("meta"):
        mini = Focus(focus_mini())

    assert count(mini.speaker.language) < 130e6
    assert count(mini) - count(mini.speaker) < 50e6


def test_the_mini_has_the_words_of_the_shipped_planner() -> None:
    """Its language model starts from that pack."""
    tokens = Path(__file__).parents[2] / "assets" / "packs" / "focus-planner" / "tokens.txt"

    assert focus_mini().vocabulary == len(tokens.read_text("utf-8").removesuffix("\n").split("\n"))
