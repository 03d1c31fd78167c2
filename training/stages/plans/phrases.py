"""Noun phrases with the part that a plan copies between marks: ``the «0:red car on the left»``."""

from __future__ import annotations

import random
import re

from . import vocabulary as v

PRONOUNS = (
    "it", "it", "it", "it", "this", "that", "them", "these", "him", "her", "the selection", "the selected area", "this one", "this thing",
    "that thing", "the selected thing", "the selected part", "what i selected", "what i marked", "the marked area", "that part", "this area",
    "the masked part", "those", "this part", "the highlighted area", "whatever is selected",
)  # fmt: skip
WHOLE = (
    "it", "it", "the picture", "the photo", "the image", "this", "everything", "the whole picture", "my photo", "this picture", "the whole thing",
    "this photo", "the entire image", "the pic", "this shot", "my picture", "the shot", "the scene", "it all",
)  # fmt: skip
ARTICLES = ("a ", "an ", "the ", "some ")


def strip_article(text: str) -> tuple[str, str]:
    for article in ARTICLES:
        if text.startswith(article):
            return article, text[len(article) :]
    return "", text


def choose(text: str, rng: random.Random) -> str:
    """Every innermost ``(a|b)`` becomes one of its options; ``,?`` a comma or none."""
    while "(" in text:
        text = re.sub(r"\(([^()]*)\)", lambda m: rng.choice(m.group(1).split("|")), text, count=1)
    while ",?" in text:
        text = text.replace(",?", rng.choice((",", "")), 1)
    return text


class Phrases:
    """Draws phrases; ``marks`` numbers what is copied."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.marks = 0

    def mark(self, text: str) -> tuple[str, str]:
        """The marked text and the plan's reference to it."""
        name = str(self.marks)
        self.marks += 1
        return f"«{name}:{text}»", "@" + name

    def noun(self) -> str:
        rng = self.rng
        kind = rng.random()
        if rng.random() < 0.22:
            return rng.choice(v.COMMON)
        pool = v.THINGS if kind < 0.62 else v.PEOPLE if kind < 0.8 else v.PLURALS
        return rng.choice(pool)

    def bare(self) -> str:  # noqa: C901 (one branch a kind of addition)
        """A phrase without what leads it: ``small red car next to the house``."""
        rng = self.rng
        text = self.noun()
        draw = rng.random()
        if rng.random() < 0.03:
            text, draw = self._everyone(), 1.0
        if draw < 0.18:
            text = rng.choice(v.ADJECTIVES) + " " + text
        elif draw < 0.3:
            text = rng.choice(v.COLOURS[:40]) + " " + text
        elif draw < 0.33:
            text = rng.choice(("two", "three", "2", "four", "five", "3")) + " " + rng.choice(v.PLURALS)
        elif draw < 0.36:
            text = rng.choice(v.PEOPLE) + "'s " + text
        draw = rng.random()
        if draw < 0.14:
            text += " " + rng.choice(v.LOCATIONS)
        elif draw < 0.18:
            text += " " + rng.choice(v.REACHES)
        elif draw < 0.24:
            text += f" {rng.choice(v.PREPOSITIONS[:11])} {self._the()} {self._simple()}"
        elif draw < 0.29:
            text += f" {rng.choice(v.DOING)} {self._the()} {self._simple()}"
        elif draw < 0.33:
            text += f" with {self._the()} {self._simple()}"
        elif draw < 0.36:
            text += (
                rng.choice((" in the ", " in a ", " in "))
                + rng.choice(v.COLOURS[:25])
                + rng.choice((" shirt", " coat", " dress", " hat", "", " jacket"))
            )
        elif draw < 0.39:
            text += rng.choice((" that ", " who ", " which ")) + rng.choice(
                (
                    "is smiling",
                    "looks at us",
                    "is too close",
                    "stands out",
                    "is cut off",
                    "says stop",
                    "blocks the view",
                    "is hanging there",
                )
            )
        elif draw < 0.41:
            text += rng.choice((" of ", " of the ")) + self._simple()
        return text

    def _everyone(self) -> str:
        rng = self.rng
        who = rng.choice(
            ("everyone", "everybody", "people", "everyone else", "both people", "the other people")
        )
        if who[:5] == "every" and rng.random() < 0.5:
            return f"{who} {rng.choice(('except', 'but', 'except for', 'apart from'))} {self._the()} {rng.choice(v.PEOPLE)}"
        return strip_article(who)[1]

    def simple(self) -> str:
        return self._simple()

    def article(self, phrase: str) -> str:
        """``a``, ``an`` or nothing, by the phrase's look."""
        if phrase.split()[0] in ("two", "three", "four", "five") or phrase.split()[-1].endswith("s"):
            return ""
        return "an " if phrase[0] in "aeiou" else "a "

    def named(self) -> tuple[str, str]:
        text, ref = self.mark(self.bare())
        rng = self.rng
        lead = rng.choice(
            ("the ",) * 12
            + (
                "that ",
                "this ",
                "my ",
                "his ",
                "her ",
                "all the ",
                "all ",
                "those ",
                "",
                "",
                "",
                "our ",
                "every ",
                "both ",
                "the whole ",
            )
            + ("a few ", "a couple of ", "any of the ", "all my ", "all these ", "some of the ")
            + ("any ", "all of the ", "their ", "its ", "these ", "teh ", "each "),
        )
        return lead + text, ref

    def target(self, pronoun_share: float = 0.22) -> tuple[str, str]:
        if self.rng.random() < pronoun_share:
            return self.rng.choice(PRONOUNS), ""
        return self.named()

    def other(self) -> str:
        """A thing that is not meant: nothing is marked."""
        return f"{self._the()} {self._simple()}"

    def scene(self) -> tuple[str, str]:
        shade = self.rng.choice(v.SCENE_SHADES) + " " if self.rng.random() < 0.2 else ""
        return self.mark(shade + self.rng.choice(v.SCENES))

    def style(self) -> tuple[str, str]:
        rng = self.rng
        shade = rng.choice(v.STYLE_SHADES) + " " if rng.random() < 0.2 else ""
        origin = " " + rng.choice(v.STYLE_ORIGINS) if rng.random() < 0.08 else ""
        return self.mark(shade + rng.choice(v.STYLES) + origin)

    def wanted(self, pool: tuple[str, ...]) -> tuple[str, str]:
        rng = self.rng
        text = rng.choice(pool) if rng.random() < 0.7 else self._simple()
        lead, text = strip_article(text)
        if rng.random() < 0.25:
            text = rng.choice(v.ADJECTIVES + v.COLOURS[:30]) + " " + text
        if rng.random() < 0.08:
            text += rng.choice((" with ", " made of ", " full of ", " from ")) + self._simple()
        marked, ref = self.mark(text)
        lead = lead or rng.choice((self.article(text),) * 8 + ("", "some ", "another ", "my "))
        return lead + marked, ref

    def _simple(self) -> str:
        rng = self.rng
        return (rng.choice(v.ADJECTIVES) + " " if rng.random() < 0.12 else "") + self.noun()

    def _the(self) -> str:
        return self.rng.choice(("the", "the", "the", "the", "a", "my", "her", "that"))
