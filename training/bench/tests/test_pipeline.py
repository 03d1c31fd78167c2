import io
import json

import numpy as np
import pytest
from eval_clicks import Totals
from measure import run_command
from pipeline import choose


def test_one_click_takes_the_best_of_the_three_alternatives():
    assert choose(np.array([0.99, 0.2, 0.8, 0.5], np.float32), points=2) == 2


def test_more_points_take_the_single_mask():
    assert choose(np.array([0.1, 0.2, 0.8, 0.5], np.float32), points=3) == 0


def test_summary_counts_a_missed_target_as_the_limit():
    totals = Totals([[0.5, 0.95, 0.95, 0.95, 0.95], [0.1] * 20], [10.0], [1.0, 2.0, 3.0])
    result = totals.summary(20, "pack")
    assert result["n"] == 2
    assert result["noc90"] == pytest.approx(11)
    assert result["iou1"] == pytest.approx(0.3)
    assert result["click_ms_median"] == 2.0
    json.dump(result, io.StringIO())


class CountingBench:
    def __init__(self):
        self.done = 0

    def commands(self):
        return {"encode": self.encode}

    def encode(self):
        self.done += 1


def test_commands():
    bench = CountingBench()
    assert len(run_command(bench, "encode 3\n")["encode"]) == 3
    assert bench.done == 3
    assert "error" in run_command(bench, "encode many")
    assert "error" in run_command(bench, "paint 3")
