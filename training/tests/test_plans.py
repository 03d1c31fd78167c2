"""The planner's language: tokens, grammar, sentences, quantisation, the exported graph."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
import torch

from data.plans.compile import FOLDER, read_source
from export.nbits import dequantise, quantise
from export.pack_weights import load_pack, read_tokenizer
from export.plan_graph import export, round_rows
from export.planner_pack import write_vocabulary
from export.toy_planner import DIMS, toy_model, toy_words
from focus_model.language import Language, Low
from stages.plans.batches import batch_loss, draw_pairs, held_out, make_pair, plain
from stages.plans.decode import GraphScorer, open_graph, plan
from stages.plans.frames import FRAMES
from stages.plans.grammar import Reader, Words, write
from stages.plans.lists import FOLDER as LISTS
from stages.plans.plan import canonical, parse_line
from stages.plans.sentences import Drawer, draw, finish
from stages.plans.spoiling import gerund
from stages.plans.tokens import EOS, Sentence, normalise, split_pieces


@pytest.fixture(scope="module")
def words() -> Words:
    return toy_words()


def held_out_rows() -> list[dict]:  # type: ignore[type-arg]
    files = sorted(FOLDER.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def test_pieces_are_words_single_digits_and_runs_of_signs() -> None:
    assert split_pieces(" don't cut 25% off: #ff0!") == [
        " don", "'t", " cut", " ", "2", "5", "%", " off", ":", " #", "ff", "0", "!",
    ]  # fmt: skip


def test_a_normalised_sentence_knows_where_its_letters_came_from() -> None:
    text, origins = normalise("  The\t“RED”  Car ")
    assert text == 'the "red" car'
    assert "  The\t“RED”  Car "[origins[5]] == "R"


def test_spans_are_what_was_typed(words: Words) -> None:
    sentence = Sentence("Remove  the Big DOG, please", words.tokenizer)
    assert sentence.ids[-1] == words.tokenizer.ids["e"]
    assert words.tokenizer.ids["dog"] in sentence.ids
    assert canonical(
        read_back("Remove  the Big DOG, please", [{"op": "remove", "target": "Big DOG"}], words)
    ) == [(("op", "remove"), ("target", "big dog"))]


def read_back(typed: str, operations: list[dict[str, str]], words: Words) -> list[dict[str, str]]:
    sentence = Sentence(typed, words.tokenizer)
    reader = Reader(sentence, words)
    for token in write(operations, sentence, words):
        assert token in reader.allowed()
        reader.take(token)
    assert reader.done
    return reader.operations


def test_every_held_out_plan_can_be_written_and_read_back(words: Words) -> None:
    rows = held_out_rows()
    assert len(rows) == 874
    for row in rows:
        assert canonical(read_back(row["sentence"], row["operations"], words)) == canonical(row["operations"])


def test_the_files_are_what_their_source_says(tmp_path: Path) -> None:
    rows = read_source(FOLDER / "source" / "held_out_fresh_200.txt", "f", 200)
    assert rows == [r for r in held_out_rows() if r["id"].startswith("f")]


def test_a_label_that_is_no_span_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bad.txt"
    file.write_text("remove the dog | remove: cat\n")
    with pytest.raises(ValueError, match="'cat' is no span"):
        read_source(file, "b", 9)


def test_shorthand_names_its_amounts() -> None:
    assert parse_line("x | adjust: sky > exposure less 20%")[1] == [
        {"op": "adjust", "target": "sky", "property": "exposure", "change": "less", "amount": "20%"}
    ]
    with pytest.raises(ValueError, match="no amount"):
        parse_line("x | resize: sky > more gigantic")


def test_drawn_sentences_hold_their_plans(words: Words) -> None:
    rng = random.Random(3)
    drawn = [(s, o) for s, o in (draw(rng) for _ in range(600)) if len(s) < 110]  # here a letter is a token
    torn = 0
    for sentence, operations in drawn:
        try:
            assert make_pair(sentence, operations, words).choices
        except ValueError:  # a slip tore a span off its words
            torn += 1
    assert torn < 0.01 * len(drawn)
    assert len({o["op"] for _, plan in drawn for o in plan}) == 14


def test_it_stands_for_what_was_named_first() -> None:
    drawer = Drawer(random.Random(8))
    for _ in range(60):
        draft = drawer.introduced()
        targets = {o["target"] for o in draft.operations if o["op"] != "background"}
        assert len(targets) <= 1
        assert all(f"«{target[1:]}:" in draft.text for target in targets)


def test_several_wishes_are_one_operation_each_of_the_same_thing() -> None:
    drawer = Drawer(random.Random(11))
    plans = [drawer.several().operations for _ in range(60)]
    assert sum(len(plan) > 1 for plan in plans) > 50
    assert all(len({o["target"] for o in plan if "target" in o}) == 1 for plan in plans)


def test_two_tones_of_one_thing_are_two_operations_of_it() -> None:
    drawer = Drawer(random.Random(9))
    plans = [drawer.two_tones().operations for _ in range(60)]
    pairs = [plan for plan in plans if len(plan) == 2]
    assert len(pairs) > 30
    assert all(a["target"] == b["target"] and a["property"] != b["property"] for a, b in pairs)


@pytest.mark.parametrize("name", FRAMES)
def test_every_frame_can_be_filled_and_its_plan_written(name: str, words: Words) -> None:
    for kind, line in FRAMES[name]:
        for seed in range(3):
            draft = Drawer(random.Random(f"{seed} {line}")).framed(kind, line)
            sentence, operations = finish(draft.text, draft.operations)
            assert not set(sentence) & set("«»{}|@"), line
            assert not any(set(value) & set("<>{}@") for o in operations for value in o.values()), line
            if len(sentence) < 110:  # here a letter is a token
                assert make_pair(sentence, operations, words).ids


def test_no_phrase_of_a_list_is_torn_by_the_end_of_a_line() -> None:
    for file in LISTS.glob("*.txt"):
        lines = file.read_text("utf-8").splitlines()
        if not any(line.startswith("[") for line in lines):
            assert [line for line in lines[:-1] if not line.endswith(",")] == [], file.name


def test_no_mark_and_no_slot_is_left_in_a_drawn_sentence() -> None:
    rng = random.Random(10)
    assert not [s for s in (draw(rng)[0] for _ in range(3000)) if set(s) & set("«»{}|@")]


@pytest.mark.parametrize(
    ("order", "doing"),
    [
        ("remove the dog", "removing the dog"),
        ("get rid of it", "getting rid of it"),
        ("paint it", "painting it"),
    ],
)
def test_an_order_becomes_a_doing(order: str, doing: str) -> None:
    assert gerund(order) == doing


def test_what_begins_with_no_verb_becomes_no_doing() -> None:
    assert gerund("only the dog") is None
    assert gerund("«0:red» car") is None


def test_drawing_depends_on_the_seed_alone() -> None:
    assert [draw(random.Random("a")) for _ in range(3)] == [draw(random.Random("a")) for _ in range(3)]


def test_held_out_sentences_are_known_without_case_and_end() -> None:
    assert plain("REMOVE the dog!") in held_out(FOLDER)


def test_the_reader_allows_no_article_at_a_span_and_no_fourth_operation(words: Words) -> None:
    sentence = Sentence("the dog", words.tokenizer)
    reader = Reader(sentence, words)
    for _ in range(3):
        reader.take(words.ids["Remove"])
    assert words.tokenizer.ids["Ġ"] in reader.allowed()
    assert EOS in reader.allowed()
    assert words.ids["Cut"] not in reader.allowed()


@pytest.mark.parametrize(("bits", "most"), [(4, 0.12), (8, 0.008)])
def test_quantised_weights_stay_close(bits: int, most: float) -> None:
    weight = np.random.default_rng(1).normal(size=(24, 128)).astype(np.float32)
    again = dequantise(quantise(weight, bits), 128)
    assert np.sqrt(((again - weight) ** 2).mean()) < most


def test_knowing_the_inputs_makes_the_outputs_closer() -> None:
    rng = np.random.default_rng(2)
    inputs = (
        rng.normal(size=(400, 16)) @ rng.normal(size=(16, 64)) + 0.1 * rng.normal(size=(400, 64))
    ).astype(np.float32)
    weight = rng.normal(size=(32, 64)).astype(np.float32)
    plainly, knowing = (
        np.abs(inputs @ (dequantise(quantise(weight, 4, gram), 64) - weight).T).mean()
        for gram in (None, inputs.T @ inputs / len(inputs))
    )
    assert knowing < 0.7 * plainly


def rounded_model(words: Words) -> Language:
    """The graph keeps the table in 8 bits, so the model gets the same numbers."""
    model = toy_model(words)
    levels, scales = round_rows(model.table.numpy())
    model.table.copy_(torch.from_numpy(levels * scales[:, None]))
    return model


@pytest.mark.parametrize(("bits", "most"), [(0, 1e-4), (8, 0.03)])
def test_the_graph_scores_as_the_model_does_with_its_cache(
    tmp_path: Path, words: Words, bits: int, most: float
) -> None:
    model = rounded_model(words)
    export(model, tmp_path / "plan.onnx", bits)
    scorer = GraphScorer(open_graph(tmp_path / "plan.onnx"))
    ids, candidates = [1, 70, 81, 92, 2, 110, 33], [5, 9, 77, 120]
    scorer(ids[:4], candidates)
    scorer(ids[4:6], candidates)
    found = scorer(ids[6:], candidates)
    with torch.no_grad():
        wanted = (model(torch.tensor([ids]))[0, -1] @ model.table[candidates].T).numpy()
    assert np.abs(found - wanted).max() < most * np.abs(wanted).max()


@pytest.mark.parametrize("bits", [0, 4, 8])
def test_training_goes_on_from_what_a_pack_computes_with(tmp_path: Path, words: Words, bits: int) -> None:
    model = rounded_model(words)
    export(model, tmp_path / "plan.onnx", bits)
    write_vocabulary(words.tokenizer, tmp_path)
    again = Language(len(words.tokenizer.tokens), rank=4, dims=DIMS)
    load_pack(again, tmp_path)
    ids = [1, 70, 81, 92, 2, 110, 33]
    scorer, candidates = GraphScorer(open_graph(tmp_path / "plan.onnx")), [5, 9, 77, 120]
    found = scorer(ids, candidates)
    with torch.no_grad():
        wanted = (again(torch.tensor([ids]))[0, -1] @ again.table[candidates].T).numpy()
    assert np.abs(found - wanted).max() < 1e-3 * np.abs(wanted).max()
    assert read_tokenizer(tmp_path).tokens == words.tokenizer.tokens
    assert read_tokenizer(tmp_path).encode("the dog") == words.tokenizer.encode("the dog")


def test_what_starts_from_a_pack_learns(tmp_path: Path, words: Words) -> None:
    export(toy_model(words), tmp_path / "plan.onnx", 4)
    model = Language(len(words.tokenizer.tokens), rank=4, dims=DIMS)
    load_pack(model, tmp_path)
    losses = losses_of_training(model, words)
    assert losses[-1] < 0.8 * losses[0]


def test_a_share_of_what_was_learnt_lies_between_start_and_end(words: Words) -> None:
    model = toy_model(words)
    low = next(m for m in model.modules() if isinstance(m, Low))
    end = low.merged()
    model.keep_share(0.25)
    assert torch.allclose(low.merged(), 0.75 * low.weight + 0.25 * end, atol=1e-6)


def test_what_has_learnt_is_known_by_name(words: Words) -> None:
    model = toy_model(words)
    for module in model.modules():
        if isinstance(module, Low):
            torch.nn.init.zeros_(module.b)
    low = model.get_submodule("layers.1.down")
    assert isinstance(low, Low)
    torch.nn.init.ones_(low.b)
    assert model.learnt() == {"1.down"}


def test_training_lowers_the_loss(words: Words) -> None:
    losses = losses_of_training(toy_model(words), words)
    assert losses[-1] < 0.7 * losses[0]


def losses_of_training(model: Language, words: Words) -> list[float]:
    pairs = draw_pairs(random.Random(5), words, 8, set())
    optimiser = torch.optim.Adam(model.parameters(), lr=0.02)
    losses = []
    for _ in range(12):
        loss, _ = batch_loss(model, pairs)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    return losses


@pytest.mark.parametrize("sentence", ["!!!", "#", "dog !!", "# dog ...", "the"])
def test_whatever_is_chosen_a_plan_comes_to_its_end(words: Words, sentence: str) -> None:
    rng = random.Random(6)
    for _ in range(40):

        def anything(_: list[int], candidates: list[int]) -> np.ndarray:
            return np.array([rng.random() for _ in candidates])

        assert plan(sentence, words, anything)
