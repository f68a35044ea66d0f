"""`python -m tests.eval [--seed N] [--each N] [--only RULE]`: precision and recall by rule, over planted mistakes."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from tests.eval.run import Outcome, clean, document, mistakes


def told(outcome: Outcome) -> str:
    """The document, so that it can be looked at again, and what went wrong in it."""
    planting = outcome.planting
    look = {key: outcome.draft.look.get(key) for key in ("head", "about", "contact", "header", "size")}
    where = f"{outcome.stem} in {outcome.layout} {look}"
    missed = f"; missed {planting.rule}" if planting and not outcome.hit else ""
    false = "".join(f"; false {f.rule}: {f.message}" for f in outcome.false)
    words = " | ".join(outcome.draft.picked[-2:])
    missed += f" <{words}>" if planting else ""
    return f"{planting.name if planting else 'clean'}, {where}{missed}{false}"


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--each", type=int, default=1, help="documents a planting and layout")
    options.add_argument("--only", default="", help="a rule or a group")
    options.add_argument("--keep", type=Path, help="a folder for the documents that went wrong")
    chosen = options.parse_args()

    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    untouched = silent = 0
    for outcomes in (clean(chosen.seed, chosen.each), mistakes(chosen.seed, chosen.each, chosen.only)):
        for outcome in outcomes:
            planting = outcome.planting
            if planting:
                planted[planting.rule] += 1
                found[planting.rule] += outcome.hit
            else:
                untouched += 1
                silent += not outcome.false
            false.update(finding.rule for finding in outcome.false)
            seen[outcome.layout] += 1
            if outcome.false or (planting and not outcome.hit):
                wrong[outcome.layout] += 1
                print(told(outcome), file=sys.stderr, flush=True)
                if chosen.keep:
                    chosen.keep.mkdir(parents=True, exist_ok=True)
                    name = f"{planting.name if planting else 'clean'}-{outcome.stem}-{outcome.layout.replace(' ', '-')}"
                    (chosen.keep / f"{name}.{outcome.draft.format}").write_bytes(document(outcome.draft))

    print(f"{'rule':34}{'planted':>8}{'found':>7}{'missed':>8}{'false':>7}{'precision':>11}{'recall':>8}")
    for rule in sorted({*planted, *false}):
        spoke = found[rule] + false[rule]
        precision = f"{found[rule] / spoke:.3f}" if spoke else "-"
        recall = f"{found[rule] / planted[rule]:.3f}" if planted[rule] else "-"
        missed = planted[rule] - found[rule]
        print(f"{rule:34}{planted[rule]:8}{found[rule]:7}{missed:8}{false[rule]:7}{precision:>11}{recall:>8}")
    all_found, all_false = found.total(), false.total()
    print(
        f"{'all':34}{planted.total():8}{all_found:7}{planted.total() - all_found:8}{all_false:7}"
        f"{all_found / max(1, all_found + all_false):11.3f}{all_found / max(1, planted.total()):8.3f}"
    )
    print(f"\n{silent} of {untouched} documents without a mistake had no finding")
    print("by layout, documents read wrong: " + ", ".join(f"{k} {wrong[k]}/{seen[k]}" for k, _ in wrong.most_common()))


if __name__ == "__main__":
    main()
