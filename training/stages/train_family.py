"""Trains a stage of the family.

    python -m stages.train_family codec OUT --data INDEX --config focus-mini \\
        --sam encoder.onnx --meaning lite0.pth --planner PACK --steps 20000
    torchrun --nproc-per-node 8 -m stages.train_family joint OUT ... --earlier adapters/last.pt --precision bfloat16

Stages in their order: codec, tokenizer, denoiser (1); adapters (2); joint (3); instructions (4). ``--earlier`` takes
the checkpoints of those before. Start the same command again after a kill: it goes on where it saved ``OUT/last.pt``.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from data.composer.compose import Composer
from data.composer.stock import read_stock
from data.index import read_index
from focus_model.focus import Focus
from stages.plans.grammar import Words

from .adapters.objective import AdaptersObjective
from .instructions.objective import InstructionsObjective
from .joint.objective import JointObjective
from .photos.codec import CodecObjective
from .photos.denoiser import DenoiserObjective
from .photos.source import PhotoSource
from .photos.tokenizer import TokenizerObjective
from .start import CONFIGS, Start
from .trainer.objective import Objective
from .trainer.processes import Processes
from .trainer.settings import PRECISIONS, Settings
from .trainer.trainer import Trainer
from .words_source import WordsSource, make_writer

ON_PHOTOS = ("codec", "tokenizer", "denoiser")
WITH_WORDS = {"adapters": AdaptersObjective, "joint": JointObjective, "instructions": InstructionsObjective}
RATES = {
    "codec": 3e-4,
    "tokenizer": 1e-4,
    "denoiser": 2e-4,
    "adapters": 1e-3,
    "joint": 2e-5,
    "instructions": 2e-5,
}
"""Peaks unless told otherwise. The paper's, but for codec and denoiser, which start from nothing in focus-mini."""


def make_objective(args: argparse.Namespace, focus: Focus, words: Words) -> Objective:
    """The stage's objective over the data that ``args`` names."""
    if args.stage in ON_PHOTOS:
        photos = read_index(args.data, "train", args.licence)
        side = args.side or focus.config.side_low
        cuts = PhotoSource(photos, side, args.seed, args.cut)
        if args.stage == "denoiser":
            return DenoiserObjective(focus, cuts)
        made = CodecObjective if args.stage == "codec" else TokenizerObjective
        return made(focus, cuts, args.adversary)
    stock = read_stock(args.data, "train", args.licence, args.photos, args.pngs)
    operations = tuple(args.operations.split(",")) if args.operations else ()
    composer = Composer(stock, args.side or focus.config.side_high, args.seed, operations)
    source = WordsSource(composer, make_writer(focus, words), focus.config.codec.channels)
    return WITH_WORDS[args.stage](focus, source)


def parse(argv: list[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stage", choices=[*ON_PHOTOS, *WITH_WORDS])
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--licence", choices=["any", "permissive"], default="permissive")
    parser.add_argument("--photos", type=int, help="photos that the composer reads")
    parser.add_argument(
        "--pngs", type=Path, help="a folder of transparent cut-outs under permissive licences"
    )
    parser.add_argument("--operations", help="of the composer, with commas; all unless given")
    parser.add_argument("--config", choices=CONFIGS, default="focus-mini")
    for name in ("sam", "meaning", "planner"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--earlier", type=Path, nargs="*", default=[])
    parser.add_argument("--scratch", action="store_true", help="let parts without a file start from chance")
    parser.add_argument(
        "--adversary",
        type=float,
        default=0.0,
        help="weight of the critic in a second run of codec, tokenizer",
    )
    parser.add_argument("--side", type=int, help="of the square pictures")
    parser.add_argument("--cut", type=int, help="side of the part of a square that the codec is shown")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--steps", type=int, default=10000)
    parser.add_argument("--batch", type=int, default=8, help="over all processes together")
    parser.add_argument("--rate", type=float)
    parser.add_argument(
        "--last", type=float, default=0.02, help="the rate's last share, falling along a cosine"
    )
    parser.add_argument("--precision", choices=sorted(PRECISIONS), default="float32")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--average", type=float, default=0.999)
    parser.add_argument("--ahead", type=int, default=2, help="batches drawn ahead")
    for name, default in (("save", 200), ("log", 20), ("sheet", 1000)):
        parser.add_argument(f"--{name}-every", type=int, default=default)
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    args = parse(argv)
    torch.set_num_threads(args.threads)
    place = Processes.join(args.device)
    start = Start(
        args.config, args.sam, args.meaning, args.planner, tuple(args.earlier), args.scratch, args.seed
    )
    focus, words = start.make()
    settings = Settings(
        args.steps,
        args.batch,
        args.rate or RATES[args.stage],
        last=args.last,
        average=args.average,
        precision=args.precision,
        seed=args.seed,
        ahead=args.ahead,
        save_every=args.save_every,
        log_every=args.log_every,
        sheet_every=args.sheet_every,
    )
    focus.to(place.device)
    Trainer(make_objective(args, focus, words), settings, args.out, place).run()
    place.leave()


if __name__ == "__main__":
    main()
