"""The words a plan is written in, and which token may come next.

A plan is ``operation slot... operation slot... <eos>``. Plan words begin with a capital and the sentence is
lower-cased, so no plan word can be mistaken for a copied one, and a span needs no end mark: the next plan word ends it.

``Reader`` walks through a plan token by token. ``allowed()`` is never empty until ``done``.
"""

from __future__ import annotations

from dataclasses import dataclass

from .plan import Operation
from .tokens import EOS, Sentence, Tokenizer, ends_span, starts_span

MOST_OPERATIONS = 3

SPAN, END = "span", "end"
AMOUNT, CHANGE, MOVE, SIDE, KIND = "amount", "change", "move", "side", "kind"

OPERATIONS: dict[str, tuple[Operation, tuple[str, ...]]] = {
    "Remove": ({"op": "remove"}, ("target",)),
    "Cut": ({"op": "cut"}, ("target",)),
    "Copy": ({"op": "duplicate"}, ("target",)),
    "Replace": ({"op": "replace"}, ("target", "With", "with!")),
    "Color": ({"op": "recolour"}, ("target", "To", "colour!")),
    "Light": ({"op": "adjust", "property": "exposure"}, ("target", CHANGE, AMOUNT)),
    "Contrast": ({"op": "adjust", "property": "contrast"}, ("target", CHANGE, AMOUNT)),
    "Colors": ({"op": "adjust", "property": "saturation"}, ("target", CHANGE, AMOUNT)),
    "Temperature": ({"op": "adjust", "property": "temperature"}, ("target", CHANGE, AMOUNT)),
    "Sharp": ({"op": "adjust", "property": "sharpness"}, ("target", CHANGE, AMOUNT)),
    "Soft": ({"op": "adjust", "property": "blur"}, ("target", CHANGE, AMOUNT)),
    "Mosaic": ({"op": "adjust", "property": "pixelate"}, ("target", CHANGE, AMOUNT)),
    "Size": ({"op": "resize"}, ("target", CHANGE, AMOUNT)),
    "Move": ({"op": "move"}, ("target", MOVE, AMOUNT)),
    "Expand": ({"op": "extend"}, (SIDE, AMOUNT)),
    "Background": ({"op": "background"}, (KIND,)),
    "Scene": ({"op": "scene"}, ("words!",)),
    "Style": ({"op": "style"}, ("words!",)),
    "Add": ({"op": "add"}, ("what!", "In", "where")),
    "Question": ({"op": "decline", "reason": "question"}, ()),
    "Unknown": ({"op": "decline", "reason": "unclear"}, ()),
    "Other": ({"op": "decline", "reason": "unsupported"}, ()),
}
"""Per operation word: what it says, and the slots in order. A capitalised slot is a separating plan word; a slot with
``!`` is a span that may not be empty; without, one that may."""

CHOICES: dict[str, dict[str, str]] = {
    CHANGE: {"More": "more", "Less": "less"},
    MOVE: {"Left": "left", "Right": "right", "Up": "up", "Down": "down", "Center": "centre"},
    SIDE: {"Left": "left", "Right": "right", "Up": "up", "Down": "down", "Both": "sides", "All": "all"},
    KIND: {"None": "remove", "Color": "colour", "Image": "picture", "Place": "words", "Soft": "blur"},
    AMOUNT: {"Small": "small", "Medium": "medium", "Strong": "strong"},
}
KIND_SLOTS: dict[str, tuple[str, ...]] = {"Color": ("value!",), "Place": ("value!",), "Soft": (AMOUNT,)}
NAMES = {CHANGE: "change", MOVE: "direction", SIDE: "direction", KIND: "kind", AMOUNT: "amount"}


def plan_words() -> list[str]:
    """Every plan word once, in a fixed order."""
    words = [*OPERATIONS, "With", "To", "In"]
    words += [w for choices in CHOICES.values() for w in choices]
    return list(dict.fromkeys(words))


def plan_tokens() -> list[str]:
    return ["Ġ" + word for word in plan_words()]


@dataclass
class Words:
    """The ids of plan words, digits and ``%``."""

    tokenizer: Tokenizer

    def __post_init__(self) -> None:
        self.ids = {word: self.tokenizer.ids["Ġ" + word] for word in plan_words()}
        self.words = {i: word for word, i in self.ids.items()}
        self.digits = {self.tokenizer.ids[d]: d for d in "0123456789"}
        self.percent = self.tokenizer.ids["%"]


class Reader:
    """The state between two tokens of a plan over one sentence."""

    def __init__(self, sentence: Sentence, words: Words) -> None:
        self.sentence, self.words = sentence, words
        self.operations: list[Operation] = []
        self.slots: list[str] = []
        self.at: list[int] = []  # tokens of the sentence that the last copied token may have been
        self.first: list[int] = []  # the tokens where the span of each entry of ``at`` began
        self.number = ""
        self.done = False

    def allowed(self) -> list[int]:
        """Ids in ascending order."""
        ids: set[int] = set()
        if self.number:
            return sorted({*(self.words.digits if len(self.number) < 3 else ()), self.words.percent})
        slot = self.slots[0] if self.slots else None
        if slot is not None and _is_span(slot):
            ids |= self._span_tokens()
            if not (self._span_may_end() or (not self.at and not slot.endswith("!"))):
                return sorted(ids)
            slot = self.slots[1] if len(self.slots) > 1 else None
        return sorted(ids | self._plan_ids(slot))

    def take(self, token: int) -> None:
        if self.number:
            self._take_digit(token)
        elif self.slots and _is_span(self.slots[0]) and token in self._span_tokens():
            self._copy(token)
        else:
            if self.slots and _is_span(self.slots[0]):
                self._end_span()
            self._take_word(token)

    def _plan_ids(self, slot: str | None) -> set[int]:
        ids = self.words.ids
        if slot is None:
            if len(self.operations) >= MOST_OPERATIONS:
                return {EOS}
            starts = {ids[word] for word in OPERATIONS}
            return starts | {EOS} if self.operations else starts
        if slot in CHOICES:
            digits = set(self.words.digits) if slot == AMOUNT else set()
            return {ids[word] for word in CHOICES[slot]} | digits
        return {ids[slot]}

    def _span_tokens(self) -> set[int]:
        sentence = self.sentence
        if not self.at:
            return {
                sentence.ids[p.first] for p in sentence.pieces if starts_span(p) and p.first < sentence.limit
            }
        return {sentence.ids[t + 1] for t in self.at if t + 1 < sentence.limit}

    def _span_may_end(self) -> bool:
        pieces, piece_of = self.sentence.pieces, self.sentence.piece_of
        return any(
            ends_span(pieces[piece_of[t]]) and t == pieces[piece_of[t]].first + pieces[piece_of[t]].count - 1
            for t in self.at
        )

    def _copy(self, token: int) -> None:
        ids = self.sentence.ids
        if not self.at:
            self.at = [p.first for p in self.sentence.pieces if starts_span(p) and ids[p.first] == token]
            self.first = list(self.at)
            return
        kept = [
            (t + 1, f)
            for t, f in zip(self.at, self.first, strict=True)
            if t + 1 < self.sentence.limit and ids[t + 1] == token
        ]
        self.at, self.first = [t for t, _ in kept], [f for _, f in kept]

    def _end_span(self) -> None:
        piece_of, pieces = self.sentence.piece_of, self.sentence.pieces
        name = self.slots.pop(0).rstrip("!")
        value = ""
        for last, first in zip(self.at, self.first, strict=True):
            piece = pieces[piece_of[last]]
            if ends_span(piece) and last == piece.first + piece.count - 1:
                value = self.sentence.span(piece_of[first], piece_of[last])
                break
        self.operations[-1][name] = value
        self.at, self.first = [], []

    def _take_word(self, token: int) -> None:
        if not self.slots:
            self._start_operation(token)
            return
        slot = self.slots.pop(0)
        if slot == AMOUNT and token in self.words.digits:
            self.number = self.words.digits[token]
        elif slot in CHOICES:
            word = self.words.words[token]
            self.operations[-1][NAMES[slot]] = CHOICES[slot][word]
            if slot == KIND:
                self.operations[-1] |= {"value": "", "amount": "medium"}
                self.slots = list(KIND_SLOTS.get(word, ()))

    def _start_operation(self, token: int) -> None:
        if token == EOS:
            self.done = True
            return
        said, slots = OPERATIONS[self.words.words[token]]
        self.operations.append(dict(said))
        self.slots = list(slots)

    def _take_digit(self, token: int) -> None:
        if token == self.words.percent:
            self.operations[-1]["amount"] = str(int(self.number)) + "%"
            self.number = ""
        else:
            self.number += self.words.digits[token]


def _is_span(slot: str) -> bool:
    return slot not in CHOICES and not slot[0].isupper()


def write(operations: list[Operation], sentence: Sentence, words: Words) -> list[int]:
    """The plan as tokens, ``<eos>`` last. ``ValueError`` where a slot is no span of the sentence."""
    ids: list[int] = []
    for operation in operations:
        ids += _write_operation(operation, sentence, words)
    return [*ids, EOS]


def _write_operation(operation: Operation, sentence: Sentence, words: Words) -> list[int]:
    word, slots = next(
        (word, slots)
        for word, (said, slots) in OPERATIONS.items()
        if all(operation.get(k) == v for k, v in said.items())
    )
    ids = [words.ids[word]]
    todo = list(slots)
    while todo:
        slot = todo.pop(0)
        if slot == AMOUNT and operation["amount"][-1] == "%":
            ids += [words.tokenizer.ids[c] for c in operation["amount"]]
        elif slot in CHOICES:
            value = operation[NAMES[slot]]
            chosen = next(w for w, v in CHOICES[slot].items() if v == value)
            ids.append(words.ids[chosen])
            todo = list(KIND_SLOTS.get(chosen, ())) if slot == KIND else todo
        elif slot[0].isupper():
            ids.append(words.ids[slot])
        elif value := operation[slot.rstrip("!")]:
            first, end = sentence.find(value)
            ids += sentence.ids[first:end]
    return ids
