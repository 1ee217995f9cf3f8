"""Writes the documents that the side-by-side runs read: an invented instrument and a later draft of it, of any length, in several formats.

Every word is drawn from the lists below by a generator with a fixed seed, so that two machines measure the same bytes of text and no wording
of an existing instrument is needed. One unit of size is about 70 printed pages.
"""
import csv, pathlib, random, shutil, subprocess, sys

SUBJECTS = "Each Harbour|The competent office|A participating port|The keeper of the register|The joint board|Every carrier|The receiving Harbour|The reviewing panel".split("|")
DUTIES = "shall|may|should|shall not".split("|")
VERBS = "preserve|disclose|examine|register|return|seal|copy|transmit|review|publish|restrict|suspend".split("|")
THINGS = ("the manifest of the vessel|a log of passages|the record of signals|an inventory of goods|the ledger of tolls|the list of passengers|a chart of moorings|"
          "the correspondence of the crew|an account of repairs|the certificate of origin|the soundings of the channel|a plan of the quay").split("|")
LIMITS = ("within thirty days of the request|after a written order of the harbour court|for no longer than is necessary|unless the owner has been heard|"
          "in accordance with the rules of the port|subject to the conditions of this Chapter|where the urgency of the matter so requires|"
          "provided that the purpose is stated|with due regard to the rights of third persons|on the grounds listed in the annex").split("|")
HEADS = "Scope|Registers|Preservation of logs|Inspection|Requests|Refusal|Costs|Joint boards|Remedies|Notice|Records|Appeals|Transit|Pilots|Moorings|Tolls".split("|")
ARTICLES_PER_UNIT = 118


def sentence(random_, longer=0):
    parts = [f"{random_.choice(SUBJECTS)} {random_.choice(DUTIES)} {random_.choice(VERBS)} {random_.choice(THINGS)} {random_.choice(LIMITS)}"]
    for _ in range(longer):
        parts.append(f"and {random_.choice(DUTIES)} {random_.choice(VERBS)} {random_.choice(THINGS)}, {random_.choice(LIMITS)}")
    return ", ".join(parts)


def article(random_):
    """A heading and lines; a line of an article is a paragraph "1." or a point "a."."""
    lines = []
    for paragraph in range(1, random_.randint(3, 5)):
        if random_.random() < 0.4:
            lines.append(f"{paragraph}. {sentence(random_)}:")
            points = random_.randint(2, 4)
            for point in range(points):
                lines.append(f"{'abcdef'[point]}. {sentence(random_, 1)}{';' if point + 1 < points else '.'}")
        else:
            lines.append(f"{paragraph}. {sentence(random_, random_.randint(1, 3))}.")
    return random_.choice(HEADS), lines


def instrument(size, seed=7):
    random_ = random.Random(seed)
    return [article(random_) for _ in range(int(ARTICLES_PER_UNIT * size))]


def later_draft(articles, seed=11):
    """One word in forty changed, one article in forty moved, one in sixty dropped, one in sixty new."""
    random_ = random.Random(seed)
    draft = []
    for head, lines in articles:
        if random_.random() < 1 / 60:
            continue
        if random_.random() < 1 / 60:
            draft.append(article(random_))
        changed = []
        for line in lines:
            words = line.split(" ")
            for at in range(1, len(words)):
                if random_.random() < 1 / 40:
                    words[at] = random_.choice(["relevant", "shall", "may", "promptly", "written", "prior"])
            changed.append(" ".join(words))
        draft.append((head, changed))
    for _ in range(len(draft) // 40):
        moved = draft.pop(random_.randrange(len(draft)))
        draft.insert(random_.randrange(len(draft)), moved)
    return draft


def lines_of(articles):
    """(level, text): level 1 a chapter, 2 an article, 0 a paragraph of text."""
    yield 0, "Convention of the Free Harbours"
    for number, (head, lines) in enumerate(articles):
        if number % 12 == 0:
            yield 1, f"Chapter {number // 12 + 1} – {HEADS[number // 12 % len(HEADS)]}"
        yield 2, f"Article {number + 1} – {head}"
        for line in lines:
            yield 0, line


def write_text(path, articles):
    with open(path, "w", encoding="utf-8") as file:
        for _, text in lines_of(articles):
            file.write(text + "\n\n")


def write_html(path, articles):
    with open(path, "w", encoding="utf-8") as file:
        file.write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Draft</title></head><body>\n")
        for level, text in lines_of(articles):
            tag = f"h{level + 1}" if level else "p"
            file.write(f"<{tag}>{text}</{tag}>\n")
        file.write("</body></html>\n")


def write_docx(path, articles):
    import docx
    from docx.oxml import OxmlElement
    document = docx.Document()
    body = document.element.body
    styles = {1: "Heading1", 2: "Heading2"}
    end = body[-1]
    for level, text in lines_of(articles):
        paragraph, run, words = OxmlElement("w:p"), OxmlElement("w:r"), OxmlElement("w:t")
        if level:
            properties, style = OxmlElement("w:pPr"), OxmlElement("w:pStyle")
            style.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val", styles[level])
            properties.append(style)
            paragraph.append(properties)
        words.text = text
        run.append(words)
        paragraph.append(run)
        end.addprevious(paragraph)
    document.save(path)


def write_pdf(folder, docx_path):
    subprocess.run(["libreoffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(docx_path)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def write_pair(folder, size, formats):
    """A.* and B.* of a size; returns the folder."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    old = instrument(size)
    for name, articles in (("A", old), ("B", later_draft(old))):
        for kind in formats:
            path = folder / f"{name}.{kind}"
            if not path.exists():
                {"txt": write_text, "html": write_html, "docx": write_docx, "pdf": lambda p, a: write_pdf(folder, folder / f"{name}.docx")}[kind](path, articles)
    return folder


def write_corpus(folder, shipped, instruments, provisions):
    """A corpus of invented instruments with the shipped codebook: each abstract has just so many provisions, each safeguard one row."""
    folder, shipped = pathlib.Path(folder), pathlib.Path(shipped)
    if (folder / "instruments.csv").exists():
        return folder
    shutil.copytree(shipped / "codebook", folder / "codebook", dirs_exist_ok=True)
    shutil.copy(shipped / "datapackage.json", folder)
    with open(shipped / "codebook" / "safeguards.csv", encoding="utf-8") as file:
        safeguards = [row["id"] for row in csv.DictReader(file)]
    with open(shipped / "budapest" / "codings.csv", encoding="utf-8") as file:
        columns = next(csv.reader(file))
    with open(shipped / "instruments.csv", encoding="utf-8") as file:
        about = next(csv.reader(file))
    table = []
    for number in range(instruments):
        name = f"harbour-{number + 1}"
        (folder / name).mkdir(parents=True)
        random_, left, at = random.Random(number), provisions, 0
        with open(folder / name / "abstract.md", "w", encoding="utf-8") as file:
            file.write(f"# Convention of Harbour {number + 1}: abstract\n\n")
            while left > 0:
                head, lines = article(random_)
                lines = [f"{i + 1}. {sentence(random_)}." for i in range(min(left - 1, 4))] if left < len(lines) + 1 else lines
                at += 1
                file.write(f"## Article {at} – {head}\n\n" + "".join(f"{'' if line[0].isdigit() else '   '}{line}\n\n" for line in lines))
                left -= len(lines) + 1
        with open(folder / name / "codings.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
            writer.writeheader()
            for safeguard in safeguards:
                writer.writerow({"safeguard": safeguard, "level": "not-researched", "note": "An invented instrument: nobody has read it.", "coder": "generator", "coded_on": "2026-01-01", "basis": "recall"})
        table.append(dict(zip(about, [name, f"Harbour {number + 1}", f"Convention of Harbour {number + 1}", "treaty", "Harbours", "", "", "Invented.", "en", "treaty", f"Harbour {number + 1}", "", ""])))
    with open(folder / "instruments.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, about, lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    return folder


if __name__ == "__main__":
    write_pair(sys.argv[1], float(sys.argv[2]), sys.argv[3].split(","))
