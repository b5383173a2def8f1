"""What quotes are found by follows every change: runs, decisions, new texts, withdrawals."""

from __future__ import annotations

import uuid
from datetime import datetime

import pytest
from django.db import connection, transaction

from articles.models import Article, Quote, QuoteIndex, Tally, WordForm, span_value
from articles.models.roots import lemma_of, possible_roots
from articles.review.decide import confirm, correct, reject
from articles.review.undoing import undo
from articles.review.withdrawing import put_back, withdraw
from tests.factories import JAKARTA, make_article, make_user
from tests.searching.texts import annotate_said

pytestmark = pytest.mark.django_db
TEXT = 'Warga menolak. "Kami tidak mendukung usulan itu," kata Bayu Siregar, peneliti BRIN.'
SAID = "Kami tidak mendukung usulan itu,"


@pytest.fixture
def article() -> Article:
    article = make_article(
        TEXT, "Pengusulan ditolak", published_at=datetime(2026, 1, 31, 23, 30, tzinfo=JAKARTA)
    )
    annotate_said(article, (SAID, "direct", "Bayu Siregar", "peneliti BRIN"))
    return article


@pytest.fixture
def quote(article: Article) -> Quote:
    found: Quote = Quote.objects.get()
    return found


def indexed(quote: Quote) -> tuple[set[str], set[str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tsvector_to_array(words), facts FROM articles_quoteindex WHERE quote_id = %s", [quote.pk]
        )
        words, facts = cursor.fetchone()
    return set(words), set(facts)


def is_current(article: Article) -> bool:
    with transaction.atomic():
        return QuoteIndex.objects.refresh([article.pk], write=False) == 0


def counted() -> dict[str, int]:
    return {f"{t.dimension}:{t.value}:{t.verified}": n for t, n in Tally.objects.totals().items()}


def test_words_roots_and_title(quote: Quote) -> None:
    words, facts = indexed(quote)
    assert {"kami", "tidak", "mendukung", "usulan", "itu"} <= words
    assert {"=dukung", "=usul"} <= words
    assert "=kami" not in words, "a word that is its own root stands there once"
    assert {"@pengusulan", "@ditolak"} <= words
    assert facts == {
        "k:direct",
        "v:proposed",
        f"o:{quote.outlet_id}",
        "m:2026-01",  # by the newsroom's clock
        "n:named",
        "r:science",
        f"s:{quote.speaker_id}",
    }


def test_a_span_that_is_corrected(quote: Quote, article: Article) -> None:
    end = quote.start + len("Kami tidak")
    correct(
        quote,
        {"span": span_value(quote.version, quote.start, end)},
        user=make_user(),
        key=str(uuid.uuid4()),
        seen=quote.seen(),
    )
    words, _ = indexed(quote)
    assert "tidak" in words
    assert not {"mendukung", "=dukung", "=usul"} & words
    assert is_current(article)


def test_confirming_rejecting_and_undoing(quote: Quote, article: Article) -> None:
    user = make_user()
    done = confirm(quote, user=user, key=str(uuid.uuid4()), seen=quote.seen())
    assert "v:confirmed" in indexed(quote)[1]
    assert counted() == {"k:direct:True": 1, "n:named:True": 1, "r:science:True": 1}
    undo(done.decisions[0], user=user, key=str(uuid.uuid4()))
    assert "v:proposed" in indexed(quote)[1]
    quote.refresh_from_db()
    reject(quote, user=user, key=str(uuid.uuid4()), seen=quote.seen())
    assert not QuoteIndex.objects.exists()
    assert counted() == {}
    assert is_current(article)


def test_a_withdrawn_article_is_not_found(article: Article) -> None:
    user = make_user()
    withdraw(article, user=user, reason="hoaks")
    assert not QuoteIndex.objects.exists()
    assert counted() == {}
    put_back(article, user=user)
    assert QuoteIndex.objects.count() == 1
    assert is_current(article)


def test_a_later_run_with_other_lemmas_and_kinds(article: Article, quote: Quote) -> None:
    annotate_said(article, (SAID, "mixed", "Bayu Siregar", "peneliti BRIN"), pipeline="second")
    assert "k:mixed" in indexed(quote)[1]
    assert counted() == {"k:mixed:False": 1, "n:named:False": 1, "r:science:False": 1}
    annotate_said(article, pipeline="third")
    assert not QuoteIndex.objects.exists()
    assert is_current(article)


def test_a_new_text(article: Article, quote: Quote) -> None:
    with transaction.atomic():
        article.add_version(f"Diperbarui.\n{TEXT}")
    assert {"mendukung"} <= indexed(quote)[0]
    annotate_said(article, (SAID, "direct", "Bayu Siregar", "peneliti BRIN"), pipeline="second")
    assert {"mendukung", "=dukung"} <= indexed(quote)[0]
    assert is_current(article)


def test_nothing_is_written_where_nothing_changed(article: Article) -> None:
    with transaction.atomic():
        assert QuoteIndex.objects.refresh([article.pk]) == 0
    tallies = Tally.objects.count()
    article.count_quotes()
    assert Tally.objects.count() == tallies


def test_what_is_wrong_is_seen_and_put_right(article: Article, quote: Quote) -> None:
    QuoteIndex.objects.update(facts=["k:mixed", "v:proposed", "o:0", "m:2020-01", "n:named", "r:unknown"])
    assert not is_current(article)
    with transaction.atomic():
        assert QuoteIndex.objects.refresh([article.pk]) == 1
    assert is_current(article)


def test_tallies_are_folded_to_what_they_were(article: Article, quote: Quote) -> None:
    user = make_user()
    confirm(quote, user=user, key=str(uuid.uuid4()), seen=quote.seen())
    before = Tally.objects.totals()
    assert Tally.objects.count() > len(before)
    Tally.objects.fold()
    assert Tally.objects.totals() == before
    assert Tally.objects.count() == len(before)
    assert all(number > 0 for number in Tally.objects.values_list("number", flat=True))


def test_very_long_and_odd_words_are_no_obstacle() -> None:
    long = "a" * 3000
    text = f"“{long} <b>tebal</b> \\ 'x' @= {long}” kata Bayu Siregar."
    article = make_article(text, "@" * 300)
    annotate_said(article, (text[1 : text.index("”")], "direct", "Bayu Siregar", "\t"))
    assert "tebal" in indexed(Quote.objects.get())[0]
    assert is_current(article)


ROOTS = {
    "mendukung": "dukung", "didukung": "dukung", "dukungan": "dukung", "dukungannya": "dukung",
    "pendukung": "dukung", "menyidik": "sidik", "penyidikan": "sidik", "memukul": "pukul",
    "pemilihan": "pilih", "mengirim": "kirim", "penolakan": "tolak", "ketaatan": "taat",
    "dinaikkan": "naik", "kenaikan": "naik", "menaikkan": "naik", "berlari": "lari",
    "anak-anak": "anak", "mengusulkan": "usul", "pengaturan": "atur",
    "memperbaiki": "baik", "katanyalah": "kata",
}  # fmt: skip


@pytest.mark.parametrize(("word", "root"), ROOTS.items(), ids=ROOTS)
def test_roots_of_words_that_no_text_has(word: str, root: str) -> None:
    assert root in possible_roots(word)


@pytest.mark.parametrize("word", ["", "a", "di", "kan", "nya", "meng", "pengan", "-", "a-b"])
def test_short_words_have_no_odd_roots(word: str) -> None:
    assert all(len(root) >= 3 for root in possible_roots(word))


def test_the_lemmatisers_slip_after_peng() -> None:
    assert lemma_of("Pengusulan", "gusul") == "usul"
    assert lemma_of("pengaturan", "gatur") == "atur"
    assert lemma_of("penggunaan", "guna") == "guna"
    assert lemma_of("Dukungan", "Dukung") == "dukung"


def test_a_form_may_have_several_lemmas() -> None:
    WordForm.objects.add([("beruang", "uang"), ("beruang", "ruang"), ("beruang", "uang")])
    WordForm.objects.add([("beruang", "uang")])
    assert WordForm.objects.lemmas_of({"beruang", "uang", "xyz"}) == {"beruang": ["ruang", "uang"]}


def test_a_date_that_became_known(article: Article, quote: Quote) -> None:
    Quote.objects.filter(pk=quote.pk).update(sort_date=datetime(2025, 5, 5, tzinfo=JAKARTA))
    article.count_quotes()
    assert "m:2025-05" in indexed(quote)[1]
    assert {t.month.isoformat() for t in Tally.objects.totals()} == {"2025-05-01"}
