"""One thread: toy sizes gain nothing from more, and busy machines lose much."""

import torch

torch.set_num_threads(1)
