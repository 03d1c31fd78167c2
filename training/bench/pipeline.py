"""Reference pipeline of the driver `sam1`: photo and clicks in, mask out.

It does step for step what the editor's engine does, so that figures and masks of both can be compared.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort
from clicks import Click
from geometry import Geometry, geometry, to_photo, to_pixels

BOX_TOP_LEFT, BOX_BOTTOM_RIGHT = 2.0, 3.0


@dataclass(frozen=True)
class Encoded:
    """A photo after the encoder: embedding [1, 256, h, w], its sizes, the fine map [1, F, 4h, 4w] if any."""

    embedding: np.ndarray
    size: Geometry
    fine: np.ndarray | None = None


@dataclass(frozen=True)
class Answer:
    """All candidates of one prompt: logits [4, 4h, 4w] and scores [4] float32, and the chosen one."""

    logits: np.ndarray
    scores: np.ndarray
    chosen: int


def choose_tuned(scores: np.ndarray, points: int) -> int:
    """The rule `best_score`: the best of all masks for one click, mask 0 from three points on."""
    return int(np.argmax(scores)) if points < 2.5 else 0


def choose(scores: np.ndarray, points: int) -> int:
    """SAM's own rule for one mask out of four.

    `points` counts every point given to the decoder, the padding point included. Up to two (one click)
    the best score of masks 1 to 3 wins; from three on it is mask 0, which is trained for clear prompts.
    """
    return int(np.argmax(scores + (points - 2.5) * np.array([1000.0, 0, 0, 0])))


class SamPipeline:
    """One loaded pack with the driver `sam1`."""

    def __init__(self, pack: Path, threads: int = 2, spinning: bool = True, square: bool = False):
        manifest = json.loads((pack / "pack.json").read_text(encoding="utf-8"))
        role = manifest["roles"]["segmenter"]
        if role["driver"] != "sam1":
            raise ValueError(f"{pack}: expected driver sam1, found {role['driver']}")
        self.name = f"{manifest['id']} {manifest['version']}"
        self._p = role["params"]
        self._choose = choose_tuned if self._p.get("candidate_rule", "sam") == "best_score" else choose
        self._pad = self._p["long_side"] if square else self._p["pad_multiple"]
        self._encoder, self._decoder = (
            open_session(pack / role["graphs"][part], threads, spinning) for part in ("encoder", "decoder")
        )

    def size(self, width: int, height: int) -> Geometry:
        """How a photo of that size is encoded."""
        return geometry(width, height, self._p["long_side"], self._pad)

    def encode(self, rgb: np.ndarray) -> Encoded:
        """Photo [H, W, 3] uint8 RGB -> embedding; done once per photo."""
        p = self._p
        size = self.size(rgb.shape[1], rgb.shape[0])
        pixels = to_pixels(rgb, size, p["mean"], p["std"])
        outputs = [p[name] for name in ("encoder_output", "encoder_fine") if name in p]
        features = self._encoder.run(outputs, {p["encoder_input"]: pixels})
        return Encoded(features[0], size, *features[1:])

    def segment(
        self,
        photo: Encoded,
        clicks: list[Click],
        previous: np.ndarray | None = None,
        box: tuple[float, float, float, float] | None = None,
    ) -> Answer:
        """Clicks and an optional box (left, top, right, bottom), all in photo pixels -> candidates.

        previous: [4h, 4w] float32 logits of the earlier chosen candidate, or None.
        """
        p = self._p
        points, labels = self._points(photo.size, clicks, box)
        cells = photo.embedding.shape[2] * 4, photo.embedding.shape[3] * 4
        mask = np.zeros(cells, np.float32) if previous is None else previous
        inputs = {
            p["decoder_embedding"]: photo.embedding,
            p["decoder_points"]: points,
            p["decoder_labels"]: labels,
            p["decoder_mask"]: mask[None, None],
            p["decoder_has_mask"]: np.array([previous is not None], np.float32),
        }
        if photo.fine is not None:
            inputs[p["decoder_fine"]] = photo.fine
        outputs = [p["decoder_masks"], p["decoder_scores"]]
        logits, scores = self._decoder.run(outputs, inputs)
        return Answer(logits[0], scores[0], self._choose(scores[0], points.shape[1]))

    def mask(self, photo: Encoded, logits: np.ndarray) -> np.ndarray:
        """One candidate [4h, 4w] -> mask [H, W] bool at photo size."""
        return to_photo(logits, photo.size, self._p["mask_stride"]) > self._p["mask_threshold"]

    def _points(self, size: Geometry, clicks: list[Click], box):
        """Point coordinates [1, N, 2] and labels [1, N] float32 as the decoder wants them."""
        points = [(c.x, c.y) for c in clicks]
        labels = [1.0 if c.positive else 0.0 for c in clicks]
        if box is not None:
            points += [(box[0], box[1]), (box[2], box[3])]
            labels += [BOX_TOP_LEFT, BOX_BOTTOM_RIGHT]
        coords = np.asarray(points, np.float64).reshape(-1, 2) * size.scale
        if box is None:
            coords = np.concatenate([coords, np.zeros((1, 2))])
            labels.append(float(self._p["padding_label"]))
        return coords[None].astype(np.float32), np.asarray([labels], np.float32)


def open_session(path: Path, threads: int, spinning: bool) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", str(int(spinning)))
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
