"""What a phrase about an object says: a name, a side or size, a colour, whether it means several, what it is near.

Only the words listed here are understood besides names; adjectives and the like are dropped. But a noun right after a
name makes it another thing ("car door"), which nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from colours import ALIASES, NAMES

RULES = {
    "left": "left",
    "leftmost": "left",
    "right": "right",
    "rightmost": "right",
    "top": "top",
    "upper": "top",
    "highest": "top",
    "bottom": "bottom",
    "lower": "bottom",
    "lowest": "bottom",
    "middle": "middle",
    "central": "middle",
    "centre": "middle",
    "center": "middle",
    "biggest": "biggest",
    "largest": "biggest",
    "big": "biggest",
    "large": "biggest",
    "smallest": "smallest",
    "small": "smallest",
    "little": "smallest",
    "nearest": "nearest",
    "closest": "nearest",
    "foreground": "nearest",
    "farthest": "farthest",
    "furthest": "farthest",
    "background": "farthest",
}
COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "all": 0, "every": 0, "each": 0}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child", "mice": "mouse"}
RELATIONS = (
    "near",
    "beside",
    "by",
    "with",
    "behind",
    "under",
    "above",
    "below",
    "holding",
    "on",
    "in",
    "to",
    "of",
)
DROPPED = {
    *(
        "the",
        "a",
        "an",
        "of",
        "on",
        "in",
        "at",
        "to",
        "from",
        "for",
        "this",
        "that",
        "these",
        "those",
        "side",
        "hand",
    ),
    *(
        "who",
        "which",
        "is",
        "are",
        "and",
        "here",
        "there",
        "please",
        "one",
        "ones",
        "next",
        "close",
        "front",
        "my",
    ),
}


@dataclass(frozen=True)
class Phrase:
    """`rule`, `colour` and `near` may be empty; `count`: 1 one object, 0 all of them, n that many.

    `place`: the how-manieth by the rule, 1 for the first. `near`: the name of what it is next to.
    """

    name: str
    rule: str = ""
    colour: str = ""
    count: int = 1
    place: int = 1
    near: str = ""


@dataclass(frozen=True)
class _Named:
    start: int
    end: int
    name: str
    several: bool


def parse(text: str, meanings: Mapping[str, str]) -> Phrase:
    """`meanings`: names and other words for them, in lower case, to names. The first of them in the text is meant.

    Without one, all that is left of the text is the name. Words inside a name are not read as rule or colour
    ("traffic light", "orange").
    """
    words = re.findall(r"[a-z]+", text.lower())
    head = _find_name(words, meanings, 0)
    if head is None:
        return _described(" ".join(w for w in words if w not in _known()), False, words, "")
    if head.end < len(words) and _is_noun(words, head.end, meanings):
        return _described(" ".join(words[head.start : head.end + 1]), False, words[: head.start], "")
    other = _find_name(words, meanings, head.end)
    related = other is not None and any(w in RELATIONS for w in words[head.end : other.start])
    last = other.start if related and other is not None else len(words)
    rest = words[: head.start] + words[head.end : last]
    return _described(head.name, head.several, rest, other.name if related and other is not None else "")


def _described(name: str, several: bool, rest: list[str], near: str) -> Phrase:
    rule = next((RULES[w] for w in rest if w in RULES), "")
    colour = next((w for w in (ALIASES.get(w, w) for w in rest) if w in NAMES), "")
    count = next((COUNTS[w] for w in rest if w in COUNTS), 0 if several else 1)
    place = next((ORDINALS[w] for w in rest if w in ORDINALS), 1)
    return Phrase(name, rule or ("left" if place > 1 else ""), colour, count, place, near)


def _known() -> set[str]:
    return (
        DROPPED
        | set(RELATIONS)
        | RULES.keys()
        | COUNTS.keys()
        | ORDINALS.keys()
        | ALIASES.keys()
        | set(NAMES)
    )


def _is_noun(words: list[str], at: int, meanings: Mapping[str, str]) -> bool:
    """Whether the word may be a noun that makes the name before it another: "door" in "car door"."""
    word = words[at]
    named = _find_name(words[at : at + 1], meanings, 0) is not None
    return not named and word not in _known() and not word.endswith(("ing", "ed"))


def _find_name(words: list[str], meanings: Mapping[str, str], first: int) -> _Named | None:
    """The earliest name from a word on; of those that begin there the longest."""
    for start in range(first, len(words)):
        for length in range(min(4, len(words) - start), 0, -1):
            spoken = words[start : start + length]
            for last, several in [(spoken[-1], False), *((s, True) for s in singulars(spoken[-1]))]:
                name = meanings.get(" ".join([*spoken[:-1], last]))
                if name is not None:
                    return _Named(start, start + length, name, several)
    return None


def singulars(word: str) -> list[str]:
    """What an English plural may be the plural of, likeliest first; empty where it is none."""
    if word in PLURALS:
        return [PLURALS[word]]
    found = []
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    if word.endswith("ves"):
        found += [word[:-3] + "fe", word[:-3] + "f"]
    if word.endswith("es"):
        found.append(word[:-2])
    if word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-1])
    return found
