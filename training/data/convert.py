"""A public data set to the one index format.

    python -m data.convert coco OUT --annotations instances_train2017.json --images train2017
    python -m data.convert refcoco OUT --references "refs(unc).p" --annotations instances.json --images train2014
    python -m data.convert reasonseg OUT --images ReasonSeg/val
    python -m data.convert revos OUT --annotations meta_expressions_valid_.json --masks mask_dict.json --images frames
    python -m data.convert refdavis OUT --annotations meta_expressions.json --masks Annotations --images JPEGImages
    python -m data.convert emuedit OUT --images FOLDER
    python -m data.convert folder OUT --images FOLDER --licence "CC BY 4.0"

May be killed and started again. Nothing is downloaded: the data sets have their own terms.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from .readers.clips import read_ref_davis, read_revos
from .readers.coco import read_coco, read_refcoco
from .readers.pictures import read_emu_edit, read_folder
from .readers.reasonseg import read_reasonseg
from .writer import Entry, IndexWriter

KINDS = ("coco", "refcoco", "reasonseg", "revos", "refdavis", "emuedit", "folder")


def entries(args: argparse.Namespace) -> Iterator[Entry]:
    """The reader of ``args.kind``."""
    match args.kind:
        case "coco":
            return read_coco(args.annotations, args.images, args.split)
        case "refcoco":
            return read_refcoco(args.references, args.annotations, args.images, args.wanted, args.split)
        case "reasonseg":
            return read_reasonseg(args.images, args.split)
        case "revos":
            return read_revos(args.annotations, args.masks, args.images, args.split)
        case "refdavis":
            return read_ref_davis(args.annotations, args.masks, args.images, args.split)
        case "emuedit":
            return read_emu_edit(args.images, args.split)
        case "folder":
            return read_folder(args.images, args.licence, args.split)
    raise ValueError(f"expected one of {KINDS}, found {args.kind!r}")


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("out", type=Path)
    for name in ("annotations", "images", "masks", "references"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--wanted", default="train", help="which of RefCOCO's own splits")
    parser.add_argument("--licence", default="", help="of a folder of photos, as data/index.py names them")
    parser.add_argument("--split", choices=["train", "val"], default="train")
    parser.add_argument("--long-side", type=int, default=640)
    args = parser.parse_args(argv)
    writer = IndexWriter(args.out, args.long_side)
    added = sum(writer.add(entry) for entry in entries(args))
    print(f"{added} photos added, {len(writer.known)} there")


if __name__ == "__main__":
    main()
