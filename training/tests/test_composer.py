"""The composer keeps its word: exact outside of the mask, true in what it says, the same for the same seed."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from data.composer.compose import Composer, Quadruple
from data.composer.cutouts import Cutout
from data.composer.edits import EDITS
from data.composer.marks import mark
from data.composer.questions import questions
from data.composer.references import plural, references
from data.composer.scenes import Scene, Thing, fit, to_bytes
from data.composer.shades import SHADES, recoloured
from data.composer.stock import Stock, read_stock
from data.composer.telling import SLOTS, WORDINGS, Teller, Value
from data.toy import make_toy
from focus_model.regions import KINDS

SIDE = 64


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Stock:
    return read_stock(make_toy(tmp_path_factory.mktemp("toy"), 16), "train", "permissive")


@pytest.fixture(scope="module")
def drawn(stock: Stock) -> list[Quadruple]:
    composer = Composer(stock, SIDE, 7)
    return [composer.draw(i) for i in range(60)]


def test_nothing_changes_outside_of_the_mask(drawn: list[Quadruple]) -> None:
    for q in drawn:
        assert (q.image[~q.mask] == q.edited[~q.mask]).all()
        assert (q.image != q.edited).any()


def test_every_operation_is_drawn(drawn: list[Quadruple]) -> None:
    assert {q.operation["op"] for q in drawn} == {
        "remove",
        "replace",
        "recolour",
        "background",
        "scene",
        "style",
    }


def test_the_same_seed_gives_the_same(stock: Stock, drawn: list[Quadruple]) -> None:
    again = Composer(stock, SIDE, 7).draw(11)

    assert again.instruction == drawn[11].instruction
    assert (again.edited == drawn[11].edited).all()
    assert Composer(stock, SIDE, 8).draw(11).instruction != drawn[11].instruction


def test_plans_copy_spans_of_the_sentence(drawn: list[Quadruple]) -> None:
    """A pronoun leaves the target empty; all else stands in the sentence, slips included."""
    for q in drawn:
        for slot in ("target", "with", "colour", "words", "value"):
            assert q.operation.get(slot, "").lower() in q.instruction.lower()
        if q.region is not None:
            assert q.operation["target"] == ""
        elif "target" in q.operation:
            assert q.operation["target"]


def test_regions_mark_what_is_meant(drawn: list[Quadruple]) -> None:
    marked = [q for q in drawn if q.region is not None]

    assert marked
    for q in marked:
        assert q.region is not None
        assert (q.target[q.region > 0] > 0.5).mean() > (0.4 if q.region_kind in ("box", "scribble") else 0.7)


def _thing(name: str, colour: str, x: int, y: int, size: int = 10) -> Thing:
    return Thing(
        name, colour, np.full((size, size, 3), 0.5, np.float32), np.ones((size, size), np.float32), x, y
    )


def _scene(*things: Thing, present: frozenset[str] = frozenset()) -> Scene:
    return Scene(np.zeros((100, 100, 3), np.float32), things, present)


def _said(scene: Scene) -> dict[str, frozenset[int]]:
    return {r.phrase: r.targets for r in references(scene)}


def test_sides_are_said_only_where_they_are_clear() -> None:
    said = _said(_scene(_thing("dog", "", 5, 40), _thing("dog", "", 70, 44)))

    assert said["left dog"] == said["dog on the left"] == {0}
    assert said["right dog"] == {1}
    assert "top dog" not in said
    assert "dog" not in said
    assert said["dogs"] == said["two dogs"] == {0, 1}


def test_sizes_are_said_only_where_they_are_clear() -> None:
    said = _said(
        _scene(_thing("dog", "", 5, 40, 20), _thing("dog", "", 50, 40, 10), _thing("cup", "", 80, 80, 11))
    )

    assert said["biggest dog"] == {0}
    assert said["smaller dog"] == {1}
    assert said["cup"] == {2}
    assert not any("cup" in phrase and "big" in phrase for phrase in said)


def test_colours_tell_apart_only_what_they_can() -> None:
    said = _said(
        _scene(_thing("car", "red", 5, 5), _thing("car", "blue", 50, 5), _thing("cup", "white", 5, 60))
    )
    unclear = _said(_scene(_thing("car", "red", 5, 5), _thing("car", "", 50, 5)))

    assert said["red car"] == said["red one"] == {0}
    assert "red car" not in unclear


def test_neighbours_must_be_near() -> None:
    things = _thing("dog", "", 5, 40), _thing("dog", "", 80, 40), _thing("cup", "", 18, 40)

    assert _said(_scene(*things))["dog next to the cup"] == {0}


def test_names_in_the_background_are_not_used() -> None:
    assert not references(_scene(_thing("dog", "red", 5, 5), present=frozenset({"dog"})))


def test_questions_ask_for_all_that_fits() -> None:
    scene = _scene(_thing("cup", "", 5, 5), _thing("bottle", "", 50, 5), _thing("dog", "", 5, 60))
    asked = {r.phrase: r.targets for r in questions(scene)}

    assert asked["what would you drink from?"] == {0, 1}
    assert asked["what is kept as a pet?"] == {2}
    assert not questions(_scene(_thing("cup", "", 5, 5), present=frozenset({"bottle"})))


@pytest.mark.parametrize(
    ("one", "many"), [("wine glass", "wine glasses"), ("bus", "buses"), ("person", "people"), ("toy", "toys")]
)
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


def test_what_covers_a_thing_is_not_its() -> None:
    scene = _scene(_thing("dog", "", 10, 10, 20), _thing("cup", "", 20, 10, 20))

    assert scene.visible(0).sum() == 200
    assert scene.visible(1).sum() == 400


def test_removal_shows_the_clean_background() -> None:
    background = np.random.default_rng(1).random((100, 100, 3)).astype(np.float32)
    scene = Scene(background, (_thing("dog", "", 10, 10),), frozenset())

    change = EDITS["remove"].change(scene, frozenset({0}), None, np.random.default_rng(2))  # type: ignore[arg-type]

    assert change is not None
    assert (to_bytes(change.picture) == to_bytes(background)).all()


@pytest.mark.parametrize("name", ["red", "navy", "white", "black", "sky blue"])
def test_recolouring_reaches_the_shade(name: str) -> None:
    rgb = np.random.default_rng(3).uniform(0.3, 0.7, (20, 20, 3)).astype(np.float32)
    alpha = np.ones((20, 20), np.float32)

    found = recoloured(rgb, alpha, SHADES[name])

    assert np.abs(found.mean((0, 1)) * 255 - np.array(SHADES[name])).max() < 25
    assert found.std() > 0.01


def test_a_fitted_thing_stands_in_its_box() -> None:
    cutout = Cutout("dog", np.ones((10, 30, 3), np.float32), np.ones((10, 30), np.float32), "", "")

    thing = fit(cutout, 40, 60, 5, 7)

    assert thing.alpha.shape == (20, 60)
    assert (thing.x, thing.y) == (5, 27)


@pytest.mark.parametrize("kind", KINDS)
def test_marks_touch_the_thing(kind: str) -> None:
    inside = np.zeros((SIDE, SIDE), bool)
    inside[20:40, 10:30] = True

    region = mark(inside, kind, np.random.default_rng(4))

    assert (region[inside] > 0).any()
    assert region[45:, 35:].sum() == 0


def test_mark_refuses_an_unknown_kind() -> None:
    with pytest.raises(ValueError, match="lasso"):
        mark(np.ones((8, 8), bool), "lasso", np.random.default_rng(0))


@pytest.mark.parametrize("kind", sorted(SLOTS))
def test_there_are_many_wordings(kind: str) -> None:
    assert len(WORDINGS[kind]) >= 10


def test_wordings_fill_all_their_slots() -> None:
    for seed in range(300):
        said, plan = Teller(random.Random(seed), None).tell(
            "recolour", {"op": "recolour", "target": ""}, Value("c", "colour", "red")
        )
        assert not set("{}«»@") & set(said)
        assert plan["target"] == ""
        assert plan["colour"].lower() in said.lower()


def test_composer_refuses_an_unknown_operation(stock: Stock) -> None:
    with pytest.raises(ValueError, match="melt"):
        Composer(stock, SIDE, 1, ("melt",))


def test_stock_needs_something_to_paste(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="found 0 and 0"):
        Stock([], [])
