"""How well copies are told from other articles, on the labelled articles.

    python benchmarks/copies.py GOLD.jsonl

Every pair of articles is compared; pairs where one is marked as `copy_of` the other should be found, others not
(revisions of one article are left out: they are the same article).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from monitor.articles.copies import credit, fingerprint, same_report, shared


def main(path: Path) -> None:
    """Print found, missed and wrong pairs, and the margin between the two kinds."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    marks = {row["id"]: (fingerprint(row["text"]), set(credit(row["text"]))) for row in rows}
    counts = {"copies found": 0, "copies missed": 0, "others taken for copies": 0, "others": 0}
    least, most = 1.0, 0.0
    for number, one in enumerate(rows):
        for two in rows[number + 1 :]:
            if one.get("revision_of") == two["id"] or two.get("revision_of") == one["id"]:
                continue
            (a, credits_a), (b, credits_b) = marks[one["id"]], marks[two["id"]]
            part, same = shared(a, b), same_report(a, b, same_credit=bool(credits_a & credits_b))
            if one.get("copy_of") == two["id"] or two.get("copy_of") == one["id"]:
                counts["copies found" if same else "copies missed"] += 1
                least = min(least, part)
            else:
                counts["others taken for copies" if same else "others"] += 1
                most = max(most, part)
    for name, count in counts.items():
        print(f"{count:6} {name}")
    print(f"copies share {least:.2f} and more of their runs of words, others {most:.2f} at most")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    main(parser.parse_args().gold)
