"""Makes ../extra/teacher.tsv.gz: what a pretrained encoder thinks of the stance of each training
attribution, and of what it would be with the cue of another.

    python stances.py --corpora DIR --model model.zip --out ../extra/teacher.tsv.gz

Two encoders are fitted, each to the labels of one half of the articles; each judges the
attributions of the half that it did not see; with --half only one judges, and what is kept of the other half stays. Cues are swapped within a pattern (order of the parts, how the
content begins, the form of the cue), so that what comes out is grammatical for the most part."""

import argparse
import collections
import gzip
import os
import random

import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import EXTRA, batches, encoder_of, fit, half, lines, texts, tokenizer, write

HEADS = [
    "withhold callfor ask threaten promise refuse declare deny reject confirm admit doubt accuse warn predict praise condemn label express speculate opine discuss assert".split(),
    "na -3 -2 -1 0 1 2 3".split(),
    "none pro con".split(),
    "unspecified firsthand evidence hearsay inference".split(),
]
WEIGHTS = (1, 0.6, 0.5, 0.2)
PARTS = ("source", "cue", "content")
SIDE, LONG, GAP, MOST = 16, 72, 24, 158  # wordpieces on either side, of a part, between parts, of all

# Row is a statement: its parts in wordpieces and, if it is labelled, the classes of its heads.
Row = collections.namedtuple("Row", "doc id other ids marks label")


def spans(a):
    return sorted((s, e, k) for k in PARTS for s, e in a[k])


def pieces(text, a):
    """The text of an attribution as (bytes, part) pairs, None where its parts overlap."""
    out, at = [], None
    for s, e, k in spans(a):
        if at is not None and s < at:
            return None
        if at is not None and s > at:
            out.append((text[at:s], ""))
        out.append((text[s:e], k))
        at = e
    return out


def encode(tok, kind, before, parts, after):
    ids, marks = [], []
    for i, (t, k) in enumerate([(before, "")] + parts + [(after, "")]):
        x = tok.encode(t.decode(errors="ignore"), add_special_tokens=False).ids
        if i == 0:
            x = x[-SIDE:]
        elif i == len(parts) + 1:
            x = x[:SIDE]
        elif not k and len(x) > GAP:
            x = x[: GAP // 2] + x[-GAP // 2 :]
        elif len(x) > LONG:
            x = x[: LONG - SIDE] + x[-SIDE:]
        ids += x
        marks += [1 + PARTS.index(k) if k else 0] * len(x)
    return [kind.first] + ids[:MOST] + [kind.last], [4] + marks[:MOST] + [4]


def labels(corpora):
    """(doc, id) → the four classes."""
    out = {}

    def add(doc, id, act, commitment, attitude, basis):
        c = "na" if commitment is None else str(commitment)
        y = [h.index(v) if v in h else -1 for h, v in zip(HEADS, (act, c, attitude, basis))]
        if min(y) >= 0:
            out[doc, id] = y

    for name in ("train", "modern-train"):
        for x in lines(os.path.join(corpora, "gold", name + ".jsonl")):
            if not x.get("badspan"):
                add(x["doc"], x["id"], x["act"], x["commitment"], x["attitude"]["sign"], x["basis"])
    for d in lines(os.path.join(EXTRA, "annotations.jsonl")):
        for a in d["attributions"]:
            x = a["label"]
            if not x.get("badspan"):
                add(d["id"], a["id"], x["act"], x["commitment"], x["attitude"]["sign"], x["basis"])
    doc = ""
    for l in open(os.path.join(EXTRA, "stances.tsv")):
        p = l.rstrip("\n").split("\t")
        if len(p) == 1:
            doc = p[0]
        elif p[7] != "1":
            add(doc, p[0], p[1], None if p[4] == "n" else p[4], p[5], p[6])
    return out


def begins(content):
    """How a content begins, as far as a cue cares."""
    w = content.split(" ")[0].lower()
    for kind, words in {
        "that": "that", "to": "to", "wh": "if whether what how why who when where which", "np": "a an the his her their its this these",
        "p": "of for about on in with against at as from over",
    }.items():
        if w in words.split():
            return kind
    return "q" if content[:1] in "\"“'‘" else "U" if content[:1].isupper() else "o"


def form(cue):
    """The form of a cue: the ending of its last word, and how many words it has."""
    words = cue.split()
    w = words[-1].lower() if words else ""
    if w.endswith("ed") or w in "said told wrote thought knew felt saw found held swore".split():
        f = "ed"
    elif w.endswith("ing") or w.endswith("s"):
        f = w[-1]
    else:
        f = ":" if w == ":" else "p" if w in "to of that by on for".split() else "o"
    return f, min(len(words), 3)


def rows(tok, kind, docs, label, swaps, rng):
    """The labelled statements, in the tokens of a kind of encoder, and swaps of each with the cues of others."""
    plain, patterns = [], collections.defaultdict(list)
    for doc, d in docs.items():
        text = d["text"].encode()
        for a in d["attributions"]:
            if (doc, a["id"]) not in label:
                continue
            first, last = min(s for s, _, _ in spans(a)), max(e for _, e, _ in spans(a))
            before, after = text[max(0, first - 400) : first].split(b"\n")[-1], text[last : last + 400].split(b"\n")[0]
            parts = pieces(text, a)
            if parts is None:
                parts = [(text[s:e], k) for s, e, k in spans(a)]
            elif len(a["cue"]) == 1 and a["content"] and last - first <= 600 and b"\n" not in text[first:last]:
                said = {k: t.decode(errors="ignore") for t, k in reversed(parts)}
                pattern = "-".join(k for _, k in parts if k), begins(said["content"]), form(said["cue"])
                patterns[pattern].append((doc, a["id"], parts, said["cue"].encode()))
            plain.append(Row(doc, a["id"], None, *encode(tok, kind, before, parts, after), label[doc, a["id"]]))
    swapped = []
    for group in patterns.values():
        if len(group) < 8:
            continue
        for doc, id, parts, cue in group:
            seen = {cue}
            for _ in range(swaps):
                other = next((x for x in (rng.choice(group) for _ in range(5)) if x[3] not in seen), None)
                if other:
                    seen.add(other[3])
                    new = [(other[3] if k == "cue" else t, k) for t, k in parts]
                    swapped.append(Row(doc, id, other[:2], *encode(tok, kind, b"", new, b""), None))
    return plain, swapped


class Teacher(nn.Module):
    def __init__(self, kind, model):
        super().__init__()
        self.encoder, self.drop = kind(model, marks=5), nn.Dropout(0.1)
        self.hidden, self.out = nn.Linear(4 * kind.width, 384), nn.Linear(384, sum(map(len, HEADS)))

    def forward(self, batch):
        n = max(len(r.ids) for r in batch)
        ids = torch.tensor([r.ids + [self.encoder.pad] * (n - len(r.ids)) for r in batch])
        marks = torch.tensor([r.marks + [4] * (n - len(r.marks)) for r in batch])
        x = self.encoder(ids, marks)
        seen = [x[:, 0]]
        for k in (1, 2, 3):
            m = (marks == k).unsqueeze(-1).to(x.dtype)
            seen.append((x * m).sum(1) / (m.sum(1) + 1e-3))
        x = self.out(self.drop(torch.tanh(self.hidden(self.drop(torch.cat(seen, -1))))))
        return x.float().split([len(h) for h in HEADS], 1)


def length(r):
    return len(r.ids)


def loss_of(net, batch):
    with torch.autocast("cpu", torch.bfloat16):
        out = net(batch)
    y = torch.tensor([r.label for r in batch])
    return sum(w * F.cross_entropy(x, y[:, k]) for k, (w, x) in enumerate(zip(WEIGHTS, out)))


def judge(net, rows):
    net.eval()
    out = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(rows, 64, length):
            p = [x.softmax(1).tolist() for x in net(batch)]
            out += [(r, [h[i] for h in p]) for i, r in enumerate(batch)]
    for k, name in enumerate(("act", "commitment", "attitude", "basis")):
        known = [max(range(len(p[k])), key=p[k].__getitem__) == r.label[k] for r, p in out if r.label]
        print(f"{name} {100 * sum(known) / max(1, len(known)):.1f} of {len(known)}", flush=True)
    return out


def shares(p, names):
    """The probabilities in steps of 5 %, largest first."""
    q = [(5 * round(20 * x), n) for x, n in zip(p, names)]
    q = [x for x in q if x[0] >= 5] or [(5, names[max(range(len(p)), key=p.__getitem__)])]
    return " ".join(f"{n}:{x}" for x, n in sorted(q, key=lambda x: (-x[0], x[1])))


def kept(path):
    """What a file has already: rows like those of table."""
    docs, out = [], []
    with gzip.open(path, "rt") as f:
        for l in f:
            p = l.rstrip("\n").split("\t")
            if len(p) == 1:
                docs.append(p[0])
            else:
                out.append((docs[-1], p[0], p[1], p[2:]))
    for doc, id, cue, p in out:
        other = cue.split(" ") if cue != "-" else None
        yield doc, id, (docs[int(other[0])], other[1]) if other else None, p


def table(judged):
    """The lines of rows of document, attribution, attribution whose cue it got or None, and shares."""
    docs = sorted({d for d, _, _, _ in judged} | {other[0] for _, _, other, _ in judged if other})
    number = {d: i for i, d in enumerate(docs)}
    by = collections.defaultdict(list)
    for doc, id, other, p in judged:
        by[doc].append((int(id[1:]) if id[1:].isdigit() else 0, id, other or (), p))
    out = []
    for d in docs:
        out.append(d)
        for _, id, other, p in sorted(by[d], key=lambda x: x[:3]):
            out.append("\t".join([id, f"{number[other[0]]} {other[1]}" if other else "-"] + p))
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--corpora", required=True)
    ap.add_argument("--model", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--half", type=int, choices=(0, 1), help="judge this half only")
    ap.add_argument("--epochs", type=int, default=3)
    ap.add_argument("--swaps", type=int, default=2, help="other cues for each statement")
    ap.add_argument("--limit", type=int, default=0, help="learn from so many statements only, to try it out")
    o = ap.parse_args()
    torch.manual_seed(1)
    rng = random.Random(11)
    kind = encoder_of(o.model)
    plain, swapped = rows(tokenizer(o.model), kind, texts(o.corpora), labels(o.corpora), o.swaps, rng)
    print(f"{len(plain)} statements, {len(swapped)} with another cue", flush=True)
    judged = [] if o.half is None else [x for x in kept(o.out) if half(x[0]) != o.half]
    for k in (0, 1) if o.half is None else (o.half,):
        train = [r for r in plain if half(r.doc) != k]
        if o.limit:
            train = train[: o.limit]
        rest = [r for r in plain + swapped if half(r.doc) == k]
        if o.limit:
            rest = rest[: o.limit]
        net = fit(Teacher(kind, o.model), train, kind.size, length, o.epochs, rng, loss_of, kind.rate)
        judged += [(r.doc, r.id, r.other, [shares(x, h) for x, h in zip(p, HEADS)]) for r, p in judge(net, rest)]
    write(o.out, table(judged))


if __name__ == "__main__":
    main()
