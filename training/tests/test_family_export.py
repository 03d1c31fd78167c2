"""Every graph: same answers in ONNX Runtime, at other sizes too; the paper's shapes on the meta device."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
import torch

from export.family.parity import compare, open_graph
from export.family.specs import specs
from export.graphs import write
from focus_model.config import focus_3b, focus_toy
from focus_model.focus import Focus

WORDS = 300
TOLERANCE = 2e-5
"""float32 sums in another order, over some tens of layers."""
CONTRACT = {
    "hierarchical_encoder", "vanilla_encoder", "fusion", "region_encoder", "pixel_encoder", "code_embedding",
    "pixel_decoder", "token_embedding", "projector", "llm", "segmenter", "latent_encoder", "latent_decoder", "denoiser",
}  # fmt: skip
PAPER = {
    "f1": (1, 192, 192, 192),
    "f2": (1, 384, 96, 96),
    "f3": (1, 768, 48, 48),
    "f4": (1, 1536, 24, 24),
    "vanilla": (1, 81, 2048),
    "image_tokens": (1, 81, 2048),
    "query_tokens": (1, 128, 2048),
    "region_tokens": (2, 2048),
    "semantic_codes": (1, 81),
    "pixel_codes": (1, 256),
    "codes": (1, 64, 16, 16),
    "embeds": (1, 5, 2048),
    "hidden": (1, 5, 2048),
    "mask_logits": (3, 192, 192),
    "scores": (3, 2),
    "latent": (1, 4, 96, 96),
    "prediction": (1, 4, 96, 96),
}
"""768 pixels; the paper, sections 3.1 to 3.4 and appendix A."""


@pytest.fixture(scope="module")
def focus() -> Focus:
    torch.manual_seed(1)
    model = Focus(focus_toy(WORDS)).eval()
    with torch.no_grad():
        for parameter in model.parameters():  # many parts start as nothing
            parameter.normal_(std=0.1)
        for name, tensor in model.speaker.language.named_buffers():
            if "norm" not in name:
                tensor.normal_(std=0.1)
    return model


def test_contract_is_whole(focus: Focus) -> None:
    assert {spec.name for spec in specs(focus, 64, 64)} == CONTRACT


@pytest.mark.parametrize("name", sorted(CONTRACT))
def test_graph_gives_what_the_module_gives(focus: Focus, name: str, tmp_path: Path) -> None:
    """Written wide, run wide and high."""
    wide, high = (next(s for s in specs(focus, *size) if s.name == name) for size in ((64, 128), (128, 64)))
    path = tmp_path / f"{name}.onnx"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        write(wide.module, wide.inputs, wide.outputs, path, wide.axes)
    session = open_graph(path)

    for spec in (wide, high):
        parity = compare(spec, session)
        assert parity.error < TOLERANCE
        assert parity.codes == 1
        assert {port.type for port in session.get_inputs()} <= {"tensor(float)", "tensor(int64)"}


def test_paper_dimensions_without_weights() -> None:
    with torch.device("meta"):
        focus = Focus(focus_3b()).eval()
    found: dict[str, tuple[int, ...]] = {}
    for spec in specs(focus, 768, 768):
        answer = spec.module(*spec.inputs.values())
        parts = [answer] if isinstance(answer, torch.Tensor) else answer
        if spec.name != "llm":  # its scores go by candidates
            found |= {port: tuple(part.shape) for port, part in zip(spec.outputs, parts, strict=True)}
        else:
            found["hidden"] = tuple(parts[1].shape)

    assert {port: found[port] for port in PAPER} == PAPER
