"""Phrases that are true of some things in a scene and of nothing else in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .scenes import Scene, Thing

CLEARLY = 0.12
"""Share of the side by which a thing must be further left than the next to be called the left one."""
LARGER = 1.35
"""How many times the next one's area the largest must have."""
COUNTS = {2: ("two", "both"), 3: ("three", "all three"), 4: ("four", "all four")}


@dataclass(frozen=True)
class Reference:
    """``phrase`` without an article, and the things that it means; ``leads``: words that may stand before it."""

    phrase: str
    targets: frozenset[int]
    leads: tuple[str, ...] = ("the ",)


def references(scene: Scene) -> list[Reference]:
    """All that can be said with certainty; things whose name the background shows too are left out."""
    groups: dict[str, list[int]] = {}
    for i, thing in enumerate(scene.things):
        if thing.name not in scene.present:
            groups.setdefault(thing.name, []).append(i)
    found: list[Reference] = []
    for name, group in groups.items():
        found += _alone(name, group) + _by_colour(scene, name, group)
        if len(group) > 1:
            found += _by_place(scene, name, group) + _all(name, group)
            found += _beside(scene, name, group, groups)
    return found


def _one(phrase: str, index: int) -> Reference:
    return Reference(phrase, frozenset({index}))


def _alone(name: str, group: list[int]) -> list[Reference]:
    return [_one(name, group[0])] if len(group) == 1 else []


def _by_colour(scene: Scene, name: str, group: list[int]) -> list[Reference]:
    """``red car``: the others of its name must have other colours, and clear ones."""
    found = []
    for i in group:
        colour = scene.things[i].colour
        others = [scene.things[j].colour for j in group if j != i]
        if colour and all(other and other != colour for other in others):
            found.append(_one(f"{colour} {name}", i))
            if others:
                found.append(_one(f"{colour} one", i)) if _only_colour(scene, colour, i) else None
    return found


def _only_colour(scene: Scene, colour: str, index: int) -> bool:
    return all(t.colour and t.colour != colour for i, t in enumerate(scene.things) if i != index)


def _by_place(scene: Scene, name: str, group: list[int]) -> list[Reference]:
    left = ("left {}", "{} on the left", "leftmost {}", "{} to the left")
    right = ("right {}", "{} on the right", "rightmost {}", "{} to the right")
    top = ("top {}", "{} at the top", "upper {}")
    bottom = ("bottom {}", "{} at the bottom", "lower {}")
    large: tuple[str, ...] = ("biggest {}", "largest {}")
    small: tuple[str, ...] = ("smallest {}",)
    if len(group) == 2:
        large, small = (*large, "bigger {}", "larger {}"), (*small, "smaller {}")
    axes: list[tuple[Callable[[Thing], float], tuple[str, ...], Callable[[float, float], bool]]] = [
        (lambda t: -t.middle[0], left, lambda a, b: a - b >= CLEARLY * scene.side),
        (lambda t: t.middle[0], right, lambda a, b: a - b >= CLEARLY * scene.side),
        (lambda t: -t.middle[1], top, lambda a, b: a - b >= CLEARLY * scene.side),
        (lambda t: t.middle[1], bottom, lambda a, b: a - b >= CLEARLY * scene.side),
        (lambda t: t.area, large, lambda a, b: a >= LARGER * b),
        (lambda t: 1 / t.area, small, lambda a, b: a >= LARGER * b),
    ]
    found = []
    for measure, ways, clear in axes:
        ranked = sorted(group, key=lambda i: measure(scene.things[i]), reverse=True)
        first, second = (measure(scene.things[i]) for i in ranked[:2])
        if clear(first, second):
            found += [_one(way.format(name), ranked[0]) for way in ways]
    return found


def _all(name: str, group: list[int]) -> list[Reference]:
    targets = frozenset(group)
    found = [Reference(plural(name), targets, ("the ", "all ", "all the "))]
    if len(group) in COUNTS:
        number, every = COUNTS[len(group)]
        found += [
            Reference(f"{number} {plural(name)}", targets),
            Reference(f"{every} {plural(name)}", targets, ("",)),
        ]
    return found


def _beside(scene: Scene, name: str, group: list[int], groups: dict[str, list[int]]) -> list[Reference]:
    """``dog next to the cup``: the cup is the only one, and half as far from this dog as from the next."""
    found = []
    for other, places in groups.items():
        if other == name or len(places) > 1:
            continue
        there = scene.things[places[0]]
        ranked = sorted(group, key=lambda i: _distance(scene.things[i], there))
        near, far = (_distance(scene.things[i], there) for i in ranked[:2])
        if near <= 0.35 * scene.side and near * 2 <= far:
            found += [_one(f"{name} {way} the {other}", ranked[0]) for way in ("next to", "beside", "near")]
    return found


def _distance(a: Thing, b: Thing) -> float:
    (ax, ay), (bx, by) = a.middle, b.middle
    return ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5


IRREGULAR = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "mouse": "mice", "knife": "knives",
    "sheep": "sheep", "leaf": "leaves", "foot": "feet", "skis": "skis", "scissors": "scissors", "broccoli": "broccoli",
}  # fmt: skip


def plural(name: str) -> str:
    """English, of the last word: ``wine glasses``, ``buses``, ``people``."""
    *before, last = name.split()
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "es"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    else:
        last += "s"
    return " ".join([*before, last])
