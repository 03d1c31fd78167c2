"""Compares the rewritten fp32 graphs with the published ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort

SIDE = 1024
EMBEDDING_LIMIT = 2e-5
LOGIT_LIMIT = 1e-3


def _session(path: Path) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = 2
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def verify_encoder(published: Path, rewritten: Path) -> np.ndarray:
    """Both encoders on the same square input; returns the embedding [1, 256, 64, 64]."""
    pixels = np.random.default_rng(0).standard_normal((1, 3, SIDE, SIDE)).astype(np.float32)
    pixels[:, :, 700:] = 0
    expected = _session(published).run(None, {"input": pixels})[0]
    found = _session(rewritten).run(None, {"pixels": pixels})[0]
    _report("encoder", np.abs(expected - found).max(), EMBEDDING_LIMIT)
    return expected


def verify_decoder(published: Path, rewritten: Path, embedding: np.ndarray) -> None:
    """Both decoders with and without an earlier mask, for one and for three points."""
    old, new = _session(published), _session(rewritten)
    random = np.random.default_rng(1)
    worst = 0.0
    for has_mask in (0, 1):
        for points in (1, 3):
            coords = random.uniform(0, SIDE - 1, (1, points + 1, 2)).astype(np.float32)
            coords[0, -1] = 0
            mask = random.standard_normal((1, 1, SIDE // 4, SIDE // 4)) * 5
            inputs = {
                "point_coords": coords,
                "point_labels": np.array([[*[1, 2, 3][:points], -1]], np.float32),
                "mask_input": mask.astype(np.float32),
                "has_mask_input": np.array([has_mask], np.float32),
            }
            size = {"orig_im_size": np.array([SIDE, SIDE], np.float32)}
            names = ["low_res_masks", "iou_predictions"]
            expected = old.run(names, inputs | size | {"image_embeddings": embedding})
            masks, scores = new.run(names, inputs | {"image_embedding": embedding})
            rule = scores[0] + (points + 1 - 2.5) * np.array([1000, 0, 0, 0])
            chosen = int(rule.argmax())
            worst = max(worst, np.abs(expected[0][0, 0] - masks[0, chosen]).max())
            worst = max(worst, abs(expected[1][0, 0] - scores[0, chosen]))
    _report("decoder", worst, LOGIT_LIMIT)


def _report(part: str, worst: float, limit: float) -> None:
    print(f"{part}: largest difference from the published graph {worst:.1e}")
    if worst > limit:
        raise RuntimeError(f"{part}: expected at most {limit}, found {worst}")
