"""Says a wish in one of the planner's many wordings, with a target and a value that are given."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from stages.plans.drafts import ORDERS, SAYING_SHARE, SAYINGS, Draft, Filler
from stages.plans.plan import Operation
from stages.plans.sentences import finish
from stages.plans.spoiling import end, spoil, voice_order, voice_saying

from .references import Reference

PRONOUNS = ("it", "this", "that", "this one", "the selected thing", "this thing")
MANY = ("these", "them", "those")
SLOTS = {
    "remove": {"t", "n", "n0", "n1"},
    "replace": {"t", "n", "r"},
    "recolour": {"t", "n", "c"},
    "background_colour": {"c", "bg"},
    "background_words": {"w", "bg"},
    "scene": {"s"},
    "style": {"st"},
}
"""Slots that can be filled without a chance of naming something else that is in the picture."""
NEUTRAL = {"a", "p", "v", "too", "j", "k", "bg"}
SPOILT = 0.1
"""Share of sentences with a slip in them."""


def wordings(kind: str) -> list[tuple[str, bool]]:
    """Templates of a kind, with whether they take "please" around them."""
    known = SLOTS[kind] | NEUTRAL
    both = [(t, True) for t in ORDERS[kind]] + [(t, False) for t in SAYINGS.get(kind, ())]
    return [(t, order) for t, order in both if slots_of(t) <= known and slots_of(t) & SLOTS[kind]]


def slots_of(template: str) -> set[str]:
    """The names in its braces."""
    return set(re.findall(r"\{(\w+)\}", template))


WORDINGS = {kind: wordings(kind) for kind in SLOTS}


@dataclass(frozen=True)
class Value:
    """What is wished: its ``slot`` in the template and in the plan, the words, and an article before them."""

    slot: str
    planned: str
    words: str
    article: str = ""


class Teller(Filler):
    """One sentence. ``target``: what is meant, or nothing for a marked region or the whole picture."""

    def __init__(self, rng: random.Random, target: Reference | None, many: bool = False) -> None:
        super().__init__(rng)
        self.target, self.many = target, many

    def tell(self, kind: str, operation: Operation, value: Value | None = None) -> tuple[str, Operation]:
        """A sentence of one of ``SLOTS``' kinds, and the plan of it: ``operation`` with target and value as they stand
        in the sentence, slips included."""
        usable = [
            w for w in WORDINGS[kind] if self.target is not None or not slots_of(w[0]) & {"n", "n0", "n1"}
        ]
        says = [w for w in usable if not w[1]]
        pool = says if says and self.rng.random() < SAYING_SHARE else [w for w in usable if w[1]] or usable
        template, order = self.rng.choice(pool)
        planned, slots = dict(operation), {}
        if value is not None:
            marked, planned[value.planned] = self.phrases.mark(value.words)
            slots[value.slot] = value.article + marked
        if "target" in planned:
            named, planned["target"] = self._named()
            slots |= {"t": named, "n": named, "n0": bare(named), "n1": bare(named)}
        text, _ = self.fill(template, slots)
        said, plans = finish(self._voiced(Draft(text, [], order)), [planned])
        return said, plans[0]

    def _named(self) -> tuple[str, str]:
        if self.target is None:
            return self.rng.choice(MANY if self.many else PRONOUNS), ""
        marked, ref = self.phrases.mark(self.target.phrase)
        return self.rng.choice(self.target.leads) + marked, ref

    def _voiced(self, draft: Draft) -> str:
        rng = self.rng
        text = voice_order(draft.text, rng) if draft.order else voice_saying(draft.text, rng)
        text = spoil(end(text, rng), rng, SPOILT)
        return text[0].upper() + text[1:] if rng.random() < 0.35 else text


def bare(named: str) -> str:
    """A named phrase without what leads it; a pronoun as it is."""
    return named[named.index("«") :] if "«" in named else named
