"""Reads the lists of words and wordings in ``lists/``."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "lists"


def words(name: str) -> tuple[str, ...]:
    """A file of words and phrases with a comma after each."""
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    return tuple(part.strip() for part in text.split(",") if part.strip())


def wordings(name: str) -> dict[str, tuple[str, ...]]:
    """A file of wordings, one a line, by the ``[section]`` they stand under."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line:
            lines.append(line)
    return {section: tuple(held) for section, held in found.items()}
