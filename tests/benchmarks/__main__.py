"""Everything that `make bench` measures: `python -m tests.benchmarks [PART…]`.

Parts: pages (server time and queries of each page and correction, at 1,000 and 10,000 articles), importing,
annotation (against Stanza as it is usually called). The archives come from tests/benchmarks/archive and stay
in `var/bench`; the first run takes some minutes longer for them. `make bench-full` runs the large ones too:
tests.benchmarks.annotation, .desk, .people and .search, each a command of its own.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import psutil

from . import importing
from .archive.shape import Shape
from .measuring import Measured
from .server import ROOT, Place, bench_server, run, var_directory

SIZES = (1_000, 10_000)
FEW = 25  # requests at the smaller size, for their queries alone


def pages(place: Place, *, requests: int) -> None:
    """Print each page's time at the larger size, and its queries at both."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        # The first time both archives are made: queries are counted at the smaller while the larger grows.
        larger = pool.submit(place.archive, Shape(articles=SIZES[1]))
        few = _measured(place, SIZES[0], min(requests, FEW))
        larger.result()
    many = _measured(place, SIZES[1], requests)
    header = f"{'':44}{'p50 ms':>8}{'p95 ms':>8}  queries at {SIZES[0]:,} and {SIZES[1]:,} articles"
    print(f"\nPages, one client, {requests} requests each, {SIZES[1]:,} articles\n{header}")
    for name, one in many.items():
        queries = " and ".join(_queries(at[name]) for at in (few, many))
        missed = one.wrong or (f"  over {one.aim:.0f} ms" if one.is_missed else "")
        print(f"{name:44}{one.p50:8.1f}{one.p95:8.1f}  {queries}{missed}", flush=True)


def _measured(place: Place, size: int, requests: int) -> dict[str, Measured]:
    with place.copy(place.archive(Shape(articles=size))) as url:
        lines = run(["-m", "tests.benchmarks.measuring", f"--requests={requests}"], url).splitlines()
    return {one.name: one for one in (Measured(**json.loads(line)) for line in lines)}


def _queries(one: Measured) -> str:
    return str(one.most) if one.fewest == one.most else f"{one.fewest}–{one.most}"


PARTS = ("pages", "importing", "annotation")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--requests", type=int, default=200, help="of each page")
    parser.add_argument("--articles", type=int, default=5_000, help="to import")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    parts = options.parts or PARTS
    print(f"{platform.machine()}, {psutil.cpu_count()} cores, Python {platform.python_version()}")
    with bench_server(var_directory()) as place:
        print(place.version())
        if "pages" in parts:
            pages(place, requests=options.requests)
        if "importing" in parts:
            importing.report(place, articles=options.articles)
    if "annotation" in parts:
        sys.stdout.flush()
        command = [sys.executable, "-m", "tests.benchmarks.annotation", "ratio", "identity", "--articles=60"]
        subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
