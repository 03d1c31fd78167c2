"""SmolLM2's byte-level BPE with a shortened list of merges, and the sentence as the model sees it.

``Sentence`` keeps, for every token, the piece (word, digit, run of signs) it belongs to and the characters of the typed
sentence that the piece came from, so that a copied run of tokens is again a span of what was typed.
"""

from __future__ import annotations

import itertools
import unicodedata
from dataclasses import dataclass
from functools import cached_property

BOS, EOS = 1, 2
CONTRACTIONS = ("'s", "'t", "'re", "'ve", "'m", "'ll", "'d")
SAME_SIGNS = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."}
LONGEST = 120
"""Tokens of a sentence that are read; what follows is dropped."""


def byte_letters() -> list[str]:
    """The printable letter that stands for each byte, as in GPT-2."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    other = [b for b in range(256) if b not in plain]
    letters = {b: chr(b) for b in plain} | {b: chr(256 + i) for i, b in enumerate(other)}
    return [letters[b] for b in range(256)]


class Tokenizer:
    """``tokens``: the words by id; ``merges``: pairs ``"a b"``, best first, each giving a known token."""

    def __init__(self, tokens: list[str], merges: list[str]) -> None:
        self.ids = {token: i for i, token in enumerate(tokens)}
        self.tokens = tokens
        self.ranks = {(a, b): i for i, (a, b) in enumerate(m.split(" ") for m in merges)}
        self.letters = byte_letters()
        self.known: dict[str, list[int]] = {}

    def encode_piece(self, piece: str) -> list[int]:
        if piece not in self.known:
            self.known[piece] = self._merge([self.letters[b] for b in piece.encode("utf-8")])
        return self.known[piece]

    def encode(self, text: str) -> list[int]:
        return [i for piece in split_pieces(text) for i in self.encode_piece(piece)]

    def _merge(self, parts: list[str]) -> list[int]:
        while len(parts) > 1:
            ranks = [self.ranks.get(pair, len(self.ranks)) for pair in itertools.pairwise(parts)]
            best = min(ranks)
            if best == len(self.ranks):
                break
            at = ranks.index(best)
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        return [self.ids[part] for part in parts]


def cut_vocabulary(tokens: list[str], merges: list[str], size: int, extra: list[str]) -> Tokenizer:
    """The first ``size`` tokens, then ``extra`` ones that no merge makes."""
    kept = tokens[:size]
    known = set(kept)
    left = [m for m in merges if all(part in known for part in [*m.split(" "), m.replace(" ", "")])]
    return Tokenizer(kept + [e for e in extra if e not in known], left)


def split_pieces(text: str) -> list[str]:
    """Every number by itself, then GPT-2's cut into words and runs of signs, each with the space before it."""
    pieces: list[str] = []
    at = 0
    while at < len(text):
        end = _piece_end(text, at)
        pieces.append(text[at:end])
        at = end
    return pieces


def _piece_end(text: str, at: int) -> int:
    kind = _kind(text[at])
    if kind == "number":
        return at + 1
    for short in CONTRACTIONS:
        if text.startswith(short, at):
            return at + len(short)
    first = at + 1 if text[at] == " " and at + 1 < len(text) else at
    kind = _kind(text[first])
    if kind not in ("letter", "sign"):
        return at + 1
    end = first
    while end < len(text) and _kind(text[end]) == kind:
        end += 1
    return end


def _kind(char: str) -> str:
    if char == " ":
        return "space"
    category = unicodedata.category(char)[0]
    return {"L": "letter", "N": "number"}.get(category, "sign")


@dataclass(frozen=True)
class Piece:
    """``start``, ``end``: characters of the typed sentence without the space before; ``first``: its first token."""

    text: str
    start: int
    end: int
    first: int
    count: int


class Sentence:
    """A typed sentence, its tokens (without begin and end marks) and its pieces."""

    def __init__(self, typed: str, tokenizer: Tokenizer) -> None:
        self.typed = typed
        self.ids: list[int] = []
        self.pieces: list[Piece] = []
        text, origins = normalise(typed)
        at = 0
        for piece in split_pieces(" " + text if text else ""):
            tokens = tokenizer.encode_piece(piece)
            if len(self.ids) + len(tokens) > LONGEST:
                break
            lead = 1 if piece.startswith(" ") else 0
            start, last = at + lead - 1, at + len(piece) - 2
            span = (origins[start], origins[last] + 1) if last >= start else (origins[last], origins[last])
            self.pieces.append(Piece(piece, *span, len(self.ids), len(tokens)))
            self.ids += tokens
            at += len(piece)

    @cached_property
    def piece_of(self) -> list[int]:
        """The piece of each token."""
        return [i for i, piece in enumerate(self.pieces) for _ in range(piece.count)]

    @cached_property
    def limit(self) -> int:
        """One past the last token that a span may end with: what lies beyond is never copied."""
        return max((p.first + p.count for p in self.pieces if ends_span(p)), default=0)

    def span(self, first: int, last: int) -> str:
        """The typed characters of the pieces ``first`` to ``last``."""
        return self.typed[self.pieces[first].start : self.pieces[last].end]

    def find(self, words: str) -> tuple[int, int]:
        """The first run of pieces that reads as ``words``; with it the token range ``[first, end)``."""
        wanted = normalise(words)[0]
        for first, piece in enumerate(self.pieces):
            if not starts_span(piece):
                continue
            for last in range(first, len(self.pieces)):
                found = normalise(self.span(first, last))[0]
                if found == wanted:
                    return piece.first, self.pieces[last].first + self.pieces[last].count
                if not wanted.startswith(found):
                    break
        raise ValueError(f"{words!r} is no span of {self.typed!r}")


def starts_span(piece: Piece) -> bool:
    """A slot's value starts at a word, a digit or a colour's ``#``; never at an article."""
    return (piece.text[-1:].isalnum() or piece.text.endswith("#")) and piece.text.strip() not in (
        "the",
        "a",
        "an",
    )


def ends_span(piece: Piece) -> bool:
    return piece.text[-1:].isalnum()


def normalise(typed: str) -> tuple[str, list[int]]:
    """Lower case, plain signs, single spaces, none at the ends; with each character's place in ``typed``."""
    letters: list[str] = []
    origins: list[int] = []
    for i, char in enumerate(typed):
        plain = _plain(char)
        if plain == " " and (not letters or letters[-1] == " "):
            continue
        letters.append(plain)
        origins.append(i)
    if letters and letters[-1] == " ":
        letters.pop()
        origins.pop()
    return "".join(letters), origins


def _plain(char: str) -> str:
    if char in SAME_SIGNS:
        return SAME_SIGNS[char]
    if unicodedata.category(char)[0] in "ZC":
        return " "
    lower = char.lower()
    return lower if len(lower) == 1 else char
