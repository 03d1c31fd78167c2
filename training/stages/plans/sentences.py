"""Training sentences with their plans, drawn without end from templates: ``draw(rng)``."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from . import adjusting, declining, spoiling, templates
from . import vocabulary as v
from .phrases import WHOLE, Phrases, choose, strip_article
from .plan import Operation

BACKGROUNDS = ("background",) * 12 + (
    "backdrop",
    "bg",
    "back ground",
    "backround",
    "bakground",
    "backdrop",
    "background",
)
BIG = (
    "huge",
    "gigantic",
    "enormous",
    "twice as big",
    "double the size",
    "massive",
    "giant",
    "way bigger",
    "three times as large",
)
TINY = (
    "tiny",
    "half as big",
    "half the size",
    "minuscule",
    "miniature",
    "super small",
    "half its size",
    "a lot smaller",
)
SMALL_A = (
    "a bit ",
    "a little ",
    "slightly ",
    "a touch ",
    "a tad ",
    "a little bit ",
    "just a bit ",
    "a hint ",
    "marginally ",
    "ever so slightly ",
    "a tiny bit ",
    "a wee bit ",
    "subtly ",
)
STRONG_A = (
    "much ",
    "a lot ",
    "way ",
    "far ",
    "so much ",
    "very ",
    "really ",
    "super ",
    "extremely ",
    "much much ",
    "considerably ",
    "significantly ",
    "dramatically ",
    "lots ",
    "ten times ",
    "insanely ",
)
MEDIUM_A = ("",) * 12 + ("somewhat ", "even ", "rather ")
SMALL_P = (
    "a bit",
    "a little",
    "slightly",
    "a touch",
    "a tad",
    "a little bit",
    "just a bit",
    "gently",
    "subtly",
    "only a little",
    "by a small amount",
    "ever so slightly",
    "lightly",
    "a smidge",
)
STRONG_P = (
    "a lot",
    "strongly",
    "heavily",
    "by a lot",
    "very much",
    "as much as possible",
    "completely",
    "dramatically",
    "massively",
    "to the max",
    "totally",
    "hard",
    "by half",
    "big time",
    "like crazy",
    "significantly",
    "extremely",
)
SMALL_V = ("slightly ", "gently ", "subtly ", "lightly ", "carefully ", "just barely ")
STRONG_V = (
    "strongly ",
    "heavily ",
    "massively ",
    "dramatically ",
    "totally ",
    "completely ",
    "really ",
    "drastically ",
)
SMALL_T = (
    "a bit too ",
    "a little too ",
    "slightly too ",
    "a tad too ",
    "a little ",
    "a bit ",
    "a touch too ",
)
STRONG_T = ("way too ", "much too ", "far too ", "so ", "very ", "extremely ", "really too ", "terribly ")
ARTISTS = (
    "picasso",
    "rembrandt",
    "monet",
    "dali",
    "warhol",
    "hokusai",
    "banksy",
    "kandinsky",
    "frida kahlo",
    "turner",
    "matisse",
    "edward hopper",
    "caravaggio",
    "munch",
    "gauguin",
    "tim burton",
    "wes anderson",
    "norman rockwell",
    "hayao miyazaki",
    "a child",
    "roy lichtenstein",
    "cezanne",
    "botticelli",
    "da vinci",
    "basquiat",
)
VERBS = ("rain", "snow", "rain", "snow", "storm")
SIDES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "left": (("to the left", "left", "on the left", "on the left side", "leftwards", "towards the left", "to the left side"), ("on the left", "on the left side", "to the left", "at the left edge"), ("left of the frame", "on the left outside the frame", "beyond the left edge")),
    "right": (("to the right", "right", "on the right", "on the right side", "rightwards", "towards the right", "on the right hand side"), ("on the right", "on the right side", "to the right", "at the right edge"), ("right of the frame", "beyond the right edge", "outside on the right")),
    "up": (("up", "upwards", "at the top", "to the top", "above", "on top", "upward"), ("at the top", "above", "on top", "above his head", "over the {u}", "above the {u}", "at the upper edge"), ("above the frame", "above the picture", "beyond the top edge")),
    "down": (("down", "downwards", "at the bottom", "to the bottom", "below", "downward", "underneath"), ("at the bottom", "below", "underneath", "below the {u}", "under the {u}", "at the lower edge"), ("below the frame", "below the picture", "under the bottom edge")),
    "all": (("on all sides", "in all directions", "all around", "in every direction", "on every side", "everywhere"), ("on all sides", "all around", "on every side", "around the {u}"), ("around the frame", "all around the picture")),
    "sides": (("on both sides", "to both sides", "left and right", "to the left and right", "sideways", "on the left and the right"), ("on both sides", "left and right", "on the sides"), ("on both sides of the frame",)),
}  # fmt: skip
MOVES: dict[str, tuple[str, ...]] = {
    "left": (
        "left",
        "to the left",
        "to the left",
        "leftwards",
        "over to the left",
        "to the left side",
        "towards the left edge",
    ),
    "right": (
        "right",
        "to the right",
        "to the right",
        "rightwards",
        "over to the right",
        "to the right side",
        "towards the right edge",
    ),
    "up": ("up", "up", "upwards", "upward", "to the top", "towards the top"),
    "down": ("down", "down", "downwards", "downward", "to the bottom", "towards the bottom"),
}
OPPOSITE = {"left": "right", "right": "left", "up": "down", "down": "up", "all": "left", "sides": "up"}
JOINS = (
    " and ",
    " and ",
    " and ",
    " and then ",
    ", then ",
    " then ",
    ", ",
    ". ",
    " & ",
    "; ",
    " also ",
    ", and ",
    " plus ",
    ". then ",
    ", afterwards ",
    " + ",
    " and also ",
    ". also ",
    ", but ",
)
PAIR_JOINS = (" and ", " and ", " and ", " & ", ", ", " and also ", " as well as ", " + ", ", and ", " plus ")
GIBBERISH = "abcdefghijklmnopqrstuvwxyz"


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


class Drawer:
    """One sentence's worth of drawing."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.phrases = Phrases(rng)

    # --- amounts ---

    def amount(self, percent: bool = True) -> Amount:
        rng = self.rng
        draw = rng.random()
        if draw < 0.17:
            return Amount("small", rng.choice(SMALL_A), rng.choice(SMALL_P), rng.choice(SMALL_V), rng.choice(SMALL_T), rng.choice(("a bit of ", "a little ", "a touch of ", "slight ", "a hint of ")), rng.choice(("slightly ", "a bit ", "a little ")))  # fmt: skip
        if draw < 0.31:
            return Amount("strong", rng.choice(STRONG_A), rng.choice(STRONG_P), rng.choice(STRONG_V), rng.choice(STRONG_T), rng.choice(("a lot of ", "lots of ", "strong ", "heavy ", "tons of ")), rng.choice(("very ", "really ", "extremely ", "heavily ")))  # fmt: skip
        if draw < 0.4 and percent:
            n = rng.choice(
                (
                    5,
                    10,
                    10,
                    15,
                    20,
                    20,
                    25,
                    30,
                    30,
                    35,
                    40,
                    50,
                    50,
                    60,
                    70,
                    75,
                    80,
                    90,
                    100,
                    150,
                    200,
                    12,
                    33,
                    45,
                    8,
                    3,
                )
            )
            said = rng.choice((f"{n}%", f"{n} %", f"{n} percent", f"{n}%", f"{n} per cent"))
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
                return rng.choice(declining.UI)
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
            case "big":
                return rng.choice(BIG)
            case "tiny":
                return rng.choice(TINY)
            case "gibberish":
                return "".join(rng.choice(GIBBERISH) for _ in range(rng.randint(3, 8)))
        raise KeyError(name)

    def template(self, name: str) -> tuple[str, bool]:
        says = name in templates.SAYINGS and self.rng.random() < 0.36
        pool = templates.SAYINGS[name] if says else templates.ORDERS[name]
        return self.rng.choice(pool), not says

    # --- operations ---

    def targeted(self, op: str) -> Draft:
        template, order = self.template(op)
        t, n, b = self.phrases.target(), self.phrases.named(), self.phrases.mark(self.phrases.bare())
        if "{b}" in template:
            b = self.phrases.mark(self.phrases.simple())
        text, _ = self.fill(template, {"t": t[0], "n": n[0], "b": b[0]})
        operations: list[Operation] = [{"op": op, "target": _used(text, t, n, b)}]
        if op == "remove" and "{n}" in template and self.rng.random() < 0.15:
            return self.pair(op, Draft(text, operations, order), n)
        return Draft(text, operations, order)

    def pair(self, op: str, draft: Draft, first: tuple[str, str]) -> Draft:
        """``the cup and the plate``: one operation each."""
        second = self.phrases.named()
        both = self.rng.choice(("", "", "", "both "))
        text = draft.text.replace(first[0], both + first[0] + self.rng.choice(PAIR_JOINS) + second[0], 1)
        operations = [*draft.operations, {"op": op, "target": second[1]}]
        if self.rng.random() < 0.12:
            third = self.phrases.named()
            text = text.replace(
                second[0], second[0] + self.rng.choice((" and ", ", ", ", and ")) + third[0], 1
            )
            operations.append({"op": op, "target": third[1]})
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
        return Draft(text, [{"op": "replace", "target": _used(text, t, n), "with": r[1]}], order)

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
        draft = Draft(text, [{"op": "recolour", "target": _used(text, t, n), "colour": c[1]}], order)
        if rng.random() < 0.05 and n[0] in text and text.endswith(c[0]):
            n2, c2 = self.phrases.named(), self.phrases.mark(rng.choice(v.COLOURS))
            draft.text += rng.choice((" and ", ", ", " and make ")) + n2[0] + " " + c2[0]
            draft.operations.append({"op": "recolour", "target": n2[1], "colour": c2[1]})
        return draft

    def adjust(self) -> Draft:
        rng = self.rng
        prop = rng.choice(
            ("exposure",) * 5
            + ("contrast",) * 3
            + ("saturation",) * 4
            + ("temperature",) * 3
            + ("sharpness",) * 3
            + ("blur",) * 3
            + ("pixelate",) * 2
        )
        change = "more" if rng.random() < (0.92 if prop in ("blur", "pixelate") else 0.58) else "less"
        key, anti = (prop, change), (prop, "less" if change == "more" else "more")
        says = rng.random() < 0.42
        usable = [t for t in (adjusting.SAYINGS if says else adjusting.ORDERS) if self._fits(t, key, anti)]
        template = rng.choice(usable)
        t, n, b = (
            self._adjusted(prop),
            self._adjusted(prop, named=True),
            self._adjusted(prop, named=True, bare=True),
        )
        amount = self.amount()
        slots = {"t": t[0], "n": n[0], "b": b[0], **self._adjust_words(key, anti)}
        slots["sign"] = "+" if change == "more" else "-"
        if "{percent}" in template:
            number = rng.choice((5, 10, 15, 20, 25, 30, 40, 50, 75))
            slots["percent"] = f"{number}%"
            text, said = self.fill(template, slots)[0], f"{number}%"
        else:
            text, said = self.fill(template, slots, amount)
        return Draft(
            text,
            [
                {
                    "op": "adjust",
                    "target": _used(text, t, n, b),
                    "property": prop,
                    "change": change,
                    "amount": said,
                }
            ],
            not says,
        )

    def _fits(self, template: str, key: tuple[str, str], anti: tuple[str, str]) -> bool:
        return not (
            ("{verb}" in template and key not in adjusting.VERBS)
            or (
                "{antiverb}" in template
                and (anti not in adjusting.VERBS or " of" in "".join(adjusting.VERBS[anti]))
            )
            or ("{complaint}" in template and key not in adjusting.COMPLAINTS)
        )

    def _adjust_words(self, key: tuple[str, str], anti: tuple[str, str]) -> dict[str, str]:
        rng, (prop, change) = self.rng, key
        return {
            "comparative": rng.choice(adjusting.COMPARATIVES[key]),
            "anticomparative": rng.choice(adjusting.COMPARATIVES[anti]),
            "verb": rng.choice(adjusting.VERBS.get(key, ("",))),
            "antiverb": rng.choice(adjusting.VERBS.get(anti, ("",))),
            "noun": rng.choice(adjusting.NOUNS[prop]),
            "complaint": rng.choice(adjusting.COMPLAINTS.get(key, ("",))),
            "up": rng.choice(adjusting.UP[change]),
            "updown": rng.choice(("up", "higher", "up") if change == "more" else ("down", "lower", "down")),
            "moreless": rng.choice(
                ("more", "more", "extra") if change == "more" else ("less", "less", "lower")
            ),
        }

    def _adjusted(self, prop: str, named: bool = False, bare: bool = False) -> tuple[str, str]:
        rng = self.rng
        if not named and rng.random() < 0.4:
            return rng.choice(WHOLE), ""
        draw = rng.random()
        if prop in ("pixelate", "blur") and draw < 0.6:
            phrase = rng.choice(adjusting.HIDDEN)
        elif prop == "saturation" and draw < 0.15:
            phrase = rng.choice(adjusting.COLOUR_GROUPS)
        elif draw < 0.6:
            phrase = rng.choice([t for t in adjusting.TARGETS if t != "background" or prop != "blur"])
            if rng.random() < 0.15:
                phrase += rng.choice(
                    (
                        " on the left",
                        " on the right",
                        " of the man",
                        " in the back",
                        " of the house",
                        " behind her",
                        " of the kids",
                    )
                )
        else:
            phrase = self.phrases.bare()
        text, ref = self.phrases.mark(phrase)
        lead = "" if bare else rng.choice(("the ",) * 7 + ("", "", "his ", "her ", "my ", "all the "))
        return lead + text, ref

    def resize(self) -> Draft:
        change = self.rng.choice(("more", "less"))
        template, order = self.template("resize_" + change)
        t, n, b = self.phrases.target(0.25), self.phrases.named(), self.phrases.mark(self.phrases.bare())
        text, said = self.fill(template, {"t": t[0], "n": n[0], "b": b[0]}, self.amount())
        if any(w in template for w in ("{big}", "{tiny}")):
            said = "strong"
        if "is (a bit |)too" in template:
            said = (
                "small"
                if " a bit too " in text
                else "strong"
                if any(w in text for w in (" huge", " tiny")) and False
                else "medium"
            )
        return Draft(
            text, [{"op": "resize", "target": _used(text, t, n, b), "change": change, "amount": said}], order
        )

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
        return Draft(
            text, [{"op": "move", "target": _used(text, t, n), "direction": way, "amount": said}], order
        )

    def extend(self) -> Draft:
        rng = self.rng
        side = rng.choice(("left", "right", "up", "down", "left", "right", "up", "down", "all", "sides"))
        name = "extend" if side not in ("all", "sides") or rng.random() < 0.35 else "extend_" + side
        template, order = self.template(name)
        at, space, beyond = SIDES[side]
        slots = {
            "side": rng.choice(at),
            "sideat": rng.choice(space),
            "sidebeyond": rng.choice(beyond),
            "side2": rng.choice(SIDES[OPPOSITE[side]][0]),
        }
        text, said = self.fill(template, slots, self.amount())
        return Draft(text, [{"op": "extend", "direction": side, "amount": said}], order)

    def background(self) -> Draft:
        rng = self.rng
        kind = rng.choice(
            ("remove", "remove", "colour", "colour", "picture", "words", "words", "words", "blur", "blur")
        )
        template, order = self.template("background_" + kind)
        value, said, slots = "", "medium", {}
        if kind == "colour":
            colour, value = self.phrases.mark(rng.choice(v.COLOURS))
            slots["c"] = colour
        elif kind == "words":
            lead, place = strip_article(rng.choice(v.PLACES))
            if rng.random() < 0.25:
                place = (
                    rng.choice(
                        (
                            "busy",
                            "quiet",
                            "sunny",
                            "snowy",
                            "dark",
                            "colorful",
                            "foggy",
                            "empty",
                            "modern",
                            "old",
                            "crowded",
                            "rainy",
                        )
                    )
                    + " "
                    + place
                )
            if rng.random() < 0.15:
                place += rng.choice(
                    (
                        " at night",
                        " at sunset",
                        " in winter",
                        " with palm trees",
                        " in the rain",
                        " with many lights",
                        " in italy",
                        " full of people",
                    )
                )
            marked, value = self.phrases.mark(place)
            slots["w"] = (lead or rng.choice(("a ", "a ", "the ", ""))) + marked
        text, said = self.fill(template, slots, self.amount() if kind == "blur" else None)
        return Draft(text, [{"op": "background", "kind": kind, "value": value, "amount": said}], order)

    def scene(self) -> Draft:
        template, order = self.template("scene")
        s = self.phrases.mark(self.rng.choice(v.SCENES))
        sw = self.phrases.mark(
            self.rng.choice(
                (
                    "rain",
                    "snow",
                    "fog",
                    "mist",
                    "heavy rain",
                    "sunshine",
                    "snow",
                    "thick fog",
                    "autumn leaves",
                    "moonlight",
                    "frost",
                    "ice",
                )
            )
        )
        verb = self.phrases.mark(self.rng.choice(VERBS))
        text, _ = self.fill(template, {"s": s[0], "sw": sw[0], "verb": verb[0]})
        return Draft(text, [{"op": "scene", "words": _used(text, s, sw, verb)}], order)

    def style(self) -> Draft:
        template, order = self.template("style")
        st = self.phrases.mark(self.rng.choice(v.STYLES))
        artist = strip_article(self.rng.choice(ARTISTS))
        marked = self.phrases.mark(artist[1])
        bw = self.phrases.mark(
            self.rng.choice(("black and white", "b&w", "grayscale", "monochrome", "greyscale"))
        )
        text, _ = self.fill(template, {"st": st[0], "artist": artist[0] + marked[0], "bwst": bw[0]})
        return Draft(text, [{"op": "style", "words": _used(text, st, marked, bw)}], order)

    def add(self) -> Draft:
        rng = self.rng
        template, order = self.template("add")
        w, w1 = (
            self.phrases.wanted(v.ADDED),
            self.phrases.mark(
                rng.choice(
                    [a for a in v.ADDED if a.endswith("s")]
                    + ["birds", "trees", "clouds", "people", "boats", "leaves"]
                )
            ),
        )
        where, ref = "", ""
        if "{where}" in template and rng.random() < 0.8:
            place = (
                rng.choice(v.WHERE_ALONE)
                if rng.random() < 0.35
                else f"{rng.choice(v.PREPOSITIONS)} {rng.choice(('the', 'the', 'the', 'his', 'her', 'my', 'a', 'that'))} {self.phrases.simple()}"
            )
            where, ref = self.phrases.mark(place)
        text, _ = self.fill(template, {"w": w[0], "w1": w1[0], "where": where})
        if "in {where}" in template and not where:
            text = text.removesuffix(" in")
        return Draft(
            text.replace(" ,", ","), [{"op": "add", "what": _used(text, w, w1), "where": ref}], order
        )

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

    # --- sentences ---

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
                f"{draft.text} (but|and) (keep|leave|don't touch|do not change|don't remove) {x}( as it is| alone| please|)",
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


def _used(text: str, *phrases: tuple[str, str]) -> str:
    """The reference of the phrase that the template took."""
    for _, ref in phrases:
        if ref and f"«{ref[1:]}:" in text:
            return ref
    return ""


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
