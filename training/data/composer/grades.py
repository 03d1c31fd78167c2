"""Seasons, weathers, times of day and styles that plain arithmetic can make: the same answer for the same seed."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

Grade = Callable[[np.ndarray, np.random.Generator], np.ndarray]
"""``[S, S, 3]`` float32 0..1 -> the same."""
GREY = np.array([0.299, 0.587, 0.114], np.float32)


def _saturation(picture: np.ndarray, share: float) -> np.ndarray:
    grey = (picture @ GREY)[:, :, None]
    return grey + share * (picture - grey)


def _tint(picture: np.ndarray, colour: tuple[float, float, float], share: float) -> np.ndarray:
    return (1 - share) * picture + share * (picture @ GREY)[:, :, None] * np.array(colour, np.float32)


def _haze(picture: np.ndarray, colour: tuple[float, float, float], least: float, most: float) -> np.ndarray:
    """Thicker towards the top, as distance mostly is."""
    share = np.linspace(most, least, picture.shape[0], dtype=np.float32)[:, None, None]
    return (1 - share) * picture + share * np.array(colour, np.float32)


def _flakes(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Round flakes of three sizes."""
    side = picture.shape[0]
    veil = np.zeros(picture.shape[:2], np.float32)
    for radius, count in ((1, side), (2, side // 3), (3, side // 12)):
        for x, y in rng.integers(0, side, (count, 2)):
            cv2.circle(veil, (int(x), int(y)), radius, float(rng.uniform(0.5, 0.95)), -1)
    soft = cv2.GaussianBlur(veil, (3, 3), 0)[:, :, None]
    return picture * (1 - soft) + soft


def _streaks(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Thin lines, all falling the same way."""
    side = picture.shape[0]
    veil = np.zeros(picture.shape[:2], np.float32)
    lean = float(rng.uniform(-0.3, 0.3))
    for x, y in rng.integers(-side // 8, side, (side, 2)):
        length = int(rng.integers(side // 24, side // 8))
        cv2.line(
            veil, (int(x), int(y)), (int(x + lean * length), int(y + length)), float(rng.uniform(0.2, 0.5)), 1
        )
    return picture * (1 - veil[:, :, None]) + 0.85 * veil[:, :, None]


def _winter(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    cold = _tint(_saturation(p, 0.45), (0.95, 1.02, 1.12), 0.5)
    return _flakes(0.82 * cold + 0.18, rng)


def _autumn(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    green = np.clip((p[:, :, 1] - np.maximum(p[:, :, 0], p[:, :, 2])) * 6, 0, 1)[:, :, None]
    leaves = (p @ GREY)[:, :, None] * np.array([1.5, 0.85, 0.3], np.float32)
    return _tint((1 - green) * p + green * leaves, (1.1, 0.98, 0.8), 0.25)


def _night(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return _tint(_saturation(p, 0.6), (0.7, 0.85, 1.5), 0.7) * 0.38


def _sunset(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return _haze(_tint(p, (1.35, 0.9, 0.6), 0.55), (1.0, 0.55, 0.3), 0.0, 0.35)


def _fog(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return _haze(_saturation(p, 0.5), (0.82, 0.84, 0.86), 0.3, 0.85)


def _rain(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return _streaks(_tint(_saturation(p, 0.6), (0.9, 1.0, 1.1), 0.4) * 0.75, rng)


def _sunny(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return _tint(_saturation(np.clip(p, 0, 1) ** 0.85, 1.2), (1.1, 1.02, 0.9), 0.2) * 1.04


def _mono(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return _saturation(p, 0.0)


def _sepia(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return _tint(p, (1.15, 0.95, 0.7), 1.0)


def _vintage(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    grain = rng.normal(0, 0.02, p.shape[:2]).astype(np.float32)[:, :, None]
    return 0.1 + 0.8 * _tint(_saturation(p, 0.7), (1.12, 1.0, 0.8), 0.35) + grain


def _cinematic(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    grey = (p @ GREY)[:, :, None]
    cold, warm = np.array([-0.05, 0.01, 0.06], np.float32), np.array([0.06, 0.01, -0.06], np.float32)
    return p + (1 - grey) * cold + grey * warm


def _noir(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    grey = np.clip(_saturation(p, 0.0), 0, 1)
    return grey * grey * (3 - 2 * grey)


def _pixel_art(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    side = p.shape[0]
    small = cv2.resize(p, (max(1, side // 8),) * 2, interpolation=cv2.INTER_AREA)
    return np.rint(cv2.resize(small, (side, side), interpolation=cv2.INTER_NEAREST) * 7) / 7


def _sketch(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Dodged by its own blur: lines where the light changes."""
    grey = np.clip(p @ GREY, 0, 1)
    blurred = cv2.GaussianBlur(1 - grey, (0, 0), p.shape[0] / 64)
    return np.repeat(np.clip(grey / np.maximum(1 - blurred, 0.05), 0, 1)[:, :, None], 3, 2)


SCENES: dict[str, tuple[Grade, tuple[str, ...]]] = {
    "winter": (_winter, ("winter", "snow", "snowy morning", "light snow", "cold winter day")),
    "autumn": (_autumn, ("autumn", "fall", "late autumn", "october")),
    "night": (_night, ("night", "midnight", "dark night", "clear night", "moonlight")),
    "sunset": (_sunset, ("sunset", "golden hour", "dusk", "golden sunset", "red sunset")),
    "fog": (_fog, ("fog", "thick fog", "mist", "foggy", "misty morning")),
    "rain": (_rain, ("rain", "heavy rain", "rainy", "pouring rain", "downpour")),
    "sunny": (_sunny, ("sunshine", "sunny", "bright sunny day", "hot summer day")),
}
"""What each makes, and the words that ask for it."""
STYLES: dict[str, tuple[Grade, tuple[str, ...]]] = {
    "mono": (_mono, ("black and white", "b&w", "monochrome", "grayscale")),
    "sepia": (_sepia, ("sepia", "daguerreotype", "victorian photo")),
    "vintage": (_vintage, ("vintage", "retro", "old photo", "faded")),
    "cinematic": (_cinematic, ("cinematic", "teal and orange")),
    "noir": (_noir, ("noir", "film noir")),
    "pixels": (_pixel_art, ("pixel art", "8-bit game")),
    "sketch": (_sketch, ("pencil sketch", "pencil drawing", "sketch")),
}


def graded(picture: np.ndarray, grade: Grade, rng: np.random.Generator) -> np.ndarray:
    """The grade, clipped to 0..1, float32."""
    return np.clip(grade(picture, rng), 0, 1).astype(np.float32)
