"""What people's fingers do to a sentence: typos, short forms, politeness, capitals and signs. Marks stay where they are."""

from __future__ import annotations

import random
import re

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
FRONTS = (
    "please ", "please ", "pls ", "plz ", "can you ", "could you ", "can you please ", "could you please ", "would you ", "would you please ",
    "i want you to ", "i'd like you to ", "i need you to ", "i want to ", "i'd like to ", "i need to ", "let's ", "lets ", "now ", "ok, ",
    "ok now ", "hey, ", "hey can you ", "hi, could you ", "kindly ", "just ", "um, ", "umm ", "uh ", "so ", "ok so ", "well, ", "and ", "then ",
    "first ", "next, ", "maybe ", "perhaps ", "you should ", "you could ", "try to ", "go ahead and ", "help me ", "help me to ",
    "would you mind to ", "is it possible to ", "would it be possible to ", "if possible, ", "i think you should ", "i was hoping you could ",
    "do me a favour and ", "my client wants me to ", "my boss asked me to ", "the customer asked to ", "we have to ", "we need to ", "we should ",
    "it would be great if you could ", "would be nice to ", "i'd love to ", "any chance you could ", "any chance to ", "for the poster, ",
    "quick one: ", "todo: ", "task: ", "thanks for that, now ", "good, now ", "not bad. now ", "sorry, ", "actually, ", "hmm, ", "yo ", "alright, ",
    "one more thing: ", "dear computer, ", "as a next step, ", "what i want is to ", "all i want is to ", "the plan is to ", "time to ", "gonna need you to ",
)  # fmt: skip
BACKS = (
    " please", " please", " pls", " plz", " thanks", " thx", ", thank you", " for me", " if you can", " if possible", " now", " ok?", ", ok",
    " for me please", " will you", " would you", ", that would be great", " lol", " :)", " asap", " as well", " somehow", " in this picture",
    " in the photo", ", can you?", ", could you", " thank you very much", ", cheers", " mate", ", it looks bad", ", it's for my website", " haha",
    ", i need it for tomorrow", " tbh", " and that's it", " - that's all", ", nothing else", " when you have time", " right now", ", if it's not too hard",
)  # fmt: skip
SAY_FRONTS = (
    "hey, ", "ok, ", "um, ", "so ", "well, ", "hmm, ", "please, ", "i think ", "maybe ", "actually, ", "sorry but ", "hi! ", "look, ", "and ", "you know, ",
    "honestly ", "to be honest ", "in my opinion ", "my wife says ", "ok so ", "as you can see ", "for me ", "yes, ", "no, ", "but ",
)  # fmt: skip
SAY_BACKS = (
    " please",
    " pls",
    " thanks",
    " ok?",
    " tbh",
    " for me",
    " i think",
    " lol",
    " now",
    ", thank you",
    " if you can",
    " honestly",
)
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


def spoil(text: str, rng: random.Random, share: float) -> str:
    """Typos in a ``share`` of the sentences, in a tenth of those in several words; short forms in some."""
    if rng.random() < share:
        for _ in range(rng.choice((1, 1, 1, 2, 2, 3))):
            words = [m for m in re.finditer(r"[a-z]{4,}", text)] + list(re.finditer(r"[a-z]{6,}", text))
            if words:
                m = rng.choice(words)
                text = text[: m.start()] + typo(m.group(), rng) + text[m.end() :]
    if rng.random() < 0.14:
        for long, short in rng.sample(list(SHORT_FORMS.items()), 8):
            text = re.sub(rf"\b{re.escape(long)}\b", short, text)
    return text


def voice_order(text: str, rng: random.Random) -> str:
    if rng.random() < 0.36:
        text = rng.choice(FRONTS) + text
    if rng.random() < 0.2:
        text += rng.choice(BACKS)
    return text


def voice_saying(text: str, rng: random.Random) -> str:
    if rng.random() < 0.14:
        text = rng.choice(SAY_FRONTS) + text
    if rng.random() < 0.1:
        text += rng.choice(SAY_BACKS)
    return text


def end(text: str, rng: random.Random) -> str:
    return text + rng.choice(ENDS) if rng.random() < 0.35 else text
