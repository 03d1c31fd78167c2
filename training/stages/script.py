"""A sample's ids: picture marks, sentence, names, masks, plan, codes; and which of them are learnt (section 3.2)."""

from __future__ import annotations

from dataclasses import dataclass, field

from focus_model.special import Special
from stages.plans.grammar import Words, write
from stages.plans.plan import Operation
from stages.plans.tokens import BOS, EOS, Sentence


@dataclass(frozen=True)
class Counts:
    """How many tokens of each kind a photo gives."""

    image: int
    pixel: int
    query: int


@dataclass
class Script:
    """``ids`` with ``learnt``: whether each id is to be foretold. Spans are (first, after last) indexes of ``ids``."""

    ids: list[int] = field(default_factory=list)
    learnt: list[bool] = field(default_factory=list)
    sentence: tuple[int, int] = (0, 0)
    conditions: list[tuple[int, int]] = field(default_factory=list)

    def add(self, ids: list[int], learnt: bool = False) -> tuple[int, int]:
        """Appends; gives their span."""
        start = len(self.ids)
        self.ids += ids
        self.learnt += [learnt] * len(ids)
        return start, len(self.ids)


@dataclass(frozen=True)
class Wanted:
    """What a sample asks and answers.

    ``sentence``: an instruction or a phrase, which is then the only condition; or empty. ``asked``: names to look for,
    a condition each, without a sentence. ``names``: of what is there, each once. ``plan``: of the sentence, if any.
    ``codes``: semantic and pixel codes of the picture to be made.
    """

    sentence: str = ""
    asked: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    plan: tuple[Operation, ...] = ()
    codes: tuple[tuple[int, ...], tuple[int, ...]] | None = None
    regions: int = 0


class Writer:
    """Writes scripts in the words of one tokenizer."""

    def __init__(self, words: Words, special: Special, counts: Counts) -> None:
        self.words, self.special, self.counts = words, special, counts

    def script(self, wanted: Wanted) -> Script:
        """All of it, in the order in which it will be written when nothing is given."""
        made, s = Script(), self.special
        for kind in ("image", "pixel", "query"):
            made.add([s.mark(kind)] * getattr(self.counts, kind))
        sentence = Sentence(wanted.sentence, self.words.tokenizer)
        self._ask(made, wanted, sentence)
        made.add([s.mark("names")])
        made.add(self._encode(", ".join(wanted.names)) if wanted.names else [], learnt=True)
        made.add([s.mark("end_names")], learnt=True)
        made.add([s.mask(i) for i in range(s.masks)])
        if wanted.plan:
            made.add(self._plan(wanted, sentence), learnt=True)
        if wanted.codes is not None:
            semantic, pixel = wanted.codes
            made.add([s.mark("codes")])
            made.add([s.semantic_start + c for c in semantic], learnt=True)
            made.add([s.pixel_start + c for c in pixel], learnt=True)
            made.add([s.mark("end_codes")], learnt=True)
        return made

    def _ask(self, made: Script, wanted: Wanted, sentence: Sentence) -> None:
        start = made.add([BOS])[0]
        if wanted.sentence:
            made.conditions = [made.add(sentence.ids)]
        else:
            made.conditions = [made.add(self._encode(name + ",")) for name in wanted.asked]
        made.sentence = (start, made.add([EOS])[1])
        made.add([self.special.mark("region")] * wanted.regions)

    def _plan(self, wanted: Wanted, sentence: Sentence) -> list[int]:
        """Nothing where a slip of the typist tore a slot off its words."""
        try:
            return write(list(wanted.plan), sentence, self.words)
        except ValueError:
            return []

    def _encode(self, text: str) -> list[int]:
        return self.words.tokenizer.encode(" " + text.lower())
