"""The operations: what is wished, and the picture that it makes, exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from stages.plans.plan import Operation

from .grades import SCENES, STYLES, Grade, graded
from .scenes import Scene, fit, square, to_bytes
from .shades import SHADES, recoloured
from .stock import Stock
from .telling import Value


@dataclass(frozen=True)
class Wish:
    """``kind``: of wordings; ``operation``: the plan but for target and value; ``stuff``: what the change needs."""

    kind: str
    operation: Operation
    value: Value | None
    stuff: object = None


@dataclass(frozen=True)
class Change:
    """``picture [S, S, 3]`` float32 0..1 after the edit; ``mask [S, S]`` bool: all that differs lies inside."""

    picture: np.ndarray
    mask: np.ndarray


Targets = frozenset[int]
Apply = Callable[[Scene, Targets, Wish, np.random.Generator], Change | None]


@dataclass(frozen=True)
class Edit:
    """One operation. ``of_object``: it has a target, else it means the background or the whole picture."""

    of_object: bool
    wish: Callable[[Stock, np.random.Generator], Wish]
    change: Apply


def _alpha(scene: Scene, targets: Targets) -> np.ndarray:
    """Where any of the targets is seen at all, ``[S, S]`` bool."""
    return np.any([scene.visible(i) > 0 for i in targets], 0)


def _remove_wish(stock: Stock, rng: np.random.Generator) -> Wish:
    return Wish("remove", {"op": "remove", "target": ""}, None)


def _remove(scene: Scene, targets: Targets, wish: Wish, rng: np.random.Generator) -> Change:
    return Change(scene.without(targets).picture(), _alpha(scene, targets))


def _replace_wish(stock: Stock, rng: np.random.Generator) -> Wish:
    cutout = stock.cutout(rng)
    words = f"{cutout.colour} {cutout.name}" if cutout.colour and rng.random() < 0.4 else cutout.name
    article = "an " if words[0] in "aeiou" else "a "
    return Wish("replace", {"op": "replace", "target": ""}, Value("r", "with", words, article), cutout)


def _replace(scene: Scene, targets: Targets, wish: Wish, rng: np.random.Generator) -> Change | None:
    """The new thing stands where the old one stood, in its box, and at its depth."""
    if len(targets) > 1:
        return None
    (i,) = targets
    old = scene.things[i]
    height, width = old.alpha.shape
    new = fit(wish.stuff, height, width, old.x, old.y)  # type: ignore[arg-type]
    if new.name == old.name:
        return None
    after = scene.changed({i: new})
    return Change(after.picture(), _alpha(scene, targets) | _alpha(after, targets))


def _recolour_wish(stock: Stock, rng: np.random.Generator) -> Wish:
    name = list(SHADES)[rng.integers(len(SHADES))]
    return Wish("recolour", {"op": "recolour", "target": ""}, Value("c", "colour", name), name)


def _recolour(scene: Scene, targets: Targets, wish: Wish, rng: np.random.Generator) -> Change | None:
    name = str(wish.stuff)
    if any(scene.things[i].colour == name for i in targets):
        return None
    things = {i: scene.things[i] for i in targets}
    changes = {
        i: replace(t, rgb=recoloured(t.rgb, t.alpha, SHADES[name]), colour=name) for i, t in things.items()
    }
    return Change(scene.changed(changes).picture(), _alpha(scene, targets))


def _background_wish(stock: Stock, rng: np.random.Generator) -> Wish:
    if rng.random() < 0.5:
        name = list(SHADES)[rng.integers(len(SHADES))]
        value = Value("c", "value", name)
        return Wish(
            "background_colour",
            {"op": "background", "kind": "colour", "amount": "medium"},
            value,
            SHADES[name],
        )
    name, photo = stock.place(rng)
    if photo is None:
        return _background_wish(stock, rng)
    value = Value("w", "value", name, "an " if name[0] in "aeiou" else "a ")
    return Wish("background_words", {"op": "background", "kind": "words", "amount": "medium"}, value, photo)


def _background(scene: Scene, targets: Targets, wish: Wish, rng: np.random.Generator) -> Change | None:
    if not scene.things:
        return None
    stuff = np.asarray(wish.stuff)
    if stuff.ndim == 1:
        ground = np.broadcast_to(stuff.astype(np.float32) / 255, scene.background.shape).copy()
    else:
        ground = square(stuff, scene.side, rng)
    covered = np.max([scene.visible(i) for i in range(len(scene.things))], 0)
    before, after = to_bytes(scene.picture()), replace(scene, background=ground).picture()
    differs = (before != to_bytes(after)).any(-1)
    return Change(after, (covered < 1) | differs)


def _graded(kind: str, slot: str, table: dict[str, tuple[Grade, tuple[str, ...]]]) -> Edit:
    def wish(stock: Stock, rng: np.random.Generator) -> Wish:
        grade, words = table[list(table)[rng.integers(len(table))]]
        value = Value(slot, "words", words[rng.integers(len(words))])
        return Wish(kind, {"op": kind}, value, grade)

    def change(scene: Scene, targets: Targets, wish: Wish, rng: np.random.Generator) -> Change:
        picture = graded(scene.picture(), wish.stuff, rng)  # type: ignore[arg-type]
        return Change(picture, np.ones(picture.shape[:2], bool))

    return Edit(False, wish, change)


EDITS: dict[str, Edit] = {
    "remove": Edit(True, _remove_wish, _remove),
    "replace": Edit(True, _replace_wish, _replace),
    "recolour": Edit(True, _recolour_wish, _recolour),
    "background": Edit(False, _background_wish, _background),
    "scene": _graded("scene", "s", SCENES),
    "style": _graded("style", "st", STYLES),
}
