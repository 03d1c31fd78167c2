"""The model card: what a pack is, what was trained and what was not, and how true its graphs are."""

from __future__ import annotations

from pathlib import Path

from focus_model.focus import Focus, count

from .parity import Row

PARTS = {
    "detail": "borders (hierarchical encoder)",
    "meaning": "what is there (vanilla encoder)",
    "fusion": "joins the two; gated adapter",
    "regions": "marked regions as conditions",
    "tokenizer": "photos as codes",
    "speaker": "language model that sees",
    "predictor": "masks",
    "codec": "pixels to latents and back",
    "denoiser": "makes pixels within a mask",
}
BY_STAGE = {
    "codec": ("codec",),
    "tokenizer": ("tokenizer",),
    "denoiser": ("denoiser",),
    "adapters": ("fusion", "regions", "speaker"),
    "joint": ("fusion", "regions", "speaker", "predictor"),
    "instructions": ("fusion", "regions", "speaker", "predictor", "denoiser"),
}
"""What each stage trains; the encoders of focus-mini come trained from elsewhere and stay as they are."""


def write_card(focus: Focus, rows: list[Row], variant: str, trained: list[str], path: Path) -> None:
    """Facts that the code knows. Data, compute, results and failures are for whoever trained it to add."""
    unknown = [stage for stage in trained if stage not in BY_STAGE]
    if unknown:
        raise ValueError(f"expected stages of {sorted(BY_STAGE)}, found {', '.join(unknown)}")
    touched = {part for stage in trained for part in BY_STAGE[stage]}
    lines = [f"# {focus.config.name}, {variant}", ""]
    if touched:
        lines.append(f"Trained in the stages {', '.join(trained)}.")
    else:
        lines.append(
            "**Nothing of this pack was trained**: it shows that the code is whole and makes no pictures."
        )
    lines += ["", "## Parts", "", "| part | numbers | what for | trained here |", "|---|---|---|---|"]
    for part, purpose in PARTS.items():
        size = count(focus.get_submodule(part))
        lines.append(f"| `{part}` | {size / 1e6:.1f} M | {purpose} | {'yes' if part in touched else 'no'} |")
    lines += ["", "## Graphs against PyTorch", ""]
    lines += [
        "Largest difference of any output, as a share of its largest value (at least 1), one random input.",
        "",
    ]
    lines += ["| graph | MB | 32 bits | in the pack |", "|---|---|---|---|"]
    lines += [f"| `{r.graph}` | {r.bytes / 1e6:.2f} | {r.error:.1e} | {r.error_in_pack:.1e} |" for r in rows]
    lines += ["", "## To be filled in by whoever trains it", ""]
    lines += [
        "Data and starting weights with their licences; compute; results on held-out photos beside the starter pack"
    ]
    lines += ["and the model-free method; failures with pictures.", ""]
    lines += [
        "## Not for",
        "",
        "Free chat and MMBench-like questions are out of scope. Not for deceiving people about",
    ]
    lines += ["what a photo showed; the editor marks pictures that a network changed.", ""]
    path.write_text("\n".join(lines), encoding="utf-8")
