"""Makes ../extra/cues.tsv.gz and ../extra/copies.tsv.gz: how probable a pretrained encoder holds
each word that may be the head of a cue to be one, in the articles and in copies of them with
other words.

    go run ../attribtrain/cv -corpora DIR -candidates words.tsv
    go run ../attribtrain/cv -corpora DIR -alter copies.jsonl
    python cues.py --corpora DIR --model mpnet.zip --words words.tsv --copies copies.jsonl

Two encoders are fitted, each to one half of the articles; each judges the words of the other
half. With --half only one judges; what is kept of the other half stays."""

import argparse
import bisect
import collections
import gzip
import os
import random

import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import EXTRA, MPNet, batches, fit, half, lines, texts, tokenizer, write

WINDOW, MARGIN = 222, 16  # wordpieces of a window, and how many at its ends are not asked about
PARTS = ("source", "cue", "content")

# Row is a window: its wordpieces, (place, byte, label) of the words asked about, and which part each piece is in.
Row = collections.namedtuple("Row", "doc ids words parts")


def windows(tok, doc, d, words):
    text = d["text"]
    enc = tok.encode(text, add_special_tokens=False)
    at = [0]  # the byte of a character
    for c in text:
        at.append(at[-1] + len(c.encode()))
    first, last = [at[a] for a, _ in enc.offsets], [at[b] for _, b in enc.offsets]
    n = len(first)
    parts = [[0.0] * 3 for _ in range(n)]
    for a in d["attributions"]:
        for k, name in enumerate(PARTS):
            for s, e in a[name]:
                for i in range(bisect.bisect_right(last, s), n):
                    if first[i] >= e:
                        break
                    parts[i][k] = 1.0
    place = {bisect.bisect_right(first, b) - 1: (b, y) for b, y in words}
    p = 0
    while True:
        q = min(n, p + WINDOW)
        lo, hi = (p if p == 0 else p + MARGIN), (q if q == n else q - MARGIN)
        yield Row(doc, enc.ids[p:q], [(i - p + 1, *place[i]) for i in range(lo, hi) if i in place], parts[p:q])
        if q == n:
            return
        p += WINDOW - 2 * MARGIN


class Teacher(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.encoder, self.drop = MPNet(model), nn.Dropout(0.1)
        self.hidden, self.head, self.part = nn.Linear(MPNet.width, 384), nn.Linear(384, 1), nn.Linear(MPNet.width, 3)

    def forward(self, batch):
        n = max(len(r.ids) for r in batch) + 2
        ids = torch.tensor([[MPNet.first] + r.ids + [MPNet.last] + [MPNet.pad] * (n - 2 - len(r.ids)) for r in batch])
        x = self.drop(self.encoder(ids))
        return self.head(self.drop(torch.tanh(self.hidden(x)))).squeeze(-1).float(), self.part(x).float(), ids != MPNet.pad


def length(r):
    return len(r.ids)


def loss_of(net, batch):
    asked = [(i, k, float(y)) for i, r in enumerate(batch) for k, _, y in r.words]
    if not asked:
        return None
    with torch.autocast("cpu", torch.bfloat16):
        head, part, there = net(batch)
    i, k, y = zip(*asked)
    loss = F.binary_cross_entropy_with_logits(head[list(i), list(k)], torch.tensor(y))
    # the parts of attributions on the side, which help to see what a cue is
    w = there.shape[1]
    want = torch.tensor([[[0.0] * 3] + r.parts + [[0.0] * 3] * (w - 1 - len(r.parts)) for r in batch])
    side = F.binary_cross_entropy_with_logits(part, want, reduction="none") * there.unsqueeze(-1)
    return loss + 0.2 * side.sum() / there.sum() / 3


def judge(net, rows):
    net.eval()
    out, seen = collections.defaultdict(dict), []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(rows, 24, length):
            p = net(batch)[0].sigmoid()
            for i, r in enumerate(batch):
                for k, b, y in r.words:
                    out[r.doc][b] = float(p[i, k])
                    seen.append((out[r.doc][b], y))
    right, found = sum(y for p, y in seen if p >= 0.5), sum(p >= 0.5 for p, _ in seen)
    print(f"F1 {200 * right / max(1, found + sum(y for _, y in seen)):.2f} of {len(seen)} words", flush=True)
    return out


def steps(judged):
    """Words as bytes from the one before and percents; what is hardly ever a cue is left out."""
    last, out = 0, []
    for b, p in sorted(judged.items()):
        if round(100 * p) >= 2:
            out.append(f"{b - last}:{round(100 * p)}")
            last = b
    return " ".join(out)


def packed(path):
    with gzip.open(path, "rt") as f:
        return dict(l.rstrip("\n").split("\t") for l in f)


def copies(path, judged):
    """The words that stand in copies; each copy with where these stand, and what was judged."""
    rows = sorted((r for r in lines(path) if (r["id"], r["copy"]) in judged), key=lambda r: (r["id"], r["copy"]))
    vocabulary = sorted({w for r in rows for w in r["words"].values()})
    number = {w: i for i, w in enumerate(vocabulary)}
    yield " ".join(vocabulary)
    for r in rows:
        last, words = 0, []
        for b, w in sorted((int(b), w) for b, w in r["words"].items()):
            words.append(f"{b - last}:{number[w]}")
            last = b
        yield "\t".join([r["id"], " ".join(words), steps(judged[r["id"], r["copy"]])])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--corpora", required=True)
    ap.add_argument("--model", required=True)
    ap.add_argument("--words", required=True)
    ap.add_argument("--copies", required=True)
    ap.add_argument("--out", default=EXTRA, help="directory that gets the two files")
    ap.add_argument("--half", type=int, choices=(0, 1), help="judge this half only")
    ap.add_argument("--epochs", type=int, default=2)
    ap.add_argument("--limit", type=int, default=0, help="learn from so many windows only, to try it out")
    o = ap.parse_args()
    torch.manual_seed(1)
    rng = random.Random(1)
    words = collections.defaultdict(list)
    for l in open(o.words):
        doc, b, y = l.rstrip("\n").split("\t")
        words[doc].append((int(b), int(y)))
    docs, tok = texts(o.corpora), tokenizer(o.model)
    rows = [w for doc in words for w in windows(tok, (doc, -1), docs[doc], words[doc])]
    other = [w for c in lines(o.copies) for w in windows(tok, (c["id"], c["copy"]), dict(c, attributions=[]), [(b, 0) for b in c["asked"] or []])]
    print(f"{len(rows)} windows, {len(other)} of copies", flush=True)
    judged = collections.defaultdict(dict)
    for k in (0, 1) if o.half is None else (o.half,):
        train, rest = [r for r in rows if half(r.doc[0]) != k], [r for r in rows if half(r.doc[0]) == k]
        if o.limit:
            train, rest = train[: o.limit], rest[: o.limit]
        net = fit(Teacher(o.model), train, 12, length, o.epochs, rng, loss_of, 5e-5)
        judged.update(judge(net, rest))
        judged.update(judge(net, [r for r in other if half(r.doc[0]) == k and r.words]))
    kept = {} if o.half is None else packed(os.path.join(o.out, "cues.tsv.gz"))
    kept.update((doc, steps(p)) for (doc, copy), p in judged.items() if copy < 0)
    write(os.path.join(o.out, "cues.tsv.gz"), [f"{doc}\t{kept[doc]}" for doc in sorted(kept)])
    write(os.path.join(o.out, "copies.tsv.gz"), copies(o.copies, judged))


if __name__ == "__main__":
    main()
