"""Reads a GGUF file: metadata and tensors as float32. Only the types that SmolLM2's file holds."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np

_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
_F32, _F16, _Q4_1, _Q8_0 = 0, 1, 3, 8


class Gguf:
    """``meta``: the key-value pairs; ``tensor(name)``: float32, row-major, in PyTorch's order of dimensions."""

    def __init__(self, path: Path) -> None:
        self.data = path.read_bytes()
        self.at = 0
        magic, version, tensors, pairs = self._take("<4sIQQ")
        if magic != b"GGUF" or version not in (2, 3):
            raise ValueError(f"{path}: expected GGUF version 2 or 3, found {magic!r} version {version}")
        self.meta: dict[str, Any] = {}
        for _ in range(pairs):
            key = self._string()
            self.meta[key] = self._value(self._take("<I")[0])
        self.infos = {}
        for _ in range(tensors):
            name = self._string()
            rank = self._take("<I")[0]
            shape = tuple(reversed(self._take(f"<{rank}Q")))
            self.infos[name] = (shape, *self._take("<IQ"))
        alignment = int(self.meta.get("general.alignment", 32))
        self.start = -(-self.at // alignment) * alignment

    def tensor(self, name: str) -> np.ndarray:
        shape, kind, offset = self.infos[name]
        count = int(np.prod(shape))
        return self._decode(kind, self.start + offset, count).reshape(shape)

    def _decode(self, kind: int, at: int, count: int) -> np.ndarray:
        if kind == _F32:
            return np.frombuffer(self.data, "<f4", count, at).copy()
        if kind == _F16:
            return np.frombuffer(self.data, "<f2", count, at).astype(np.float32)
        blocks = count // 32
        if kind == _Q8_0:
            raw = np.frombuffer(self.data, np.dtype([("d", "<f2"), ("q", "i1", 32)]), blocks, at)
            return (raw["q"].astype(np.float32) * raw["d"].astype(np.float32)[:, None]).reshape(-1)
        if kind == _Q4_1:
            raw = np.frombuffer(
                self.data, np.dtype([("d", "<f2"), ("m", "<f2"), ("q", "u1", 16)]), blocks, at
            )
            levels = np.concatenate([raw["q"] & 15, raw["q"] >> 4], 1).astype(np.float32)
            scale, low = (raw[f].astype(np.float32)[:, None] for f in ("d", "m"))
            return (levels * scale + low).reshape(-1)
        raise ValueError(f"tensor type {kind} is not read here")

    def _take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return values

    def _string(self) -> str:
        length = self._take("<Q")[0]
        text = self.data[self.at : self.at + length].decode("utf-8")
        self.at += length
        return text

    def _value(self, kind: int) -> Any:
        if kind == _STRING:
            return self._string()
        if kind == _ARRAY:
            inner, count = self._take("<IQ")
            return [self._value(inner) for _ in range(count)]
        return self._take("<" + _SCALARS[kind])[0]
