"""What the composer draws from: photos to put things on, and cut-outs to put there."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from data.index import Photo, read_index

from .cutouts import Cutout, cut_all, read_png


class Stock:
    """``backgrounds``: photos as ``[H, W, 3]`` uint8 with the names of what they show, as far as that is known.

    ``places``: photos by the words for what they show as a background ("beach"); there may be none. A photo that is not
    labelled may show another dog than the one that is put on it: label what matters, or leave such photos out.
    """

    def __init__(
        self,
        backgrounds: list[tuple[np.ndarray, frozenset[str]]],
        cutouts: list[Cutout],
        places: dict[str, list[np.ndarray]] | None = None,
    ) -> None:
        if not backgrounds or not cutouts:
            raise ValueError(
                f"expected backgrounds and cut-outs, found {len(backgrounds)} and {len(cutouts)}"
            )
        self.backgrounds, self.cutouts, self.places = backgrounds, cutouts, places or {}
        self.by_name: dict[str, list[Cutout]] = {}
        for cutout in cutouts:
            self.by_name.setdefault(cutout.name, []).append(cutout)
        self.names = sorted(self.by_name)

    def __repr__(self) -> str:
        return f"Stock({len(self.backgrounds)} backgrounds, {len(self.cutouts)} cut-outs, {len(self.names)} names)"

    def background(self, rng: np.random.Generator) -> tuple[np.ndarray, frozenset[str]]:
        """A photo and the names of what is in it."""
        return self.backgrounds[rng.integers(len(self.backgrounds))]

    def cutout(self, rng: np.random.Generator) -> Cutout:
        """First a name, then one of that name: what is photographed most is not drawn most."""
        return self.alike(self.names[rng.integers(len(self.names))], rng)

    def alike(self, name: str, rng: np.random.Generator) -> Cutout:
        """One of that name."""
        group = self.by_name[name]
        return group[rng.integers(len(group))]

    def place(self, rng: np.random.Generator) -> tuple[str, np.ndarray | None]:
        """Words for a background and a photo of it, or no photo where there is none at all."""
        if not self.places:
            return "", None
        name = sorted(self.places)[rng.integers(len(self.places))]
        return name, self.places[name][rng.integers(len(self.places[name]))]


def read_stock(
    data: Path, split: str, licence: str, most: int | None = None, pngs: Path | None = None
) -> Stock:
    """The stock of an index: photos are backgrounds, their instances cut-outs, and so are the transparent ``pngs``.

    ``most``: photos that are read. PNGs count as permissive; keep only such in the folder.
    """
    photos = read_index(data, split, licence)[:most]
    backgrounds = [(p.pixels(), _present(p)) for p in photos]
    cutouts = cut_all(photos)
    cutouts += [read_png(path, "permissive") for path in sorted(pngs.glob("*.png"))] if pngs else []
    return Stock(backgrounds, cutouts)


def _present(photo: Photo) -> frozenset[str]:
    return frozenset(i.name for i in photo.instances)
