"""What is wished of a thing in the picture: gone, twice, other, larger, elsewhere."""

from __future__ import annotations

from . import vocabulary as v
from .drafts import Draft, Filler, used
from .plan import Operation
from .wordings import MOVES, OPPOSITE, PAIR_JOINS


class ObjectWishes(Filler):
    """Drafts of wishes about one thing."""

    def targeted(self, op: str) -> Draft:
        template, order = self.template(op)
        t, n, b = self.phrases.target(), self.phrases.named(), self.phrases.mark(self.phrases.bare())
        if "{b}" in template:
            b = self.phrases.mark(self.phrases.simple())
        slots = {"t": t[0], "n": n[0], "b": b[0], "n0": bare(n[0]), "n1": bare(n[0])}
        text, _ = self.fill(template, slots)
        operations: list[Operation] = [{"op": op, "target": used(text, t, n, b)}]
        return self.perhaps_pair(Draft(text, operations, order), n, 0.14 if op == "remove" else 0.07)

    def perhaps_pair(self, draft: Draft, first: tuple[str, str], share: float) -> Draft:
        """``the cup and the plate``, sometimes, where a draft names its target once: one operation each."""
        once = draft.text.count(first[0]) == 1 and draft.operations[-1]["target"] == first[1]
        if not once or self.rng.random() >= share:
            return draft
        second = self.phrases.named()
        both = self.rng.choice(("", "", "", "both "))
        text = draft.text.replace(first[0], both + first[0] + self.rng.choice(PAIR_JOINS) + second[0], 1)
        operations = [*draft.operations, {**draft.operations[-1], "target": second[1]}]
        if self.rng.random() < 0.12:
            third = self.phrases.named()
            text = text.replace(
                second[0], second[0] + self.rng.choice((" and ", ", ", ", and ")) + third[0], 1
            )
            operations.append({**operations[-1], "target": third[1]})
        return Draft(text, operations, draft.order)

    def replace(self) -> Draft:
        template, order = self.template("replace")
        t, n = self.phrases.target(0.15), self.phrases.named()
        r = self.phrases.wanted(v.THINGS + v.ADDED)
        if self.rng.random() < 0.07:
            mark = self.phrases.mark(self.rng.choice(("", "cloudy ", "grey ", "boring ", "evening ")) + "sky")
            n = t = ("the " + mark[0], mark[1])
            r = self.phrases.mark(
                self.rng.choice(
                    (
                        "sunset sky",
                        "starry sky",
                        "dramatic sky",
                        "clear blue sky",
                        "stormy clouds",
                        "blue sky",
                        "pink sky",
                    )
                )
            )
            r = ("a " + r[0], r[1])
        text, _ = self.fill(template, {"t": t[0], "n": n[0], "r": r[0]})
        draft = Draft(text, [{"op": "replace", "target": used(text, t, n), "with": r[1]}], order)
        return self.perhaps_pair(draft, n, 0.03)

    def recolour(self) -> Draft:
        template, order = self.template("recolour")
        rng = self.rng
        colour = rng.choice(v.COLOURS)
        if rng.random() < 0.2 and not colour.startswith("#"):
            colour = (
                rng.choice(
                    (
                        "bright",
                        "dark",
                        "light",
                        "pale",
                        "deep",
                        "soft",
                        "warm",
                        "cool",
                        "neon",
                        "rich",
                        "dusty",
                        "pastel",
                        "darker",
                        "lighter",
                        "very dark",
                        "shiny",
                        "matte",
                    )
                )
                + " "
                + colour.split()[-1]
            )
        c = self.phrases.mark(colour)
        t, n = self.phrases.target(0.18), self.phrases.named()
        text, _ = self.fill(template, {"t": t[0], "n": n[0], "c": c[0]})
        draft = Draft(text, [{"op": "recolour", "target": used(text, t, n), "colour": c[1]}], order)
        if rng.random() < 0.05 and n[0] in text and text.endswith(c[0]):
            n2, c2 = self.phrases.named(), self.phrases.mark(rng.choice(v.COLOURS))
            draft.text += rng.choice((" and ", ", ", " and make ")) + n2[0] + " " + c2[0]
            draft.operations.append({"op": "recolour", "target": n2[1], "colour": c2[1]})
            return draft
        return self.perhaps_pair(draft, n, 0.06)

    def resize(self) -> Draft:
        change = self.rng.choice(("more", "less"))
        template, order = self.template("resize_" + change)
        t, n, b = self.phrases.target(0.25), self.phrases.named(), self.phrases.mark(self.phrases.bare())
        text, said = self.fill(template, {"t": t[0], "n": n[0], "b": b[0]}, self.amount())
        if any(w in template for w in ("{big}", "{tiny}")):
            said = "strong"
        if "is (a bit |)too" in template:
            said = "small" if " a bit too " in text else "medium"
        operation = {"op": "resize", "target": used(text, t, n, b), "change": change, "amount": said}
        return self.perhaps_pair(Draft(text, [operation], order), n, 0.06)

    def move(self) -> Draft:
        rng = self.rng
        name = rng.choice(("move",) * 6 + ("move_up", "move_down", "move_centre"))
        way = {"move_up": "up", "move_down": "down", "move_centre": "centre"}.get(name) or rng.choice(
            list(MOVES)
        )
        template, order = self.template(name)
        t, n = self.phrases.target(0.22), self.phrases.named()
        slots = {"t": t[0], "n": n[0]}
        if way in MOVES:
            slots |= {
                "dir": rng.choice(MOVES[way]),
                "dir2": rng.choice(MOVES[OPPOSITE[way]][:2]),
                "opp": rng.choice(MOVES[OPPOSITE[way]][:2]),
            }
        template = template.replace("{p}{dir}", "{p} {dir}")
        text, said = self.fill(template, slots, self.amount())
        operation = {"op": "move", "target": used(text, t, n), "direction": way, "amount": said}
        return self.perhaps_pair(Draft(text, [operation], order), n, 0.05)


def bare(named: str) -> str:
    """A named phrase without what leads it."""
    return named[named.index("«") :]
