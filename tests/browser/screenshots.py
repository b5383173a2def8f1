"""Takes the pictures of docs/screenshots/: `python -m pytest -m browser tests/browser/screenshots.py`.

The sample articles stand in them with their checked quotes, some of them decided; no weights are loaded. Not
a part of the tests: pytest runs it only when it is named.
"""

from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy
import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Quote, User
from articles.nlp import document as nlp
from articles.review.decide import confirm, correct, reject
from articles.review.undoing import undo
from tests.browser.conftest import SIZES, Desk
from tests.factories import annotate, make_article, make_user
from tests.review.asking import fresh

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "articles" / "samples" / "gold.jsonl"
PICTURES = ROOT / "docs" / "screenshots"
PRONOUNS = {"ia": "pronoun", "dia": "pronoun", "beliau": "pronoun", "mereka": "pronoun", "nya": "clitic"}
COLOURS = 256
ARTICLES = 6
BODIES = ("PT", "Bank", "Dinas", "KPK", "BMKG", "Yayasan", "Komisi", "Badan", "Balai")
Pixels = numpy.ndarray[Any, Any]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_pictures(desk: Desk, size: str, scheme: str) -> None:
    ana, budi = make_user(first_name="Ana"), make_user(first_name="Budi")
    article = fill(budi)
    for name, page in pictures(desk, article, ana, budi, size=size, scheme=scheme):
        page.wait_for_timeout(400)
        page.evaluate("document.activeElement?.blur()")
        take(page, PICTURES / f"{name}-{size}-{scheme}.png")


def pictures(
    desk: Desk, article: Article, ana: User, budi: User, *, size: str, scheme: str
) -> Iterator[tuple[str, Page]]:
    """Yield the pages as they are to be seen, each with its name."""

    def open_page(path: str) -> Page:
        return desk.open(path, user=ana, size=size, scheme=scheme)

    doubtful = Quote.objects.filter(article=article, state="proposed", mention__form="pronoun")
    quote = doubtful.select_related("version").order_by("start")[0]
    correct(quote, {"role": "Menhub"}, user=budi, key="a", seen=quote.seen(), reason="sebutan di artikel")
    kind = correct(quote, {"kind": "mixed"}, user=budi, key="b", seen=fresh(quote).seen()).decisions[0]
    undo(kind, user=ana, key="c")
    address = f"/review/quotes/{quote.public_id}/"
    page = open_page(address)
    expect(page.locator("#stage .item")).to_be_visible()
    yield "desk", page
    page.keyboard.press("h")
    expect(page.locator("#history .tale__act").first).to_be_visible()
    yield "history", page
    page.keyboard.press("Escape")
    correct(quote, {"role": "Menteri Koordinator"}, user=budi, key="d", seen=fresh(quote).seen())
    page.locator("#stage input[name=role]").fill("Menteri Perhubungan RI")
    page.locator("#stage input[name=role]").press("Enter")
    clash = page.locator("#stage .clash")
    expect(clash).to_be_visible()
    clash.scroll_into_view_if_needed()
    yield "conflict", page
    page = open_page(f"/articles/{article.pk}/?quote={quote.public_id}")
    if size == "narrow":
        page.click(f"#q-{quote.public_id}")
    expect(page.locator("[data-card]")).to_be_visible()
    yield "article", page


def fill(budi: User) -> Article:
    """Make the sample articles, the first of them half decided; return that one."""
    with SAMPLES.open() as lines:
        samples = [json.loads(line) for line in lines][:ARTICLES]
    articles = [sample_article(sample) for sample in samples]
    for number, quote in enumerate(Quote.objects.filter(article=articles[0]).select_related("version")[:4]):
        decide = reject if number == 2 else confirm
        decide(quote, user=budi, key=f"{number}", seen=quote.seen())
    return articles[0]


def sample_article(sample: dict[str, Any]) -> Article:
    text = sample["text"]
    quotes = [proposal(row, text) for row in sample["quotes"]]
    mentions = {(m.start, m.end): m for m in mentions_of(sample["quotes"], text)}
    article = make_article(text, sample["title"], outlet="NusaNews")
    offer = text.index("\n\n", len(text) // 2) + 2
    candidate = nlp.Candidate(offer, text.index(".", offer) + 1, "cue_left")
    annotate(article, quotes, mentions=list(mentions.values()), candidates=[candidate])
    return article


def proposal(row: dict[str, Any], text: str) -> nlp.Quote:
    cue, mention = row["cue"], mention_near(row, text)
    sure = 0.95 if cue and row["mention"] and row["mention"].lower() not in PRONOUNS else 0.64
    return nlp.Quote(
        kind=row["type"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        cue=nlp.Span(cue["start"], cue["end"]) if cue else None,
        mention=mention,
        speaker=row["speaker"],
        speaker_kind="named" if row["speaker"] else "unknown",
        role=row["role"],
        affiliation=row["affiliation"],
        confidence=nlp.Confidence(span=0.97, kind=0.99, speaker=sure),
        doubts=() if sure > 0.9 else ("two_referents",),
    )


def mention_near(row: dict[str, Any], text: str) -> nlp.Span | None:
    """Return the place of the mention's words that is nearest to the cue, else to the quote."""
    words = row["mention"]
    if not words:
        return None
    near = row["cue"]["start"] if row["cue"] else row["start"]
    places = [i for i in range(len(text)) if text.startswith(words, i)]
    start = min(places, key=lambda place: abs(place - near), default=None)
    return None if start is None else nlp.Span(start, start + len(words))


def mentions_of(rows: list[dict[str, Any]], text: str) -> Iterator[nlp.Mention]:
    for name in {row["speaker"] for row in rows if row["speaker"]}:
        at = text.find(name)
        if at >= 0:
            yield nlp.Mention(at, at + len(name), name, kind_of(name), name)
    for row in rows:
        span = mention_near(row, text)
        if span and row["speaker"]:
            words = text[span.start : span.end]
            form: Any = PRONOUNS.get(words.lower(), "name")
            yield nlp.Mention(span.start, span.end, words, kind_of(row["speaker"]), row["speaker"], form)


def kind_of(name: str) -> Any:
    return "ORG" if name.split()[0] in BODIES or name.isupper() else "PER"


def take(page: Page, path: Path) -> None:
    """Photograph what is seen of a page into a PNG with a palette."""
    path.parent.mkdir(exist_ok=True)
    pixels = decode(page, page.screenshot())
    path.write_bytes(encode(*with_palette(pixels)))


def decode(page: Page, png: bytes) -> Pixels:
    """Let a browser decode a picture; returns height × width × 3."""
    canvas = page.context.browser.new_page()  # type: ignore[union-attr]
    width, height, data = canvas.evaluate(
        """async (png) => {
            const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
            const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
            const canvas = new OffscreenCanvas(image.width, image.height);
            canvas.getContext("2d").drawImage(image, 0, 0);
            const { data } = canvas.getContext("2d").getImageData(0, 0, image.width, image.height);
            let text = "";
            for (let i = 0; i < data.length; i += 32768) {
                text += String.fromCharCode(...data.subarray(i, i + 32768));
            }
            return [image.width, image.height, btoa(text)];
        }""",
        base64.b64encode(png).decode(),
    )
    canvas.close()
    return numpy.frombuffer(base64.b64decode(data), numpy.uint8).reshape(height, width, 4)[:, :, :3]


def with_palette(pixels: Pixels) -> tuple[Pixels, Pixels]:
    """Return the number of a colour for each pixel, and the colours: the most frequent ones."""
    flat = pixels.reshape(-1, 3).astype(numpy.int32)
    packed = (flat[:, 0] << 16) | (flat[:, 1] << 8) | flat[:, 2]
    found, where, counts = numpy.unique(packed, return_inverse=True, return_counts=True)
    kept = found[numpy.argsort(-counts)[:COLOURS]]
    split = lambda colours: numpy.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1)  # noqa: E731
    palette = split(kept)
    nearest = [int(((palette - colour) ** 2).sum(axis=1).argmin()) for colour in split(found)]
    return numpy.array(nearest, numpy.uint8)[where].reshape(pixels.shape[:2]), palette.astype(numpy.uint8)


def encode(numbers: Pixels, palette: Pixels) -> bytes:
    height, width = numbers.shape
    rows = numpy.concatenate([numpy.zeros((height, 1), numpy.uint8), numbers], axis=1)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    data = zlib.compress(rows.tobytes(), 9)
    parts = [(b"IHDR", header), (b"PLTE", palette.tobytes()), (b"IDAT", data), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in parts)
