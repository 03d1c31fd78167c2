import numpy as np
import pytest
from geometry import geometry, to_photo, to_pixels


def test_long_side_and_multiple():
    size = geometry(400, 267, 1024, 64)
    assert (size.resized_width, size.resized_height) == (1024, 684)
    assert (size.padded_width, size.padded_height) == (1024, 704)


def test_square_and_portrait():
    size = geometry(3000, 4000, 1024, 1024)
    assert (size.resized_width, size.resized_height) == (768, 1024)
    assert (size.padded_width, size.padded_height) == (1024, 1024)


def test_a_thin_photo_keeps_a_pixel():
    assert geometry(5000, 1, 1024, 64).resized_height == 1


def test_padding_is_zero_after_normalisation():
    size = geometry(8, 4, 16, 16)
    pixels = to_pixels(np.full((4, 8, 3), 255, np.uint8), size, [0.5, 0.5, 0.5], [0.5, 0.5, 0.5])
    assert pixels.shape == (1, 3, 16, 16) and pixels.dtype == np.float32
    assert np.all(pixels[:, :, :8] == 1)
    assert np.all(pixels[:, :, 8:] == 0)


def test_channels_keep_their_order():
    rgb = np.zeros((4, 4, 3), np.uint8)
    rgb[..., 0] = 255
    pixels = to_pixels(rgb, geometry(4, 4, 4, 4), [0, 0, 0], [1, 1, 1])
    assert pixels[0, :, 0, 0].tolist() == [1, 0, 0]


def test_mask_comes_back_to_its_place():
    size = geometry(64, 32, 64, 16)
    x = np.arange(16, dtype=np.float32)
    logits = np.tile(x, (8, 1))
    photo = to_photo(logits, size, 4)
    assert photo.shape == (32, 64)
    # cell centre 5 lies at photo pixel 5 * 4 + 1.5, between the pixels 21 and 22
    assert (photo[0, 21] + photo[0, 22]) / 2 == pytest.approx(5)
    assert photo[0, 0] == 0 and photo[0, -1] == 15


def test_padding_cells_do_not_shrink_the_answer():
    size = geometry(64, 40, 64, 64)
    logits = np.zeros((16, 16), np.float32)
    logits[:10] = 1
    assert np.all(to_photo(logits, size, 4)[:38] == 1)
