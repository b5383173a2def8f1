"""What the parse says of a cue's subject and complement, on parses by hand.

A word is written `form/tag/head/relation`, the head counted from 1, 0 for the root.
"""

from __future__ import annotations

import pytest

from articles.nlp.analysis import analyse
from articles.nlp.document import Document
from articles.nlp.parse import NamedSpan, Parse, ParsedSentence, Word


def read(sentence: str) -> Document:
    """Analyse the sentence that the words make; `Sinta Ayu` is tagged as a person."""
    rows = [word.split("/") for word in sentence.split()]
    words: list[Word] = []
    text = ""
    for form, tag, head, relation in rows:
        text += " " if text and form not in ",." else ""
        words.append(Word(len(text), len(text) + len(form), form, form.lower(), tag, int(head) - 1, relation))
        text += form
    spans = [(word.start, word.end) for word in words]
    at = text.index("Sinta Ayu")
    parsed = ParsedSentence(0, len(text), words, spans)
    return analyse(text, [], Parse([parsed], [NamedSpan(at, at + len("Sinta Ayu"), "PER")]))


SINTA = "Sinta/PROPN/3/nsubj Ayu/PROPN/1/flat:name"
CASES = [
    (
        "a-thing-with-an-aim",
        f"{SINTA} menegaskan/VERB/0/root komitmen/NOUN/3/obj warga/NOUN/4/nmod menjaga/VERB/4/acl "
        "sungai/NOUN/6/obj ./PUNCT/3/punct",
        [],
    ),
    (
        "a-thing-that-is-told-of",
        f"{SINTA} mengumumkan/VERB/0/root perilisan/NOUN/3/obj album/NOUN/4/nmod berisi/VERB/5/acl:relcl "
        "lima/NUM/8/nummod lagu/NOUN/6/obj ./PUNCT/3/punct",
        [],
    ),
    (
        "a-number-of-a-thing",
        f"{SINTA} menyebut/VERB/0/root korban/NOUN/3/obj banjir/NOUN/4/nmod tiga/NUM/7/nummod "
        "orang/NOUN/4/nmod ./PUNCT/3/punct",
        ["korban banjir tiga orang"],
    ),
    (
        "a-state-of-a-thing",
        f"{SINTA} memastikan/VERB/0/root kondisi/NOUN/3/obj pasien/NOUN/4/nmod stabil/ADJ/5/amod "
        "./PUNCT/3/punct",
        ["kondisi pasien stabil"],
    ),
    (
        "the-cause-of-a-thing",
        f"{SINTA} menduga/VERB/0/root penyebab/NOUN/3/obj kebakaran/NOUN/4/nmod korsleting/NOUN/5/nmod "
        "listrik/NOUN/6/nmod ./PUNCT/3/punct",
        ["penyebab kebakaran korsleting listrik"],
    ),
    (
        "a-readiness-to-do",
        f"{SINTA} menyatakan/VERB/0/root kesiapannya/NOUN/3/obj maju/VERB/4/acl ./PUNCT/3/punct",
        [],
    ),
    (
        "an-adjective-behind-theirs",
        f"{SINTA} menyebut/VERB/0/root ayahnya/NOUN/3/obj santai/ADJ/4/amod soal/ADP/7/case "
        "apa/PRON/4/nmod pun/PART/7/advmod ./PUNCT/3/punct",
        ["ayahnya santai soal apa pun"],
    ),
    (
        "a-clause",
        f"{SINTA} menegaskan/VERB/0/root warga/NOUN/5/nsubj menjaga/VERB/3/ccomp sungai/NOUN/5/obj "
        "./PUNCT/3/punct",
        ["warga menjaga sungai"],
    ),
    (
        "a-clause-the-parse-took-for-a-thing",
        f"{SINTA} menegaskan/VERB/0/root harga/NOUN/3/obj beras/NOUN/4/nmod tidak/PART/7/advmod "
        "naik/VERB/3/advcl ./PUNCT/3/punct",
        ["harga beras tidak naik"],
    ),
    (
        "a-clause-behind-a-cue-of-things",
        f"{SINTA} mengapresiasi/VERB/0/root jaksa/NOUN/6/nsubj telah/AUX/6/aux bekerja/VERB/3/ccomp "
        "keras/ADJ/6/advmod ./PUNCT/3/punct",
        ["jaksa telah bekerja keras"],
    ),
    (
        "what-somebody-feels-never-to-have-done",
        f"{SINTA} merasa/VERB/0/root tidak/PART/6/advmod pernah/ADV/6/advmod meminta/VERB/3/ccomp "
        "bantuan/NOUN/6/obj itu/DET/7/det ./PUNCT/3/punct",
        ["tidak pernah meminta bantuan itu"],
    ),
    (
        "who-is-asked-with-a-relative-clause",
        f"{SINTA} meminta/VERB/0/root pedagang/NOUN/3/obj yang/PRON/6/nsubj kehabisan/VERB/4/acl:relcl "
        "stok/NOUN/6/obj menjalin/VERB/3/advcl kerja/NOUN/8/obj sama/NOUN/9/compound ./PUNCT/3/punct",
        ["pedagang yang kehabisan stok menjalin kerja sama"],
    ),
    (
        "a-thing-told-of-that-is-a-subject",
        f"{SINTA} menjelaskan/VERB/0/root proses/NOUN/6/nsubj evakuasi/NOUN/4/compound berjalan/VERB/3/ccomp "
        "lancar/ADJ/6/xcomp ./PUNCT/3/punct",
        ["proses evakuasi berjalan lancar"],
    ),
    (
        "an-adjective-behind-a-name",
        f"{SINTA} menilai/VERB/0/root langkah/NOUN/3/obj Wira/PROPN/4/nmod tepat/ADJ/4/amod ./PUNCT/3/punct",
        ["langkah Wira tepat"],
    ),
    (
        "a-name-beside-the-subject",
        f"{SINTA} mengungkapkan/VERB/0/root putranya/NOUN/3/obj ,/PUNCT/6/punct Wira/PROPN/4/appos "
        ",/PUNCT/8/punct mengalami/VERB/3/advcl cedera/NOUN/8/obj ./PUNCT/3/punct",
        ["putranya, Wira, mengalami cedera"],
    ),
    (
        "a-list-as-the-subject",
        f"{SINTA} mencatat/VERB/0/root jalan/NOUN/3/obj ,/PUNCT/6/punct pasar/NOUN/4/conj ,/PUNCT/9/punct "
        "dan/CCONJ/9/cc jembatan/NOUN/4/conj menjadi/VERB/3/advcl sasaran/NOUN/10/obj ./PUNCT/3/punct",
        ["jalan, pasar, dan jembatan menjadi sasaran"],
    ),
    (
        "a-predicate-that-words-do-not-show",
        f"{SINTA} menyebut/VERB/0/root harga/NOUN/7/nsubj beras/NOUN/4/nmod relatif/ADV/7/advmod "
        "stabil/ADJ/3/ccomp ./PUNCT/3/punct",
        ["harga beras relatif stabil"],
    ),
    (
        "what-is-beside-a-thing",
        f"{SINTA} mengungkapkan/VERB/0/root harapannya/NOUN/3/obj dengan/SCONJ/6/mark menulis/VERB/3/ccomp "
        "surat/NOUN/6/obj ./PUNCT/3/punct",
        [],
    ),
    (
        "a-subject-that-words-do-not-show",
        "Sinta/PROPN/11/nsubj Ayu/PROPN/1/flat:name ,/PUNCT/5/punct dalam/ADP/5/case "
        "laporannya/NOUN/11/obl kepada/ADP/7/case bupati/NOUN/5/nmod ,/PUNCT/5/punct lebih/ADV/10/advmod "
        "rinci/ADJ/11/advmod mengaku/VERB/0/root menyimpan/VERB/11/ccomp pupuk/NOUN/12/obj ./PUNCT/11/punct",
        ["menyimpan pupuk"],
    ),
    (
        "feeling-with-a-subject-of-its-own",
        f"{SINTA} merasa/VERB/0/root putusan/NOUN/7/nsubj itu/DET/4/det tidak/PART/7/advmod adil/ADJ/3/ccomp "
        "./PUNCT/3/punct",
        ["putusan itu tidak adil"],
    ),
    (
        "feeling-alone",
        f"{SINTA} merasa/VERB/0/root tertipu/VERB/3/xcomp oleh/ADP/6/case warga/NOUN/4/obl ./PUNCT/3/punct",
        [],
    ),
    (
        "joined-inside-the-statement",
        f"{SINTA} mengatakan/VERB/0/root air/NOUN/5/nsubj surut/VERB/3/ccomp setelah/SCONJ/8/mark "
        "petugas/NOUN/8/nsubj datang/VERB/5/advcl dan/CCONJ/10/cc meminta/VERB/8/conj bantuan/NOUN/10/obj "
        "./PUNCT/3/punct",
        ["air surut setelah petugas datang dan meminta bantuan"],
    ),
    (
        "at-once-said",
        "Sinta/PROPN/4/nsubj Ayu/PROPN/1/flat:name sekaligus/ADV/4/advmod mengingatkan/VERB/0/root "
        "bahwa/SCONJ/7/mark air/NOUN/7/nsubj surut/VERB/4/ccomp ./PUNCT/4/punct",
        ["air surut"],
    ),
    (
        "a-state-behind-who-is-meant",
        f"{SINTA} memastikan/VERB/0/root pemain/NOUN/3/obj yang/PRON/8/nsubj cedera/NOUN/8/nsubj "
        "belum/PART/8/advmod bisa/AUX/8/aux tampil/VERB/4/acl:relcl ./PUNCT/3/punct",
        ["pemain yang cedera belum bisa tampil"],
    ),
    (
        "a-state-behind-a-demonstrative",
        f"{SINTA} memastikan/VERB/0/root gudang/NOUN/3/obj itu/DET/4/det kosong/ADV/3/advmod ,/PUNCT/3/punct "
        "sehingga/SCONJ/10/mark bantuan/NOUN/10/nsubj:pass harus/AUX/10/aux dikirim/VERB/3/advcl "
        "./PUNCT/3/punct",
        ["gudang itu kosong, sehingga bantuan harus dikirim"],
    ),
    (
        "a-deed-joined-inside",
        f"{SINTA} mengaku/VERB/0/root hanya/ADV/5/advmod menemui/VERB/3/ccomp Bagas/PROPN/5/obj "
        "dan/CCONJ/8/cc menjelaskan/VERB/5/conj pekerjaannya/NOUN/8/obj ./PUNCT/3/punct",
        ["hanya menemui Bagas dan menjelaskan pekerjaannya"],
    ),
]


@pytest.mark.parametrize(("name", "sentence", "expected"), CASES, ids=[case[0] for case in CASES])
def test_statements_by_the_parse(name: str, sentence: str, expected: list[str]) -> None:
    quotes = read(sentence).quotes
    assert [quote.text for quote in quotes] == expected
    assert all(quote.speaker == "Sinta Ayu" for quote in quotes)


def test_subject_that_is_nobody() -> None:
    """`Teori lain berpendapat …`: a sure cue keeps its statement, whatever the parse has for its subject."""
    quotes = read(
        "Teori/NOUN/3/nsubj lain/ADJ/1/amod berpendapat/VERB/0/root Sinta/PROPN/6/nsubj "
        "Ayu/PROPN/4/flat:name pergi/VERB/3/ccomp ./PUNCT/3/punct"
    ).quotes
    assert [(quote.text, quote.speaker) for quote in quotes] == [("Sinta Ayu pergi", None)]


def test_thing_that_does() -> None:
    """`Kondisi itu mengancam …`: things do what some cues say."""
    sentence = (
        "Kondisi/NOUN/3/nsubj itu/DET/1/det mengancam/VERB/0/root padi/NOUN/3/obj Sinta/PROPN/4/nmod "
        "Ayu/PROPN/5/flat:name menjadi/VERB/3/ccomp kering/ADJ/7/xcomp ./PUNCT/3/punct"
    )
    assert not read(sentence).quotes
