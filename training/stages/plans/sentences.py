"""Training sentences with their plans, drawn without end from templates: ``draw(rng)``."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from . import declining, spoiling
from . import vocabulary as v
from .drafts import Draft
from .object_wishes import ObjectWishes
from .phrases import choose
from .picture_wishes import PictureWishes
from .plan import Operation
from .wordings import JOINS, MOVES


class Drawer(ObjectWishes, PictureWishes):
    """One sentence's worth of drawing."""

    def decline(self, reason: str) -> Draft:
        pool = {
            "question": declining.QUESTIONS,
            "unclear": declining.UNCLEAR,
            "unsupported": declining.UNSUPPORTED,
        }[reason]
        text, _ = self.fill(self.rng.choice(pool), {})
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
        """Two wishes; a pronoun in the second may stand for the first's target."""
        first, second = self._supported(), self._supported()
        rng = self.rng
        target = first.operations[-1].get("target", "")
        if rng.random() < 0.4 and target:
            second = self._again(target)
        elif rng.random() < 0.08:
            second = self.decline("unsupported")
        text = first.text.rstrip(".!?, ") + rng.choice(JOINS) + second.text
        return Draft(text, [*first.operations, *second.operations][:3], first.order)

    def _supported(self) -> Draft:
        while True:
            draft = self.single()
            if all(o["op"] != "decline" for o in draft.operations) and len(draft.text) < 90:
                return draft

    def _again(self, target: str) -> Draft:
        """A second order whose "it" means ``target``."""
        rng = self.rng
        c = self.phrases.mark(rng.choice(v.COLOURS))
        amount = self.amount(percent=False)
        way = rng.choice(list(MOVES))
        forms: list[tuple[str, Operation]] = [
            (
                f"make it {{a}}{rng.choice(('bigger', 'larger'))}",
                {"op": "resize", "target": target, "change": "more"},
            ),
            ("(shrink it|make it smaller) {p}", {"op": "resize", "target": target, "change": "less"}),
            (f"(make|paint|colour) it {c[0]}", {"op": "recolour", "target": target, "colour": c[1]}),
            (
                f"(move|shift) it {{p}} {rng.choice(MOVES[way][:2])}",
                {"op": "move", "target": target, "direction": way},
            ),
            (
                "make it {a}(brighter|lighter)",
                {"op": "adjust", "target": target, "property": "exposure", "change": "more"},
            ),
            (
                "(darken it|make it darker) {p}",
                {"op": "adjust", "target": target, "property": "exposure", "change": "less"},
            ),
            ("sharpen it {p}", {"op": "adjust", "target": target, "property": "sharpness", "change": "more"}),
            ("blur it {p}", {"op": "adjust", "target": target, "property": "blur", "change": "more"}),
            ("(duplicate|copy) it", {"op": "duplicate", "target": target}),
        ]
        template, operation = rng.choice(forms)
        text, said = self.fill(template, {}, amount)
        if operation["op"] in ("resize", "move", "adjust"):
            operation = {**operation, "amount": said}
        return Draft(text, [operation])

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
    kind = rng.random()
    draft = drawer.joined() if kind < 0.15 else drawer.kept() if kind < 0.2 else drawer.single()
    text = spoiling.voice_order(draft.text, rng) if draft.order else spoiling.voice_saying(draft.text, rng)
    text = spoiling.spoil(spoiling.end(text, rng), rng, 0.24)
    if rng.random() < 0.35:
        text = text[0].upper() + text[1:]
    elif rng.random() < 0.03:
        text = text.upper()
    return _finish(text, draft.operations)


def _finish(text: str, operations: list[Operation]) -> tuple[str, list[Operation]]:
    spans = {"@" + name: words for name, words in re.findall(r"«(\d+):([^»]*)»", text)}
    plain = re.sub(r"«\d+:([^»]*)»", r"\1", text)
    filled = [{k: spans.get(x, x) if x.startswith("@") else x for k, x in op.items()} for op in operations]
    return plain, filled
