"""Questions whose answer is a region: what a thing is for, what it is, without its name (arXiv 2308.00692's task)."""

from __future__ import annotations

from .references import Reference
from .scenes import Scene

USES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "sit": (("chair", "couch", "bench", "toilet"), ("what could someone sit on?", "where can i sit down?")),
    "drink": (
        ("cup", "wine glass", "bottle"),
        ("what would you drink from?", "which things hold a drink?", "what is a drink in?"),
    ),
    "cut": (("knife", "scissors"), ("what could cut paper?", "which thing is sharp?")),
    "eat": (
        ("apple", "banana", "orange", "sandwich", "pizza", "donut", "cake", "hot dog", "broccoli", "carrot"),
        ("what could one eat here?", "what is edible?", "where is the food?"),
    ),
    "ride": (
        ("bicycle", "motorcycle", "horse", "skateboard"),
        ("what could one ride on?", "what carries one rider?"),
    ),
    "drive": (
        ("car", "bus", "truck", "motorcycle"),
        ("what needs a driving licence?", "what has an engine and wheels?"),
    ),
    "animal": (
        ("dog", "cat", "horse", "cow", "sheep", "elephant", "bear", "zebra", "giraffe", "bird"),
        ("which of these is alive and no human?", "what kind of animal is here?", "where is the animal?"),
    ),
    "pet": (("dog", "cat"), ("who would chase a ball or a mouse at home?", "what is kept as a pet?")),
    "rain": (("umbrella",), ("what keeps the rain off?", "what would you open in bad weather?")),
    "time": (("clock",), ("what tells the time?", "where can i see how late it is?")),
    "type": (("keyboard", "laptop"), ("what could one type on?",)),
    "watch": (("tv", "laptop"), ("what could one watch a film on?", "what has a screen?")),
    "read": (("book",), ("what could one read in the evening?", "what has pages?")),
    "carry": (
        ("backpack", "handbag", "suitcase"),
        ("what would one carry things in?", "what is packed for a journey?"),
    ),
    "roll": (("ball", "sports ball"), ("what would roll down a hill?", "what is thrown in a game?")),
    "fly": (("kite", "airplane", "bird"), ("what could be up in the air?", "what can fly?")),
    "corners": (("box", "book", "suitcase", "laptop"), ("which thing has square corners?",)),
}
"""By use: the names that it fits, and how it is asked for. Written for COCO's names and the toy's."""


def questions(scene: Scene) -> list[Reference]:
    """All that ask for some things in the scene and for nothing that its background is known to show."""
    found = []
    for names, asked in USES.values():
        targets = frozenset(i for i, thing in enumerate(scene.things) if thing.name in names)
        if targets and not scene.present & set(names):
            found += [Reference(question, targets, ("",)) for question in asked]
    return found
