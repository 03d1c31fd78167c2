"""The family at toy size: shapes, and what each part promises."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from focus_model.config import focus_toy
from focus_model.denoiser import Denoiser, DenoiserConfig, MaskTokens, to_latent
from focus_model.focus import Focus
from focus_model.regions import extent
from focus_model.schedules import MOST_STEPS, sample, schedule
from focus_model.simvq import SimVq
from focus_model.speaker import Seen
from focus_model.special import Special

WORDS = 300
SIDE = 64


@pytest.fixture(scope="module")
def focus() -> Focus:
    torch.manual_seed(1)
    model = Focus(focus_toy(WORDS)).eval()
    with torch.no_grad():
        for name, tensor in model.speaker.language.named_buffers():
            if "norm" not in name:
                tensor.normal_(std=0.1)
    return model


@pytest.fixture(scope="module")
def pixels() -> Tensor:
    return torch.rand(2, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(2))


def test_every_part_keeps_its_shapes(focus: Focus, pixels: Tensor) -> None:
    with torch.no_grad():
        view = focus.view(pixels)
        seen = focus.see(view, torch.ones(2, 1, SIDE // 16, SIDE // 16), torch.zeros(2, 1, dtype=torch.long))
        clicks, readout = focus.no_marks(view.features)
        masks = focus.visual_mask_tokens[None].expand(2, -1, -1)
        condition = focus.null_condition[None].expand(2, -1, -1)
        answers = focus.predictor(view.features, masks, condition, clicks, readout)

    assert view.vanilla.shape == (2, 4, 472)
    assert [tuple(s.shape) for s in seen] == [(2, 4, 32), (2, 16, 8), (2, 4, 32), (2, 1, 32)]
    assert answers.mask_logits.shape == (2, 3, SIDE // 4, SIDE // 4)
    assert answers.scores.shape == (2, 3, 1)
    assert answers.instance.shape == (2, 3, 8)


def test_fresh_adapter_hands_its_queries_through(focus: Focus, pixels: Tensor) -> None:
    """Gates start at 0 (paper, equation 4)."""
    with torch.no_grad():
        found = focus.fusion.query_tokens(focus.view(pixels).features)

        assert torch.equal(found[0], focus.fusion.leave(focus.fusion.queries))
        assert torch.equal(found[0], found[1])


def test_region_token_says_where(focus: Focus, pixels: Tensor) -> None:
    """The same flat photo everywhere: only the place can differ."""
    region = torch.zeros(1, 2, 4, 4)
    region[0, 0, 1, 0] = region[0, 1, 1, 3] = 1
    with torch.no_grad():
        tokens = focus.regions(
            torch.ones(1, 4, 472), torch.ones(1, 32, 4, 4), region, torch.zeros(1, 2).long()
        )

    assert (tokens[0, 0] - tokens[0, 1]).abs().max() > 1e-3


def test_extent_of_a_known_region() -> None:
    region = torch.zeros(1, 1, 4, 4)
    region[0, 0, 0, 2:] = 1

    found = extent(region)[0, 0]

    assert torch.allclose(found, torch.tensor([0.75, 0.125, 0.125, 0.0, 0.125]), atol=1e-4)


def test_code_book_finds_its_own_vectors() -> None:
    quantiser = SimVq(50, 8)
    codes = torch.randint(0, 50, (2, 7))

    found = quantiser(quantiser.look_up(codes))

    assert torch.equal(found.codes, codes)
    assert found.loss < 1e-10


def test_code_book_moves_as_one() -> None:
    """One step on one code changes the vectors of codes that were not used."""
    quantiser = SimVq(50, 8)
    before = quantiser.book().detach().clone()
    quantiser(torch.randn(1, 1, 8)).loss.backward()
    torch.optim.SGD(quantiser.parameters(), lr=1.0).step()

    assert ((quantiser.book() - before).abs().amax(1) > 0).all()


def test_tokenizer_round_trip_has_the_photos_size(focus: Focus, pixels: Tensor) -> None:
    with torch.no_grad():
        tokens = focus.tokenizer.encode(pixels, focus.view(pixels).vanilla)
        joined = focus.tokenizer.join(tokens.semantic.values, tokens.pixel.values, 4, 4)
        by_codes = focus.tokenizer.embed(tokens.semantic.codes, tokens.pixel.codes, 4, 4)

        assert focus.tokenizer.decode(joined).shape == pixels.shape
    assert torch.allclose(joined, by_codes, atol=1e-5)


def test_codec_sees_tiles_as_it_sees_the_whole(focus: Focus) -> None:
    """No norm, no attention: far from its border a tile's latent is the picture's."""
    encoder = copy.deepcopy(focus.codec.encoder)
    torch.manual_seed(6)
    for parameter in encoder.parameters():  # blocks start as nothing
        torch.nn.init.normal_(parameter, std=0.1)
    picture = torch.rand(1, 3, 256, 256, generator=torch.Generator().manual_seed(5))
    with torch.no_grad():
        whole, tile = encoder(picture), encoder(picture[:, :, :, :192])

    assert whole.std() > 1e-3
    assert torch.allclose(whole[..., :12], tile[..., :12], atol=1e-5)


def _denoise(guide: str, mask: Tensor) -> Tensor:
    torch.manual_seed(3)
    config = DenoiserConfig((16, 32), (1, 1), 1, 16, 2, guide)  # type: ignore[arg-type]
    model = Denoiser(4, 6, 32, config).eval()
    torch.manual_seed(4)
    for parameter in model.parameters():  # blocks start as nothing
        torch.nn.init.normal_(parameter, std=0.1)
    embedding = torch.ones(1, 2, 32) if guide == "embedding" else None
    zeros = torch.zeros(1, 4, 8, 8)
    with torch.no_grad():
        return model(
            zeros, torch.tensor([0.5]), torch.zeros(1, 3, 32), torch.zeros(1, 6, 8, 8), mask, zeros, embedding
        )


@pytest.mark.parametrize(("guide", "heeds"), [("mask", True), ("embedding", False), ("none", False)])
def test_only_the_mask_guide_sees_the_mask(guide: str, heeds: bool) -> None:
    left, right = torch.zeros(1, 1, 8, 8), torch.zeros(1, 1, 8, 8)
    left[..., :4] = right[..., 4:] = 1

    assert ((_denoise(guide, left) - _denoise(guide, right)).abs().max() > 1e-4) == heeds


def test_mask_tokens_carry_their_place() -> None:
    """The paper's plain linear map would give the same set of tokens for both (hazard 1)."""
    tokens = MaskTokens(2, 16)
    left, right = torch.zeros(1, 1, 4, 4), torch.zeros(1, 1, 4, 4)
    left[..., :2] = right[..., 2:] = 1
    sums = [tokens(m).square().sum() for m in (left, right)]

    assert (sums[0] - sums[1]).abs() > 1e-3


def test_thin_mask_stays_at_latent_size() -> None:
    mask = torch.zeros(1, 1, 64, 64)
    mask[..., 13] = 1

    assert to_latent(mask).sum() == 8


@pytest.mark.parametrize("name", ["flow", "ddim"])
def test_sampler_follows_a_perfect_prediction(name: str) -> None:
    way = schedule(name)
    clean, noise = torch.randn(2, 4, 8, 8), torch.randn(2, 4, 8, 8)
    previews: list[Tensor] = []

    start = way.noised(clean, noise, torch.ones(2))
    found = sample(
        way, lambda x, m: way.target(clean, noise, m), start, 20, lambda step, seen: previews.append(seen)
    )

    assert torch.allclose(found, clean, atol=2e-3)
    assert len(previews) == 20


def test_sampler_refuses_more_steps_than_the_budget() -> None:
    with pytest.raises(ValueError, match="found 21"):
        sample(schedule("flow"), lambda x, m: x, torch.zeros(1, 1, 2, 2), MOST_STEPS + 1)


def test_caches_give_what_the_whole_gives(focus: Focus) -> None:
    embeds = torch.randn(1, 9, 64)
    language = focus.speaker.language
    with torch.no_grad():
        whole = language.run(embeds)
        first, past = language.go_on(embeds[:, :5], language.no_past(1))
        second, _ = language.go_on(embeds[:, 5:], past)

    assert torch.allclose(whole, torch.cat([first, second], 1), atol=1e-5)


def _seen() -> Seen:
    rng = torch.Generator().manual_seed(7)
    return Seen(*(torch.randn(1, n, w, generator=rng) for n, w in ((4, 32), (16, 8), (4, 32), (1, 32))))


def _ids(special: Special) -> Tensor:
    marks = {"image": 4, "pixel": 16, "query": 4}
    head = [special.mark(k) for k, n in marks.items() for _ in range(n)]
    words = [1, 40, special.mark("region"), 41, 2, special.mark("names"), 50, special.mark("end_names")]
    return torch.tensor([[*head, *words, *(special.mask(i) for i in range(4))]])


def test_region_token_stands_in_the_sentence(focus: Focus) -> None:
    special = focus.speaker.special
    ids, seen = _ids(special), _seen()
    at = int((ids[0] == special.mark("region")).nonzero())
    with torch.no_grad():
        embeds = focus.speaker.place(ids, seen)

        assert torch.allclose(embeds[0, at], focus.speaker.project("region", seen.region)[0, 0])
        assert torch.allclose(embeds[0, at + 1], focus.speaker.language.table[41])


def test_masks_depend_on_the_names_before_them(focus: Focus) -> None:
    """Objects are named before the masks (paper, section 3.2), so the mask tokens must see the names."""
    special = focus.speaker.special
    ids, seen = _ids(special), _seen()
    other = ids.clone()
    other[ids == 50] = 51
    with torch.no_grad():
        tokens = [focus.speaker.mask_tokens(i, focus.speaker(i, seen)) for i in (ids, other)]

    assert tokens[0].shape == (1, 4, 32)
    assert (tokens[0] - tokens[1]).abs().max() > 1e-5


def test_words_are_written_from_those_allowed(focus: Focus) -> None:
    speaker, special = focus.speaker, focus.speaker.special
    embeds = speaker.place(_ids(special)[:, :-5], _seen())

    written, past = speaker.write(
        embeds, speaker.language.no_past(1), [50, 51, 52], special.mark("end_names"), 5
    )

    assert set(written) <= {50, 51, 52}
    assert len(written) <= 5
    assert past[0][0].shape[2] == embeds.shape[1] + len(written)


def test_clicks_reach_every_scale(focus: Focus, pixels: Tensor) -> None:
    """A single marked cell of stride 4 survives down to stride 16."""
    run: Callable[[Tensor], Tensor]
    with torch.no_grad():
        view = focus.view(pixels[:1])
        clicks, readout = focus.no_marks(view.features)
        marked = clicks.clone()
        marked[0, 0, 5, 6] = 1
        pyramid, encode = focus.predictor.pyramid, focus.predictor.clicks
        run = lambda c: pyramid(view.features, encode(c), focus.predictor.readout(readout))[1]  # noqa: E731
        for plain, changed in zip(run(clicks), run(marked), strict=True):
            assert (plain - changed).abs().max() > 1e-4
