"""Training sentences with their plans, drawn without end from templates: ``draw(rng)``."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from . import spoiling
from .drafts import Draft
from .follow_ups import FollowUps
from .frames import Frames
from .lists import wordings
from .object_wishes import ObjectWishes
from .phrases import choose
from .plan import Operation
from .wordings import JOINS

DECLINED = wordings("declining")
"""Sentences that no operation answers, by the reason."""


class Drawer(ObjectWishes, Frames, FollowUps):
    """One sentence's worth of drawing."""

    def decline(self, reason: str) -> Draft:
        text, _ = self.fill(self.rng.choice(DECLINED[reason]), {})
        if reason == "question" and self.rng.random() < 0.55:
            text += "?"
        return Draft(
            text, [{"op": "decline", "reason": reason}], reason == "unsupported" and self.rng.random() < 0.5
        )

    def single(self) -> Draft:
        names = list(OPERATIONS)
        weights = [OPERATIONS[n][0] for n in names]
        return OPERATIONS[self.rng.choices(names, weights)[0]][1](self)

    def joined(self) -> Draft:
        """Two wishes or three; a pronoun in a later one may stand for the first's target."""
        first = self._supported()
        text, operations = first.text, first.operations
        target = operations[-1].get("target", "") if operations[-1]["op"] not in ("remove", "replace") else ""
        for _ in range(self.rng.choice((1, 1, 1, 1, 2))):
            more = self._more(target)
            text = text.rstrip(".!?, ") + self.rng.choice(JOINS) + more.text
            operations = [*operations, *more.operations]
        return Draft(text, operations[:3], first.order and len(operations) <= 3)

    def _more(self, target: str) -> Draft:
        if target and self.rng.random() < 0.4:
            return self.again(target)
        return self.decline("unsupported") if self.rng.random() < 0.08 else self._supported()

    def with_aside(self) -> Draft:
        """A wish among words that ask for nothing."""
        draft = self._supported()
        before = self.rng.random() < 0.6
        aside, _ = self.fill(self.rng.choice(spoiling.VOICES["aside front" if before else "aside back"]), {})
        gap = " " if aside[0].isalpha() else ""
        text = f"{aside} {draft.text}" if before else draft.text.rstrip(".!?, ") + gap + aside
        return Draft(text, draft.operations, draft.order and not before)

    def _supported(self) -> Draft:
        while True:
            draft = self.frame() if self.rng.random() < 0.3 else self.single()
            if all(o["op"] != "decline" for o in draft.operations) and len(draft.text) < 90:
                return draft

    def kept(self) -> Draft:
        """One wish, and something that must stay as it is."""
        draft = self._supported()
        rng, x = self.rng, self.phrases.other()
        wrap = rng.choice(
            (
                f"{draft.text} (but|and) (keep|leave|don't touch|do not change|don't remove) {x}"
                "( as it is| alone| please|)",
                f"(leave|keep|don't touch|do not remove|dont change) {x}( alone|)(,|, but|, just|.) {draft.text}",
                f"{draft.text}(, not| - not| but not| instead of) {x}"
                if "target" in draft.operations[-1] and draft.order
                else f"{draft.text}",
                f"{draft.text}. {x} (stays|can stay|is fine|is ok)",
                f"(there's|i see|look at) {x}(,|.) {draft.text}",
                f"i (like|love) {x}(,| but|, so) {draft.text}",
            )
        )
        return Draft(choose(wrap, rng), draft.operations, draft.order)


OPERATIONS: dict[str, tuple[float, Callable[[Drawer], Draft]]] = {
    "remove": (15, lambda d: d.targeted("remove")),
    "cut": (5, lambda d: d.targeted("cut")),
    "duplicate": (4, lambda d: d.targeted("duplicate")),
    "replace": (8, Drawer.replace),
    "recolour": (8, Drawer.recolour),
    "adjust": (21, Drawer.adjust),
    "resize": (6, Drawer.resize),
    "move": (6, Drawer.move),
    "extend": (5, Drawer.extend),
    "background": (13, Drawer.background),
    "scene": (5, Drawer.scene),
    "style": (5, Drawer.style),
    "add": (7, Drawer.add),
    "question": (4.5, lambda d: d.decline("question")),
    "unclear": (4.5, lambda d: d.decline("unclear")),
    "unsupported": (6, lambda d: d.decline("unsupported")),
}


def draw(rng: random.Random) -> tuple[str, list[Operation]]:
    """A sentence and its plan."""
    drawer = Drawer(rng)
    draft = _pick(drawer, rng.random())
    text = spoiling.voice_order(draft.text, rng) if draft.order else spoiling.voice_saying(draft.text, rng)
    text = spoiling.spoil(spoiling.end(text, rng), rng, 0.25)
    if rng.random() < 0.35:
        text = text[0].upper() + text[1:]
    elif rng.random() < 0.03:
        text = text.upper()
    return finish(text, draft.operations)


def _pick(drawer: Drawer, share: float) -> Draft:
    if share < 0.15:
        return drawer.joined()
    if share < 0.19:
        return drawer.kept()
    if share < 0.24:
        return drawer.introduced()
    if share < 0.29:
        return drawer.with_aside()
    if share < 0.315:
        return drawer.two_tones()
    if share < 0.335:
        return drawer.several()
    return drawer.frame() if share < 0.62 else drawer.single()


def finish(text: str, operations: list[Operation]) -> tuple[str, list[Operation]]:
    spans = {"@" + name: words for name, words in re.findall(r"«(\d+):([^»]*)»", text)}
    plain = re.sub(r"«\d+:([^»]*)»", r"\1", text)
    filled = [{k: spans.get(x, x) if x.startswith("@") else x for k, x in op.items()} for op in operations]
    return plain, filled
