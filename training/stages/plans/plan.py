"""Edit plans: operations with their slots, their JSON form and the shorthand of the hand-written files.

Shorthand, one sentence a line: ``sentence | op: slot > slot ; op: ...``. See ``data/plans/README.md`` for the labels.
"""

from __future__ import annotations

from collections.abc import Iterable

Operation = dict[str, str]

PROPERTIES = ("exposure", "contrast", "saturation", "temperature", "sharpness", "blur", "pixelate")
CHANGES = ("more", "less")
MOVES = ("left", "right", "up", "down", "centre")
SIDES = ("left", "right", "up", "down", "sides", "all")
KINDS = ("remove", "colour", "picture", "words", "blur")
REASONS = ("question", "unclear", "unsupported")

TEXT_SLOTS = {
    "remove": ("target",),
    "cut": ("target",),
    "duplicate": ("target",),
    "replace": ("target", "with"),
    "recolour": ("target", "colour"),
    "adjust": ("target",),
    "resize": ("target",),
    "move": ("target",),
    "background": ("value",),
    "scene": ("words",),
    "style": ("words",),
    "add": ("what", "where"),
    "extend": (),
    "decline": (),
}
"""The slots whose value is a span of the sentence."""


def parse_line(line: str) -> tuple[str, list[Operation]]:
    """A sentence and its plan from shorthand."""
    sentence, _, plan = line.rpartition(" | ")
    return sentence.strip(), [_operation(part) for part in plan.split(" ; ")]


def canonical(operations: Iterable[Operation]) -> list[tuple[tuple[str, str], ...]]:
    """What two plans are compared by: without regard to case, amount only where it says something."""
    return [
        tuple(sorted((k, " ".join(v.lower().split())) for k, v in op.items() if _matters(op, k)))
        for op in operations
    ]


def _matters(op: Operation, slot: str) -> bool:
    return not (op["op"] == "background" and slot == "amount" and op["kind"] != "blur")


def _operation(text: str) -> Operation:  # noqa: C901 (one case an operation)
    op, _, rest = text.strip().partition(":")
    parts = [part.strip() for part in rest.split(">")]
    first, last = parts[0], parts[-1].split()
    match op:
        case "remove" | "cut" | "duplicate":
            return {"op": op, "target": first}
        case "replace":
            return {"op": op, "target": first, "with": parts[1]}
        case "recolour":
            return {"op": op, "target": first, "colour": parts[1]}
        case "adjust":
            prop, change, *amount = last
            _one_of(prop, PROPERTIES)
            return {"op": op, "target": first, "property": prop, **_amounts(change, amount)}
        case "resize":
            return {"op": op, "target": first, **_amounts(last[0], last[1:])}
        case "move":
            return {
                "op": op,
                "target": first,
                "direction": _one_of(last[0], MOVES),
                "amount": _size(last[1:]),
            }
        case "extend":
            return {"op": op, "direction": _one_of(last[0], SIDES), "amount": _size(last[1:])}
        case "background":
            parts += [""] * (3 - len(parts))
            kind = _one_of(first, KINDS)
            return {"op": op, "kind": kind, "value": parts[1], "amount": _size(parts[2].split())}
        case "scene" | "style":
            return {"op": op, "words": first}
        case "add":
            return {"op": op, "what": first, "where": parts[1] if len(parts) > 1 else ""}
        case "decline":
            return {"op": op, "reason": _one_of(first, REASONS)}
    raise ValueError(f"no operation is called {op!r}: {text!r}")


def _amounts(change: str, amount: list[str]) -> Operation:
    return {"change": _one_of(change, CHANGES), "amount": _size(amount)}


def _size(words: list[str]) -> str:
    word = words[0] if words else "medium"
    if word not in ("small", "medium", "strong") and not (word[:-1].isdecimal() and word[-1] == "%"):
        raise ValueError(f"no amount is called {word!r}")
    return word


def _one_of(word: str, known: tuple[str, ...]) -> str:
    if word not in known:
        raise ValueError(f"expected one of {known}, found {word!r}")
    return word
