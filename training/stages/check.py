"""Every stage, the export with parity and the experiment, at toy size: a test of the code, not of quality.

training/check [FOLDER]
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path

import torch

import evaluate.guides
import export.family.pack
from data.index import read_index
from data.shards import pack, unpack
from data.toy import make_toy

from . import train_family

STAGES = ("codec", "tokenizer", "denoiser", "adapters", "joint", "instructions")
COMMON = ["--config", "focus-toy"]


def check(folder: Path) -> None:
    """Raises where anything fails."""
    toy = make_toy(folder / "toy", 16)
    pack(read_index(toy, "train", "permissive"), folder / "shards", 96)
    unpack(folder / "shards", folder / "data")
    lines = [p.read_text("utf-8") for p in (folder / "data" / "index.jsonl", toy / "index.jsonl")]
    shutil.copytree(
        toy, folder / "data", dirs_exist_ok=True
    )  # with the held-out photos, which are not packed
    if len(lines[0]) >= len(lines[1]):
        raise RuntimeError("expected shards without the held-out photos, found all of them")
    earlier: list[str] = []
    for stage in STAGES:
        started = time.monotonic()
        out = folder / stage
        told = [stage, str(out), "--data", str(folder / "data"), *COMMON, "--device", "cpu", "--steps", "3"]
        train_family.main(
            [*told, "--batch", "2", "--log-every", "3", "--sheet-every", "3", "--earlier", *earlier]
        )
        earlier.append(str(out / "last.pt"))
        print(f"{stage}: {time.monotonic() - started:.0f} s", flush=True)
    for variant in ("fp16", "int8"):
        export.family.pack.main([str(folder / variant), *COMMON, "--variant", variant, "--earlier", *earlier])
    told = [
        str(folder / "guides"),
        "--data",
        str(folder / "data"),
        *COMMON,
        "--device",
        "cpu",
        "--side",
        "64",
    ]
    evaluate.guides.main([*told, "--steps", "2", "--batch", "2", "--pictures", "4", "--earlier", *earlier])


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", help="kept; a temporary one unless given")
    folder: Path | None = parser.parse_args().folder
    torch.set_num_threads(1)
    started, used = time.monotonic(), time.process_time()
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        check(folder)
    else:
        with tempfile.TemporaryDirectory() as temporary:
            check(Path(temporary))
    print(
        f"all well: {time.monotonic() - started:.0f} s, {time.process_time() - used:.0f} s of processor time"
    )


if __name__ == "__main__":
    main()
