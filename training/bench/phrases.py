"""What a phrase about an object says: a name, a side or size, a colour, whether it means several.

Only the words listed here are understood besides the name; others are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from colours import ALIASES, NAMES

RULES = {
    "left": "left",
    "leftmost": "left",
    "right": "right",
    "rightmost": "right",
    "top": "top",
    "upper": "top",
    "bottom": "bottom",
    "lower": "bottom",
    "middle": "middle",
    "central": "middle",
    "biggest": "biggest",
    "largest": "biggest",
    "big": "biggest",
    "smallest": "smallest",
    "small": "smallest",
    "nearest": "nearest",
    "closest": "nearest",
    "farthest": "farthest",
}
COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "all": 0}
PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child", "mice": "mouse"}
DROPPED = {"the", "a", "an", "of", "on", "in", "at", "to", "this", "that", "these", "those", "side"}


@dataclass(frozen=True)
class Phrase:
    """`rule` and `colour` may be empty; `count`: 1 one object, 0 all of them, n that many."""

    name: str
    rule: str = ""
    colour: str = ""
    count: int = 1


def parse(text: str, names: Collection[str]) -> Phrase:
    """The longest known name in the text wins; without one, all that is left of the text is the name.

    Words inside the name are not read as rule or colour ("traffic light", "orange").
    """
    words = re.findall(r"[a-z]+", text.lower())
    start, length, name, several = _find_name(words, names)
    rest = words[:start] + words[start + length :]
    rule = next((RULES[w] for w in rest if w in RULES), "")
    said = [ALIASES.get(w, w) for w in rest]
    colour = next((w for w in said if w in NAMES), "")
    count = next((COUNTS[w] for w in rest if w in COUNTS), 0 if several else 1)
    if not name:
        known = DROPPED | RULES.keys() | COUNTS.keys() | ALIASES.keys() | set(NAMES)
        name = " ".join(w for w in rest if w not in known)
    return Phrase(name, rule, colour, count)


def _find_name(words: list[str], names: Collection[str]) -> tuple[int, int, str, bool]:
    """(first word, words, name, whether it stood in the plural); the last of the longest names, ("", 0) if none."""
    for length in range(min(4, len(words)), 0, -1):
        for start in range(len(words) - length, -1, -1):
            spoken = words[start : start + length]
            for last, several in [(spoken[-1], False), *((s, True) for s in singulars(spoken[-1]))]:
                name = " ".join([*spoken[:-1], last])
                if name in names:
                    return start, length, name, several
    return 0, 0, "", False


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
