"""Drafts of sentences: templates filled with words, each slot by its mark."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from . import vocabulary as v
from .lists import wordings
from .phrases import Phrases, choose
from .plan import Operation
from .wordings import (
    BACKGROUNDS,
    BIG,
    GIBBERISH,
    MEDIUM_A,
    SMALL_A,
    SMALL_P,
    SMALL_T,
    SMALL_V,
    STRONG_A,
    STRONG_P,
    STRONG_T,
    STRONG_V,
    TINY,
)

ORDERS = wordings("orders_objects") | wordings("orders_picture")
"""Wordings that take "please" and the like around them, by kind of wish.

``(a|b|)`` picks one; ``{slot}`` is filled in: ``{t}`` a target (or a pronoun for the selection), ``{n}`` a
target that is named, ``{n0}`` the same without its article, ``{x}`` a thing that is not meant, ``{c}`` the colour,
``{c2}`` one that is not meant, ``{r}`` what is wanted instead, ``{a}`` an amount before a comparative, ``{p}`` an
amount after the wish, ``{v}`` one before the verb. ``{strong}`` and ``{small}`` say what the wording itself means.
"""
SAYINGS = wordings("sayings")
"""Wishes that stand by themselves."""
SAYING_SHARE = 0.42
PERCENTS = (
    *(5, 10, 10, 15, 20, 20, 25, 30, 30, 35, 40, 50, 50, 60, 70, 75, 80, 90, 100, 150, 200),
    *(12, 33, 45, 8, 3, 2, 18, 22, 55, 65, 85, 110, 120, 300, 7),
)
SPOKEN = {
    5: "five", 10: "ten", 15: "fifteen", 20: "twenty", 25: "twenty five", 30: "thirty", 40: "forty",
    50: "fifty", 60: "sixty", 75: "seventy five", 80: "eighty", 90: "ninety", 100: "hundred",
}  # fmt: skip


@dataclass
class Draft:
    """A marked sentence and a plan whose text slots are references ``@mark``, or plain values."""

    text: str
    operations: list[Operation]
    order: bool = True


@dataclass
class Amount:
    """The same amount in each grammatical place."""

    value: str
    before: str = ""
    after: str = ""
    verb: str = ""
    too: str = "too "
    noun: str = ""
    adjective: str = ""


class Filler:
    """Fills templates, for one sentence."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.phrases = Phrases(rng)

    def amount(self, percent: bool = True) -> Amount:
        rng = self.rng
        draw = rng.random()
        if draw < 0.17:
            return Amount(
                "small",
                rng.choice(SMALL_A),
                rng.choice(SMALL_P),
                rng.choice(SMALL_V),
                rng.choice(SMALL_T),
                rng.choice(("a bit of ", "a little ", "a touch of ", "slight ", "a hint of ")),
                rng.choice(("slightly ", "a bit ", "a little ")),
            )
        if draw < 0.31:
            return Amount(
                "strong",
                rng.choice(STRONG_A),
                rng.choice(STRONG_P),
                rng.choice(STRONG_V),
                rng.choice(STRONG_T),
                rng.choice(("a lot of ", "lots of ", "strong ", "heavy ", "tons of ")),
                rng.choice(("very ", "really ", "extremely ", "heavily ")),
            )
        if draw < 0.4 and percent:
            n = rng.choice(PERCENTS)
            said = rng.choice((f"{n}%", f"{n} %", f"{n} percent", f"{n}%", f"{n} per cent"))
            if n in SPOKEN and rng.random() < 0.3:
                said = rng.choice((f"{SPOKEN[n]} percent", f"{SPOKEN[n]} per cent", f"{SPOKEN[n]} %"))
            return Amount(
                f"{n}%",
                said + " ",
                rng.choice(("by ", "by ", "by about ", "", "around ")) + said,
                "",
                "too ",
                said + " ",
                "",
            )
        return Amount("medium", rng.choice(MEDIUM_A), "", "", "too ", rng.choice(("", "", "some ")), "")

    def fill(self, template: str, slots: dict[str, str], amount: Amount | None = None) -> tuple[str, str]:
        """The text and the amount that it really says: one place out of those the template offers."""
        text = choose(template, self.rng)
        places = {"a": "before", "p": "after", "v": "verb", "too": "too", "j": "noun", "k": "adjective"}
        offered = [k for k in places if "{" + k + "}" in text]
        said = "medium"
        plain = Amount("medium", noun="")
        for meant in ("strong", "small"):
            if "{" + meant + "}" in text:
                text, said, amount = text.replace("{" + meant + "}", ""), meant, None
        if amount is not None and offered:
            usable = [k for k in offered if not (amount.value.endswith("%") and k in ("v", "too", "k"))]
            if usable:
                one = self.rng.choice(usable)
                text = text.replace("{" + one + "}", getattr(amount, places[one]))
                said = amount.value
        for k in offered:
            text = text.replace("{" + k + "}", getattr(plain, places[k]))
        for _ in range(4):
            text = re.sub(
                r"\{(\w+)\}",
                lambda m: slots[m.group(1)] if m.group(1) in slots else self.loose(m.group(1)),
                text,
            )
        return " ".join(text.split()), said

    def loose(self, name: str) -> str:  # noqa: C901 (one case a slot)
        """Words that are never copied."""
        rng = self.rng
        match name:
            case "x":
                return self.phrases.other()
            case "u":
                return self.phrases.simple()
            case "b":
                return rng.choice(v.THINGS + v.PEOPLE)
            case "c2":
                return rng.choice(v.COLOURS[:60])
            case "bg":
                return rng.choice(BACKGROUNDS)
            case "w2" | "place":
                return rng.choice(v.PLACES)
            case "s2":
                return rng.choice(v.SCENES)
            case "st2":
                return rng.choice(v.STYLES)
            case "p1":
                return rng.choice(v.PEOPLE)
            case "p2":
                return rng.choice(v.PLURALS)
            case "loc0":
                return rng.choice(v.LOCATIONS)
            case "ui":
                return rng.choice(v.CONTROLS)
            case "word":
                return rng.choice(
                    (
                        "opset",
                        "raw",
                        "mask",
                        "kelvin",
                        "bokeh",
                        "layer",
                        "histogram",
                        "alpha",
                        "resolution",
                        "clone",
                        "inpainting",
                    )
                )
            case "adj":
                return rng.choice(v.ADJECTIVES)
            case "big":
                return rng.choice(BIG)
            case "tiny":
                return rng.choice(TINY)
            case "gibberish":
                return "".join(rng.choice(GIBBERISH) for _ in range(rng.randint(3, 8)))
        raise KeyError(name)

    def template(self, name: str) -> tuple[str, bool]:
        says = name in SAYINGS and self.rng.random() < SAYING_SHARE
        return self.rng.choice((SAYINGS if says else ORDERS)[name]), not says


def used(text: str, *phrases: tuple[str, str]) -> str:
    """The reference of the phrase that the template took."""
    for _, ref in phrases:
        if ref and f"«{ref[1:]}:" in text:
            return ref
    return ""
