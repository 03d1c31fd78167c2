"""The trainer: kills, processes, precision, and what it refuses."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from data.toy import make_toy
from focus_model.config import focus_toy
from focus_model.focus import Focus
from stages.trainer.averaging import Average
from stages.trainer.checkpoint import load_average
from stages.trainer.objective import Objective
from stages.trainer.processes import Processes
from stages.trainer.settings import Settings
from stages.trainer.trainer import Trainer

HERE = Processes(0, 1, torch.device("cpu"))
TRAINING = Path(__file__).parents[1]


class Line(Objective):
    """Fits a line with a small network."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(3)
        self.layers = torch.nn.Sequential(torch.nn.Linear(1, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1))

    def draw(self, indexes: list[int]) -> Tensor:
        return torch.stack([torch.rand(1, generator=torch.Generator().manual_seed(i)) for i in indexes])

    def losses(self, batch: Tensor) -> dict[str, Tensor]:
        return {"square": (self.layers(batch) - 3 * batch).square().mean()}

    def rates(self) -> dict[str, float]:
        return {"layers.2": 2.0}

    def sheet(self, count: int) -> np.ndarray:
        return np.zeros((4, 4 * count, 3), np.uint8)


def _settings(**changes: int | float | str) -> Settings:
    plain = {"steps": 8, "batch": 4, "rate": 1e-2, "warm": 3, "last": 0.1, "save_every": 3, "log_every": 2}
    return Settings(**(plain | changes))  # type: ignore[arg-type]


def _weights(trainer: Trainer) -> list[Tensor]:
    return [*(p.detach() for p in trainer.objective.parameters()), *trainer.average.mean.values()]


@pytest.mark.parametrize("killed", range(1, 8))
def test_a_killed_run_ends_as_an_unbroken_one(killed: int, tmp_path: Path) -> None:
    """To the bit, whatever step it is killed at: it goes back to what was saved."""
    whole = Trainer(Line(), _settings(), tmp_path / "whole", HERE)
    whole.run()
    Trainer(Line(), _settings(), tmp_path / "broken", HERE).run(until=killed)
    again = Trainer(Line(), _settings(), tmp_path / "broken", HERE)

    assert again.step == killed // 3 * 3
    again.run()
    assert all(torch.equal(a, b) for a, b in zip(_weights(whole), _weights(again), strict=True))


def _command(out: Path, toy: Path, *more: str) -> list[str]:
    run = ["-m", "stages.train_family", "codec", str(out), "--data", str(toy), "--config", "focus-toy"]
    return [
        *run,
        "--side",
        "32",
        "--batch",
        "4",
        "--save-every",
        "1",
        "--log-every",
        "1",
        "--sheet-every",
        "0",
        *more,
    ]


def _environment() -> dict[str, str]:
    return os.environ | {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}


def test_kill_9_loses_nothing(tmp_path: Path) -> None:
    toy = make_toy(tmp_path / "toy", 8)
    command = [sys.executable, *_command(tmp_path / "killed", toy, "--steps", "12")]
    first = subprocess.Popen(command, cwd=TRAINING, env=_environment(), stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    for line in first.stdout:
        if json.loads(line)["step"] >= 3:
            first.send_signal(signal.SIGKILL)
            break
    assert first.wait() == -signal.SIGKILL
    first.stdout.close()
    subprocess.run(command, cwd=TRAINING, env=_environment(), check=True, capture_output=True)
    whole = [sys.executable, *_command(tmp_path / "whole", toy, "--steps", "12")]
    subprocess.run(whole, cwd=TRAINING, env=_environment(), check=True, capture_output=True)

    killed, unbroken = (torch.load(tmp_path / n / "last.pt", weights_only=True) for n in ("killed", "whole"))
    assert killed["step"] == unbroken["step"] == 12
    assert all(torch.equal(killed["trained"][k], v) for k, v in unbroken["trained"].items())
    assert all(torch.equal(killed["average"][k], v) for k, v in unbroken["average"].items())


def test_two_processes_learn_what_one_learns(tmp_path: Path) -> None:
    toy = make_toy(tmp_path / "toy", 8)
    one = [sys.executable, *_command(tmp_path / "one", toy, "--steps", "3")]
    launch = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    two = [*launch, *_command(tmp_path / "two", toy, "--steps", "3")]
    for command in (one, two):
        subprocess.run(command, cwd=TRAINING, env=_environment(), check=True, capture_output=True)

    a, b = (torch.load(tmp_path / n / "last.pt", weights_only=True)["trained"] for n in ("one", "two"))
    worst = max(float((a[k] - b[k]).abs().max()) for k in a)
    assert worst < 1e-3
    lines = (tmp_path / "two" / "progress.jsonl").read_text().splitlines()
    assert len(lines) == 3


def test_progress_and_sheets_are_written(tmp_path: Path) -> None:
    Trainer(Line(), _settings(sheet_every=4), tmp_path, HERE).run()
    lines = [json.loads(line) for line in (tmp_path / "progress.jsonl").read_text().splitlines()]

    assert [line["step"] for line in lines] == [2, 4, 6, 8]
    assert lines[-1]["eta_s"] == 0
    assert {"of", "square", "s"} <= lines[0].keys()
    assert Image.open(tmp_path / "sheets" / "000008.png").size == (16, 4)


def test_mixed_precision_keeps_weights_in_32_bits(tmp_path: Path) -> None:
    trainer = Trainer(Line(), _settings(precision="bfloat16"), tmp_path, HERE)
    trainer.run()

    assert {p.dtype for p in trainer.objective.parameters()} == {torch.float32}


def test_rates_by_name(tmp_path: Path) -> None:
    trainer = Trainer(Line(), _settings(), tmp_path, HERE)

    assert sorted(g["peak"] for g in trainer.optimiser.param_groups) == [1e-2, 2e-2]


def test_the_mean_is_worn_and_taken_off() -> None:
    line = Line()
    average = Average(line, 0.5)
    before = [p.detach().clone() for p in line.parameters()]
    with torch.no_grad():
        for parameter in line.parameters():
            parameter.add_(1)
    with average.worn():
        assert all(torch.equal(a, b) for a, b in zip(line.parameters(), before, strict=True))
    assert all(torch.equal(a, b + 1) for a, b in zip(line.parameters(), before, strict=True))


def test_another_runs_checkpoint_is_refused(tmp_path: Path) -> None:
    Trainer(Line(), _settings(), tmp_path, HERE).run()

    with pytest.raises(ValueError, match="rate"):
        Trainer(Line(), _settings(rate=1.0), tmp_path, HERE)


def test_earlier_stage_must_be_of_the_family(tmp_path: Path) -> None:
    Trainer(Line(), _settings(), tmp_path, HERE).run()

    with pytest.raises(ValueError, match="expected weights of the family"):
        load_average(tmp_path / "last.pt", Focus(focus_toy(300)))


def test_a_loss_that_is_no_number_stops_the_run(tmp_path: Path) -> None:
    class Broken(Line):
        def losses(self, batch: Tensor) -> dict[str, Tensor]:
            return {"square": super().losses(batch)["square"] * float("nan")}

    with pytest.raises(FloatingPointError, match="step 1"):
        Trainer(Broken(), _settings(), tmp_path, HERE).run()


def test_a_batch_must_be_shared_evenly() -> None:
    with pytest.raises(ValueError, match="2 processes"):
        Processes(0, 2, torch.device("cpu")).share([1, 2, 3])


def test_unknown_precision_is_refused() -> None:
    with pytest.raises(ValueError, match="int4"):
        _settings(precision="int4")
