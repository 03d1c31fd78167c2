"""Makes the ``.jsonl`` files from the shorthand and checks every label: ``python -m data.plans.compile``."""

from __future__ import annotations

import json
from pathlib import Path

from stages.plans.plan import TEXT_SLOTS, parse_line

FOLDER = Path(__file__).parent
SETS = (("held_out_500", "h", 500), ("held_out_fresh_200", "f", 200), ("development", "d", 999))


def read_source(path: Path, prefix: str, most: int) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    seen: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, operations = parse_line(line)
        if sentence.lower() in seen:
            continue
        seen.add(sentence.lower())
        for operation in operations:
            for slot in TEXT_SLOTS[operation["op"]]:
                if operation[slot].lower() not in sentence.lower():
                    raise ValueError(f"{path.name}: {operation[slot]!r} is no span of {sentence!r}")
        rows.append({"id": f"{prefix}{len(rows):03d}", "sentence": sentence, "operations": operations})
    # Too many were written: every nth goes, so that no kind of sentence is lost.
    while len(rows) > most:
        step = -(-len(rows) // (len(rows) - most))
        rows = [row for i, row in enumerate(rows) if i % step != step - 1] or rows
    return rows


def main() -> None:
    for name, prefix, most in SETS:
        rows = read_source(FOLDER / "source" / f"{name}.txt", prefix, most)
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
        (FOLDER / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
        print(f"{name}: {len(rows)}")


if __name__ == "__main__":
    main()
