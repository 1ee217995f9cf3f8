"""Runs treaty and its peers in turn on the same input and prints medians and ratios: measure.py FOLDER PROGRAM [TABLE.md]

A ratio is taken between medians of one run; both programs stand in the same round, so that what else the machine does falls on both. ONLY=word
in the environment measures only the lines whose name holds the word; ROUNDS=n changes the number of rounds.
"""
import os, pathlib, platform, statistics, subprocess, sys, time

import inputs

HERE = pathlib.Path(__file__).parent
WORK = pathlib.Path(sys.argv[1]).resolve()
TREATY = str(pathlib.Path(sys.argv[2]).resolve())
TABLE = sys.argv[3] if len(sys.argv) > 3 and sys.argv[3] else None
ROUNDS = int(os.environ.get("ROUNDS", "0"))
ONLY = os.environ.get("ONLY", "")
PYTHON = "/usr/bin/python3"
CORPUS = str(pathlib.Path("corpus").resolve())
rows = []


def run(command):
    """Wall time of a whole process (or several, one after the other) in seconds."""
    begun = time.perf_counter()
    for part in command if isinstance(command[0], list) else [command]:
        done = subprocess.run(part, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=WORK, timeout=580)
        if done.returncode != 0 and not (done.returncode == 1 and part[0] == "wdiff"):  # wdiff says 1 where the files differ
            sys.exit(f"{' '.join(map(str, part))} ended with {done.returncode}: {done.stderr.decode()[:500]}")
    return time.perf_counter() - begun


def beside(name, ours, peers, rounds):
    """peers: (what it is, command, factor to stay within)."""
    if ONLY not in name:
        return
    rounds = ROUNDS or rounds
    times = [[] for _ in range(len(peers) + 1)]
    for command in [ours] + [p[1] for p in peers]:
        run(command)
    for _ in range(rounds):
        for at, command in enumerate([ours] + [p[1] for p in peers]):
            times[at].append(run(command))
    mine = statistics.median(times[0])
    for (what, _, target), theirs in zip(peers, times[1:]):
        peer = statistics.median(theirs)
        add(name, what, mine, peer, mine / peer, target, rounds)


def add(name, what, mine, peer, ratio, target, rounds, unit="s"):
    verdict = "reached" if ratio <= target else "**not reached**"
    number = (lambda v: f"{v:.3f} s") if unit == "s" else (lambda v: f"{v:.1f} {unit}")
    rows.append(f"| {name} | {number(mine)} | {what} | {number(peer)} | {ratio:.2f} | {target} | {verdict} | {rounds} |")
    print(rows[-1], flush=True)


def children_peak(command):
    """Peak resident memory in MB of a child of a fresh Python process."""
    code = "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,check=True);print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    return int(subprocess.run([PYTHON, "-c", code, *command], stdout=subprocess.PIPE, cwd=WORK, check=True).stdout) / 1024


def touch_memory(most=8 << 30):
    """Touches half of the free memory once, up to 8 GB. A virtual machine may get its memory from its host only at the first touch, which takes ten times as long as any
    later one (4 ms for 2 MB where this was written) and would be counted against whichever program comes upon it."""
    import mmap
    with open("/proc/meminfo", encoding="ascii") as file:
        free = next(int(line.split()[1]) << 10 for line in file if line.startswith("MemAvailable"))
    with mmap.mmap(-1, min(most, free // 2) & -(2 << 20)) as memory:
        memory.madvise(mmap.MADV_HUGEPAGE)
        for at in range(0, len(memory), 4096):
            memory[at] = 1


def peer(script, *arguments):
    return [PYTHON, str(HERE / "peers" / script), *map(str, arguments)]


def main():
    touch_memory()
    one, hundred = WORK / "1", WORK / "100"
    inputs.write_pair(one, 1, ["txt", "html", "docx", "pdf"])
    empty, pdfpig = str(WORK / "empty" / "Empty"), str(WORK / "pdfpig" / "PdfPigWords")
    empty_native, pdfpig_native = str(WORK / "empty-native" / "Empty"), str(WORK / "pdfpig-native" / "PdfPigWords")

    beside("parse, 70-page DOCX", [TREATY, "parse", one / "A.docx"], [
        ("python-docx, paragraph walk", peer("docx_walk.py", one / "A.docx"), 1.0), ("pandoc", ["pandoc", one / "A.docx", "-t", "plain", "-o", WORK / "p.txt"], 0.3)], 11)
    beside("parse, 70-page HTML", [TREATY, "parse", one / "A.html"], [("pandoc", ["pandoc", one / "A.html", "-t", "plain", "-o", WORK / "p.txt"], 0.35)], 11)
    beside("parse, 70-page PDF", [TREATY, "parse", one / "A.pdf"], [
        ("PdfPig, bare words", [pdfpig, one / "A.pdf"], 1.2), ("the same in native code", [pdfpig_native, one / "A.pdf"], 1.2), ("pdftotext", ["pdftotext", one / "A.pdf", WORK / "p.txt"], 6)], 11)
    if ONLY in "parse, 7,000-page DOCX":
        inputs.write_pair(hundred, 100, ["docx"])
    beside("parse, 7,000-page DOCX", [TREATY, "parse", hundred / "A.docx"], [("python-docx, paragraph walk", peer("docx_walk.py", hundred / "A.docx"), 0.7)], 3)

    wdiff = ["wdiff", one / "A.txt", one / "B.txt"]
    beside("diff, 70 pages, text to Markdown", [TREATY, "diff", one / "A.txt", one / "B.txt", "--format", "md", "--out", WORK / "d1"], [("wdiff", wdiff, 2.0)], 11)
    plain = [["pandoc", one / f"{n}.docx", "-t", "plain", "--wrap=none", "-o", WORK / f"{n}.plain"] for n in "AB"]
    beside("diff, 70 pages, DOCX to tracked changes", [TREATY, "diff", one / "A.docx", one / "B.docx", "--format", "docx", "--out", WORK / "d2"],
           [("pandoc twice and wdiff", plain + [["wdiff", WORK / "A.plain", WORK / "B.plain"]], 0.4),
            ("LibreOffice's comparison", peer("libreoffice_compare.py", one / "A.docx", one / "B.docx", WORK / "compared.docx", WORK / "office-profile"), 0.05)], 5)

    if ONLY in "matrix, all formats":
        run([TREATY, "matrix", "--corpus", CORPUS, "--no-texts", "--out", WORK / "m0"])
    beside("matrix, all formats", [TREATY, "matrix", "--corpus", CORPUS, "--no-texts", "--out", WORK / "m1"],
           [("openpyxl, an equal workbook alone", peer("openpyxl_matrix.py", WORK / "m0" / "matrix.xlsx", WORK / "cells.pickle", WORK / "peer.xlsx"), 2.5)], 5)

    if ONLY in "workbook of 100,000 provisions":
        big = inputs.write_corpus(WORK / "big", CORPUS, instruments=100, provisions=1000)
        ours = [TREATY, "matrix", "--corpus", str(big), "--no-texts", "--format", "xlsx", "--out", WORK / "m2"]
        theirs = peer("xlsxwriter_rows.py", 100_000, WORK / "rows.xlsx")
        beside("workbook of 100,000 provisions", ours, [("XlsxWriter, constant_memory", theirs, 0.45)], 3)
        peak = children_peak([str(c) for c in ours])
        add("workbook of 100,000 provisions, peak memory", "bound in MB", peak, 250, peak / 250, 1.0, 1, "MB")

    name = "parse, 1,000 documents of 68 pages, time for each beside 100"
    if ONLY in name:
        named = {n: [one / "A.docx"] * n for n in (100, 1000)}
        times = {n: [run([TREATY, "parse", "--ndjson", "--out", WORK / "many.ndjson", *named[n]]) / n for _ in range(3)] for n in named}
        small, large = statistics.median(times[100]), statistics.median(times[1000])
        add(name, "the same of 100", large * 1000, small * 1000, large / small, 1.3, 3, "ms")
        peaks = {n: children_peak([TREATY, "parse", "--ndjson", "--out", str(WORK / "many.ndjson"), *map(str, named[n])]) for n in named}
        add("parse, 1,000 documents, peak memory", "the same of 100", peaks[1000], peaks[100], peaks[1000] / peaks[100], 1.3, 1, "MB")

    name = "matrix, 1,000 instruments"
    if ONLY in name:
        folders = {n: inputs.write_corpus(WORK / f"corpus-{n}", CORPUS, instruments=n, provisions=100) for n in (100, 1000)}
        ours = {n: [TREATY, "matrix", "--corpus", str(folders[n]), "--no-texts", "--out", str(WORK / f"m{n}")] for n in folders}
        for formats, rounds in (("csv,md,json,html", 3), ("xlsx", 1)):
            times = {n: [] for n in folders}
            for n in [100, 1000] * rounds:
                times[n].append(run([*ours[n], "--format", formats]) / n)
            small, large = statistics.median(times[100]), statistics.median(times[1000])
            kind = formats.replace(",", ", ")
            add(f"{name} ({kind}), time for each beside 100", "the same of 100", large * 1000, small * 1000, large / small, 1.3, rounds, "ms")
            peaks = {n: children_peak([*ours[n], "--format", formats]) for n in folders}
            add(f"{name} ({kind}), peak memory", "the same of 100", peaks[1000], peaks[100], peaks[1000] / peaks[100], 1.3, 1, "MB")

    if ONLY in "search, 100,000 provisions":
        big = inputs.write_corpus(WORK / "big", CORPUS, instruments=100, provisions=1000)
        search = [TREATY, "search", "--corpus", str(big), "--index", str(WORK / "search.index"), "manifest", "harbour", "court"]
        run(search)  # makes the index
        beside("search, 100,000 provisions", search, [("an empty .NET program", [empty], 3.0), ("an empty native program", [empty_native], 3.0)], 21)

    head = ["| task | treaty | beside | its time | ratio | to reach | | rounds |", "|---|---|---|---|---|---|---|---|"]
    if TABLE:
        machine = f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}; measured {time.strftime('%Y-%m-%d')}; medians of whole processes."
        pathlib.Path(TABLE).write_text("\n".join([machine, "", *head, *rows]) + "\n")


main()
