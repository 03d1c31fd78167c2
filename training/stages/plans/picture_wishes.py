"""What is wished of the whole picture, its tones, its background or its scene."""

from __future__ import annotations

from . import adjusting
from . import vocabulary as v
from .drafts import ORDERS, SAYINGS, Draft, Filler, used
from .phrases import WHOLE, strip_article
from .wordings import ARTISTS, OPPOSITE, SIDES, VERBS

TWO_TONES = (
    "(make|get|have) {t} {comparative} and {comparative2}",
    "(make|get) {n} {comparative}(,| but| and also| & | as well as) {comparative2}",
    "{comparative} and {comparative2}( please|)",
    "{moreless} {noun}(,| and| but) {moreless2} {noun2}( please|)",
    "{up} (the |){noun} and (the |){noun2}( of {n}|)",
    "{up} both {noun} and {noun2}",
    "{n} (should be|needs to be|could be|must be) {comparative} and {comparative2}",
    "(it|this|the picture|everything) (is|looks) too {complaint} and too {complaint2}",
    "{n} (is|looks|came out) too {complaint} and {complaint2}",
    "(i want|i'd like) {t} {comparative} and {comparative2}",
)


class PictureWishes(Filler):
    """Drafts of wishes about the picture, or a part of it."""

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
        usable = [t for t in (SAYINGS if says else ORDERS)["adjust"] if self._fits(t, key, anti)]
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
        target = used(text, t, n, b)
        operation = {"op": "adjust", "target": target, "property": prop, "change": change, "amount": said}
        return Draft(text, [operation], not says)

    def two_tones(self) -> Draft:
        """Two changes of the same thing in one breath: ``brighter and warmer``."""
        rng = self.rng
        keys = rng.sample([k for k in adjusting.COMPLAINTS if k[0] != "contrast" or k[1] == "more"], 2)
        if keys[0][0] == keys[1][0]:
            return self.adjust()
        first, second = (self._adjust_words(k, k) for k in keys)
        t, n = self._adjusted("exposure"), self._adjusted("exposure", named=True)
        template = rng.choice(TWO_TONES)
        if "{up}" in template and keys[0][1] != keys[1][1]:
            template = TWO_TONES[0]
        slots = {"t": t[0], "n": n[0], **first, **{k + "2": w for k, w in second.items()}}
        text, _ = self.fill(template, slots)
        operations = [
            {
                "op": "adjust",
                "target": used(text, t, n),
                "property": prop,
                "change": change,
                "amount": "medium",
            }
            for prop, change in keys
        ]
        return Draft(text, operations, template[0] != "{" and not template.startswith("(i"))

    def _fits(self, template: str, key: tuple[str, str], anti: tuple[str, str]) -> bool:
        return not (
            ("{verb}" in template and key not in adjusting.VERBS)
            or (
                "{antiverb}" in template
                and (anti not in adjusting.VERBS or " of" in "".join(adjusting.VERBS[anti]))
            )
            or ("{complaint}" in template and key not in adjusting.COMPLAINTS)
            or ("{adjective}" in template and key not in adjusting.PLAIN)
            or ("{needsmore}" in template and key[1] == "less")
            or ("{needsless}" in template and key[1] == "more")
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
            "adjective": adjusting.PLAIN.get(key, ""),
            "needsmore": "",
            "needsless": "",
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
        s = self.phrases.scene()
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
        return Draft(text, [{"op": "scene", "words": used(text, s, sw, verb)}], order)

    def style(self) -> Draft:
        template, order = self.template("style")
        st = self.phrases.style()
        artist = strip_article(self.rng.choice(ARTISTS))
        marked = self.phrases.mark(artist[1])
        bw = self.phrases.mark(
            self.rng.choice(("black and white", "b&w", "grayscale", "monochrome", "greyscale"))
        )
        text, _ = self.fill(template, {"st": st[0], "artist": artist[0] + marked[0], "bwst": bw[0]})
        return Draft(text, [{"op": "style", "words": used(text, st, marked, bw)}], order)

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
        if "{there}" in template or ("{where}" in template and rng.random() < 0.8):
            if rng.random() < 0.35:
                place = rng.choice(v.WHERE_ALONE)
            else:
                before = rng.choice(v.PREPOSITIONS)
                article = rng.choice(("the", "the", "the", "his", "her", "my", "a", "that"))
                place = f"{before} {article} {self.phrases.simple()}"
            where, ref = self.phrases.mark(place)
        slots = {"w": w[0], "w0": w[0][w[0].index("«") :], "w1": w1[0], "where": where, "there": where}
        text, _ = self.fill(template, slots)
        if "in {where}" in template and not where:
            text = text.removesuffix(" in")
        return Draft(
            text.replace(" ,", ","),
            [{"op": "add", "what": used(text, w, w1), "where": used(text, (where, ref))}],
            order,
        )
