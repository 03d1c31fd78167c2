"""Whole sentences with their plans, each wording beside the plan that is meant by it.

A line of ``lists/frames_*.txt`` is ``sentence | plan`` in the shorthand of ``plan.py``. Slots stand in both:

=========================  ==========================================================================================
``{N}`` ``{N2}`` ``{N3}``  a named thing; ``{O}`` without what leads it; ``{T}`` perhaps a pronoun for the selection
``{P}`` ``{P2}`` ``{B}``   a person; a part of a body
``{A}`` ``{H}`` ``{F}``    an area of a photograph; what should be private; a flaw
``{R}`` ``{W}`` ``{W2}``   what is wanted instead; what is added; ``{G}`` something to wear; ``{L}`` ``{M}`` where
``{C}`` ``{D}``            colours; ``{K}`` a place, ``{S}`` a scene, ``{Y}`` a style, ``{V}`` an artist
``<words>``                words copied as ``<1>``, ``<2>``, in the order they stand
``{tone}``                 property and change said by ``{comparative}``, ``{complaint}``, ``{noun}`` and their like
``{way}`` ``{side}``       the direction said by ``{dir}``, or by ``{at}``, ``{space}``, ``{beyond}``
``{m}`` ``{pc}``           the amount said by ``{a}``, ``{p}``, ``{v}``, ``{too}``, ``{q}``; a share in percent
=========================  ==========================================================================================

All other slots are those of ``drafts.py`` and are never copied.
"""

from __future__ import annotations

import re

from . import adjusting
from . import vocabulary as v
from .drafts import PERCENTS, Draft
from .lists import wordings, words
from .phrases import choose, strip_article
from .picture_wishes import PictureWishes
from .plan import parse_line
from .wordings import ARTISTS, MOVES, OPPOSITE, SIDES

FILES = {"objects": 9, "picture": 10, "joined": 5, "declined": 4, "trades": 4}
"""Files of frames, and how often each is drawn from."""
FRAMES = {
    name: [(kind, line) for kind, lines in wordings("frames_" + name).items() for line in lines]
    for name in FILES
}
"""Per file the sentences with the kind they stand under: ``orders`` take "please" and its like, ``sayings`` do not."""
PARTS, FLAWS, WORN, AREAS = (words(name) for name in ("parts", "flaws", "worn", "areas"))
AFTERWARDS = wordings("afterwards")
"""Amounts said as an afterthought: ", just a smidge"."""


class Frames(PictureWishes):
    """Drafts of sentences written down as a whole."""

    def frame(self) -> Draft:
        name = self.rng.choices(list(FILES), list(FILES.values()))[0]
        return self.framed(*self.rng.choice(FRAMES[name]))

    def framed(self, kind: str, line: str) -> Draft:
        """One line of the files, filled in."""
        sentence, _, plan = line.rpartition(" | ")
        sentence = choose(sentence, self.rng)
        meant: dict[str, str] = {}
        slots: dict[str, str] = {}
        for number, copied in enumerate(re.findall(r"<([^<>]*)>", sentence), 1):
            marked, meant[str(number)] = self.phrases.mark(copied)
            sentence = sentence.replace(f"<{copied}>", marked, 1)
        for slot in dict.fromkeys(re.findall(r"\{([A-Z]\d?)\}", sentence)):
            slots[slot], meant[slot] = self._phrase(slot[0])
        self._add_tone(sentence, slots, meant)
        self._add_ways(sentence, plan, slots, meant)
        text, said = self.fill(sentence, slots, self.amount())
        if "{q}" in sentence:
            said = meant["q"]
        for slot, value in {**meant, "m": said}.items():
            plan = plan.replace("{" + slot + "}", value).replace(f"<{slot}>", value)
        return Draft(text, parse_line("x | " + plan)[1], kind == "orders")

    def _phrase(self, slot: str) -> tuple[str, str]:  # noqa: C901 (one case a slot)
        rng, phrases = self.rng, self.phrases
        match slot:
            case "N":
                return phrases.named()
            case "T":
                return phrases.target()
            case "O":
                return phrases.mark(phrases.bare())
            case "P":
                return self._led(self._person(), ("the ", "the ", "the ", "my ", "that ", "this ", "our "))
            case "B":
                return self._led(self._part(), ("his ", "her ", "the ", "my ", "their ", ""))
            case "A":
                return self._led(rng.choice(AREAS), ("the ", "the ", "the ", "", "this ", "that "))
            case "H":
                return self._led(rng.choice(adjusting.HIDDEN), ("the ", "the ", "his ", "my ", "that ", ""))
            case "F":
                return self._led(
                    rng.choice(FLAWS), ("the ", "the ", "that ", "those ", "all the ", "", "this ")
                )
            case "R":
                return phrases.wanted(v.THINGS + v.ADDED)
            case "W":
                return phrases.wanted(v.ADDED)
            case "G":
                return phrases.wanted(WORN)
            case "L":
                return phrases.mark(self._where())
            case "M":
                return phrases.mark(self._on())
            case "C" | "D":
                return phrases.mark(rng.choice(v.COLOURS))
            case "K":
                lead, place = strip_article(rng.choice(v.PLACES))
                marked, ref = phrases.mark(place)
                return (lead or rng.choice(("a ", "a ", "the ", ""))) + marked, ref
            case "S":
                return phrases.scene()
            case "Y":
                return phrases.style()
            case "V":
                lead, artist = strip_article(rng.choice(ARTISTS))
                marked, ref = phrases.mark(artist)
                return lead + marked, ref
        raise KeyError(slot)

    def _led(self, phrase: str, leads: tuple[str, ...]) -> tuple[str, str]:
        marked, ref = self.phrases.mark(phrase)
        return self.rng.choice(leads) + marked, ref

    def _person(self) -> str:
        rng = self.rng
        before = rng.choice(v.ADJECTIVES) + " " if rng.random() < 0.15 else ""
        after = " " + rng.choice(v.LOCATIONS) if rng.random() < 0.2 else ""
        return before + rng.choice(v.PEOPLE) + after

    def _part(self) -> str:
        rng = self.rng
        owner = rng.choice(v.PEOPLE) + "'s " if rng.random() < 0.15 else ""
        return owner + rng.choice(("left ", "right ", "", "", "", "", "")) + rng.choice(PARTS)

    def _where(self) -> str:
        rng = self.rng
        if rng.random() < 0.35:
            return rng.choice(v.WHERE_ALONE)
        article = rng.choice(("the", "the", "the", "his", "her", "my", "a", "that"))
        return f"{rng.choice(v.PREPOSITIONS)} {article} {self.phrases.simple()}"

    def _on(self) -> str:
        rng = self.rng
        article = rng.choice(("the", "the", "my", "that", "his", "her"))
        wearer = rng.choice((self.phrases.simple(), rng.choice(v.PEOPLE), rng.choice(PARTS)))
        return f"{rng.choice(('on', 'on', 'on', 'onto', 'over', 'around'))} {article} {wearer}"

    def _add_tone(self, sentence: str, slots: dict[str, str], meant: dict[str, str]) -> None:
        """One change of tone, of those that have a word for each place in the sentence."""
        rng = self.rng
        keys = [k for k in adjusting.COMPARATIVES if self._fits(sentence, k, k)]
        key = rng.choice([k for k in keys if k[1] == "more" or k[0] not in ("blur", "pixelate")])
        slots |= self._adjust_words(key, key) | {"sign": "+" if key[1] == "more" else "-"}
        meant["tone"] = " ".join(key)
        if "{q}" in sentence:
            meant["q"] = rng.choice(("small", "small", "strong", "strong", "medium"))
            slots["q"] = rng.choice(AFTERWARDS[meant["q"]]) if meant["q"] != "medium" else ""
        if "{pc}" in sentence:
            number = rng.choice(PERCENTS)
            slots["pc"] = rng.choice((f"{number}%", f"{number} %", f"{number} percent", f"{number}%"))
            meant["pc"] = f"{number}%"

    def _add_ways(self, sentence: str, plan: str, slots: dict[str, str], meant: dict[str, str]) -> None:
        rng = self.rng
        if "{way}" in plan:
            way = rng.choice(list(MOVES))
            slots |= {"dir": rng.choice(MOVES[way]), "opp": rng.choice(MOVES[OPPOSITE[way]][:2])}
            meant["way"] = way
        if "{side}" in plan:
            side = rng.choice(("left", "right", "up", "down", "left", "right", "up", "down", "all", "sides"))
            at, space, beyond = SIDES[side]
            slots |= {"at": rng.choice(at), "space": rng.choice(space), "beyond": rng.choice(beyond)}
            meant["side"] = side
