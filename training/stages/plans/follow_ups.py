"""Wishes about a thing that was named before: "the dog on the left? make it bigger"."""

from __future__ import annotations

from . import adjusting
from . import vocabulary as v
from .drafts import Draft, Filler
from .lists import wordings
from .plan import Operation
from .wordings import MOVES

INTROS = wordings("voices_around")["intro"]
ANSWERS = wordings("follow_ups")
"""Wishes about "it", by kind."""
WEIGHTS = {
    "replace": 3,
    "recolour": 5,
    "bigger": 5,
    "smaller": 4,
    "move": 5,
    "centre": 2,
    "adjust": 8,
    "place": 1,
}
SEVERAL = (
    "(make|get|have|turn) {n} {one}( and|,| but| &) {two}",
    "(make|get|have) {n} {one}, {two}( and|,) {three}",
    "{n} (should be|needs to be|must be|could be) {one}( and|,| but) {two}",
    "{n}(: | - |, ){one}( and|,| &) {two}( please|)",
    "(i want|i'd like) {n} {one} and {two}",
    "(make|get) {n} {one} and {again}",
    "(make|get) {n} {one}, {two} and {again}",
    "{n} (is|looks) too {bad} and too {worse}",
    "{n} (is|looks) too {bad} and {worse}( like that| here|)",
)


class FollowUps(Filler):
    """Drafts whose "it" stands for words said earlier."""

    def again(self, target: str) -> Draft:
        """A wish whose "it" means ``target``."""
        kind = self.rng.choices(list(ANSWERS), [WEIGHTS.get(kind, 3) for kind in ANSWERS])[0]
        template = self.rng.choice(ANSWERS[kind])
        slots, said = self._slots(kind, template)
        text, amount = self.fill(self.pronoun(template), slots, self.amount())
        if kind == "place":
            return Draft(text, [said])
        operation: Operation = {**said, "target": target}
        if operation["op"] in ("resize", "move", "adjust"):
            operation["amount"] = amount
        return Draft(text, [operation])

    def introduced(self) -> Draft:
        """A thing, then what is wished of it."""
        n = self.phrases.named()
        before, _ = self.fill(self.rng.choice(INTROS), {"n": n[0]})
        wish = self.again(n[1])
        if self.rng.random() < 0.15:
            more = self.again(n[1])
            wish.text += self.rng.choice((" and ", ", then ", ", ", " and then ")) + more.text
            wish.operations += more.operations
        return Draft(before.rstrip() + " " + wish.text, wish.operations, False)

    def several(self) -> Draft:
        """One thing, two or three wishes: ``make the flag red, bigger and move it up``."""
        rng = self.rng
        n = self.phrases.named()
        template = rng.choice(SEVERAL)
        slots, operations = {"n": n[0]}, []
        if "{bad}" in template:
            slots["bad"], first = self._flaw(rng.choice(("size", "tone")))
            slots["worse"], second = self._flaw("tone")
            operations = [first, second] if first != second else [first]
        for name, kind in zip(
            ("one", "two", "three"), rng.sample(("colour", "size", "tone"), 3), strict=True
        ):
            if "{" + name + "}" in template:
                slots[name], said = self._quality(kind)
                operations.append(said)
        operations = [{**o, "target": n[1]} for o in operations]
        if "{again}" in template:
            more = self.again(n[1])
            slots["again"] = more.text
            operations += more.operations
        text, _ = self.fill(template, slots)
        return Draft(text, operations, template.startswith("(make"))

    def _quality(self, kind: str) -> tuple[str, Operation]:
        rng = self.rng
        if kind == "colour":
            text, ref = self.phrases.mark(rng.choice(v.COLOURS))
            return text, {"op": "recolour", "colour": ref}
        amount, word = rng.choice((("medium", ""), ("medium", ""), ("small", "a bit "), ("strong", "much ")))
        change = rng.choice(("more", "less"))
        if kind == "size":
            sizes = ("bigger", "larger", "taller") if change == "more" else ("smaller", "shorter", "thinner")
            return word + rng.choice(sizes), {"op": "resize", "change": change, "amount": amount}
        prop = rng.choice(("exposure", "saturation", "temperature", "sharpness", "contrast", "blur"))
        tone = rng.choice(adjusting.COMPARATIVES[prop, change])
        return word + tone, {"op": "adjust", "property": prop, "change": change, "amount": amount}

    def _flaw(self, kind: str) -> tuple[str, Operation]:
        rng = self.rng
        if kind == "size":
            change = rng.choice(("more", "less"))
            words = (
                ("small", "short", "tiny", "thin") if change == "more" else ("big", "large", "tall", "wide")
            )
            return rng.choice(words), {"op": "resize", "change": change, "amount": "medium"}
        prop, change = rng.choice(list(adjusting.COMPLAINTS))
        operation = {"op": "adjust", "property": prop, "change": change, "amount": "medium"}
        return rng.choice(adjusting.COMPLAINTS[prop, change]), operation

    def pronoun(self, template: str) -> str:
        word = self.rng.choice(("it",) * 9 + ("that", "that thing", "this", "that one"))
        return template if word == "it" else template.replace(" it ", f" {word} ", 1)

    def _slots(self, kind: str, template: str) -> tuple[dict[str, str], Operation]:
        rng = self.rng
        match kind:
            case "remove" | "gone":
                return {}, {"op": "remove"}
            case "cut" | "duplicate":
                return {}, {"op": kind}
            case "replace":
                r = self.phrases.wanted(v.THINGS + v.ADDED)
                return {"r": r[0]}, {"op": "replace", "with": r[1]}
            case "recolour":
                c = self.phrases.mark(rng.choice(v.COLOURS))
                return {"c": c[0]}, {"op": "recolour", "colour": c[1]}
            case "bigger" | "smaller":
                return {}, {"op": "resize", "change": "more" if kind == "bigger" else "less"}
            case "move":
                way = rng.choice(list(MOVES))
                return {"dir": rng.choice(MOVES[way])}, {"op": "move", "direction": way}
            case "place":
                w = self.phrases.wanted(v.PLACES)
                return {"w": w[0]}, {"op": "background", "kind": "words", "value": w[1], "amount": "medium"}
            case "centre":
                return {}, {"op": "move", "direction": "centre"}
        return self._tones(template)

    def _tones(self, template: str) -> tuple[dict[str, str], Operation]:
        rng = self.rng
        key = rng.choice([k for k in adjusting.VERBS if k in adjusting.COMPLAINTS])
        prop, change = key
        slots = {
            "comparative": rng.choice(adjusting.COMPARATIVES[key]),
            "verb": rng.choice([w for w in adjusting.VERBS[key] if " " not in w] or ["brighten"]),
            "complaint": rng.choice(adjusting.COMPLAINTS[key]),
            "noun": rng.choice(adjusting.NOUNS[prop]),
            "up": rng.choice(adjusting.UP[change]),
            "moreless": "more" if change == "more" else "less",
        }
        if slots["verb"] == "brighten" and "{verb}" in template:
            key = ("exposure", "more")
        return slots, {"op": "adjust", "property": key[0], "change": key[1]}
