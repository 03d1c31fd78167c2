"""What people's fingers do to a sentence: typos, short forms, politeness, capitals and signs. Marks stay where they are."""

from __future__ import annotations

import random
import re

from .lists import wordings, words

NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk", "k": "jl", "l": "k", "m": "n",
    "n": "bm", "o": "ip", "p": "o", "q": "wa", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
SHORT_FORMS = {
    "please": "pls", "picture": "pic", "photo": "pic", "background": "bg", "you": "u", "and": "&", "with": "w/", "the": "teh", "for": "4",
    "to": "2", "are": "r", "because": "cuz", "want to": "wanna", "going to": "gonna", "i'd": "id", "don't": "dont", "that's": "thats",
    "what's": "whats", "a little": "a lil", "without": "w/o", "people": "ppl", "really": "rly", "replace": "replce", "colour": "colr",
    "i'm": "im", "can't": "cant", "it's": "its", "there's": "theres", "delete": "del", "remove": "rmv",
}  # fmt: skip
VOICES = wordings("voices_before") | wordings("voices_after") | wordings("voices_around")
DOUBLED = frozenset(words("doubling"))
"""Verbs that double their last letter before ``ing``."""
NO_VERBS = {"only", "just", "don't", "do", "dont", "instead", "rather", "change's", "everything", "not"}
SOUNDS = (
    ("tion", "shun"), ("ight", "ite"), ("ough", "uf"), ("ea", "ee"), ("ee", "ea"), ("ph", "f"), ("ck", "k"), ("ou", "ow"), ("ie", "ei"),
    ("ei", "ie"), ("er", "ar"), ("or", "er"), ("le", "el"), ("qu", "kw"), ("ce", "se"), ("ll", "l"), ("tt", "t"), ("ss", "s"), ("mm", "m"),
    ("rr", "r"), ("pp", "p"), ("ow", "ou"), ("ai", "ay"), ("wh", "w"), ("ing", "in"), ("ent", "ant"), ("y", "ie"), ("x", "ks"), ("c", "k"),
)  # fmt: skip
"""How words are misspelt by ear."""
ENDS = (".", ".", "!", "!!", "...", "?", " .", ",", ";", "!!!")


def typo(word: str, rng: random.Random) -> str:
    """One slip in a word of at least three letters."""
    at = rng.randrange(len(word) - 1)
    kind = rng.random()
    if kind < 0.35:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind < 0.65:
        return word[: at + 1] + word[at + 2 :]
    if kind < 0.82:
        return word[: at + 1] + word[at] + word[at + 1 :]
    near = NEIGHBOURS.get(word[at], word[at])
    return word[:at] + rng.choice(near) + word[at + 1 :]


def misheard(word: str, rng: random.Random) -> str:
    """The word as it sounds to someone; the same where nothing fits."""
    fitting = [(a, b) for a, b in SOUNDS if a in word]
    return word.replace(*rng.choice(fitting), 1) if fitting else word


def spoil(text: str, rng: random.Random, share: float) -> str:
    """Slips in a ``share`` of the sentences, many in a sixth of those; no articles or short forms in some."""
    if rng.random() < share:
        hasty = rng.random() < 0.16
        for _ in range(rng.choice((3, 4, 5, 6)) if hasty else rng.choice((1, 1, 1, 2, 2))):
            found = list(re.finditer(r"[a-z]{3,}", text)) + list(re.finditer(r"[a-z]{5,}", text)) * 2
            if found:
                m = rng.choice(found)
                wrong = typo(m.group(), rng) if rng.random() < 0.8 else misheard(m.group(), rng)
                text = text[: m.start()] + wrong + text[m.end() :]
    if rng.random() < 0.015:
        text = re.sub(r"(«\d+:[^»\"]*»)", r'"\1"', text)
    if rng.random() < 0.05:
        text = re.sub(r"\b(the|a|an) ", "", text)
    if rng.random() < 0.14:
        for long, short in rng.sample(list(SHORT_FORMS.items()), 8):
            text = re.sub(rf"\b{re.escape(long)}\b", short, text)
    return text


def gerund(text: str) -> str | None:
    """``remove the dog`` as ``removing the dog``; None where the first word is no verb."""
    verb, _, rest = text.partition(" ")
    if not verb.isalpha() or verb.endswith("ly") or verb in NO_VERBS or not rest:
        return None
    if verb in DOUBLED:
        return f"{verb}{verb[-1]}ing {rest}"
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "ye")) else verb
    return f"{stem}ing {rest}"


def voice_order(text: str, rng: random.Random) -> str:
    draw = rng.random()
    if draw < 0.07 and (doing := gerund(text)):
        text = rng.choice(VOICES["gerund front"]) + " " + doing
    elif draw < 0.42:
        text = rng.choice(VOICES["order front"]) + " " + text
    return text + _back(VOICES["order back"], rng) if rng.random() < 0.22 else text


def voice_saying(text: str, rng: random.Random) -> str:
    if rng.random() < 0.16:
        text = rng.choice(VOICES["saying front"]) + " " + text
    return text + _back(VOICES["saying back"], rng) if rng.random() < 0.12 else text


def _back(pool: tuple[str, ...], rng: random.Random) -> str:
    said = rng.choice(pool)
    return said if said[0] in ",.!" else " " + said


def end(text: str, rng: random.Random) -> str:
    return text + rng.choice(ENDS) if rng.random() < 0.35 else text
