"""The query language: read, refused with a reason, and written back."""

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from articles.searching.parsing import LONGEST, BadQuery, parse
from articles.searching.query import CHOICES, Period, Query, Term
from articles.searching.writing import write, write_for_keeping

READ = {
    "": Query(),
    "   ": Query(),
    "…": Query(),
    "ppn naik": Query(words=(Term("ppn"), Term("naik"))),
    '"tidak akan"': Query(words=(Term("tidak akan", exact=True),)),
    "“tidak akan”": Query(words=(Term("tidak akan", exact=True),)),
    "dukung*": Query(words=(Term("dukung", beginning=True),)),
    "-partai naik": Query(words=(Term("partai", without=True), Term("naik"))),
    '-"tidak akan" naik': Query(words=(Term("tidak akan", exact=True, without=True), Term("naik"))),
    "covid-19 anak-anak": Query(words=(Term("covid-19"), Term("anak-anak"))),
    "pukul 10:30 https://contoh.example/": Query(
        words=(Term("pukul"), Term("10:30"), Term("https://contoh.example/"))
    ),
    'siapa:"Sri Mulyani"': Query(speakers=("Sri Mulyani",)),
    "SIAPA:Sri who:Bayu": Query(speakers=("Sri", "Bayu")),
    "tentang:PPN -tentang:BBM": Query(about=(Term("PPN"), Term("BBM", without=True))),
    "sejak:2026 sampai:2026-03-17": Query(since=Period(2026), until=Period(2026, 3, 17)),
    "jenis:langsung kind:mixed jenis:langsung": Query(kinds=("direct", "mixed")),
    "status:terverifikasi state:proposed": Query(states=("confirmed", "proposed")),
    "sumber:anonim peran:warga media:kontan": Query(
        sources=("anonymous",), roles=("citizen",), outlets=("kontan",)
    ),
}
REFUSED = {
    "an unknown key": ("kapan:2026", "There is no key “kapan:”"),
    "nothing after a key": ("siapa: ppn", "Nothing stands after “siapa:”"),
    "an open quotation mark": ('siapa:"Sri', "opened and not closed"),
    "no date": ("sejak:kemarin", "is no date"),
    "a month that is none": ("sejak:2026-13", "is no date"),
    "a day that is none": ("sejak:2026-02-30", "is no date"),
    "a year that is none": ("sejak:0000", "is no date"),
    "Arabic-Indic digits": ("sejak:٢٠٢٦", "is no date"),
    "an unknown kind": ("jenis:puisi", "It is one of: direct, indirect, mixed"),
    "since twice": ("sejak:2025 since:2026", "stands there twice"),
    "ends before it begins": ("sejak:2026-03 sampai:2026-02", "before it begins"),
    "only what to leave out": ("-partai", "add what to look for"),
    "leaving out a speaker": ("-siapa:Sri ppn", "only words can"),
    "too long": ("a" * (LONGEST + 1), "at most 500"),
    "too many words": ("a " * 25, "at most 24"),
    "too many names": ("siapa:a " * 6, "at most 5"),
}


@pytest.mark.parametrize(("text", "query"), READ.items(), ids=READ)
def test_reads(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize("text", READ)
@pytest.mark.parametrize("language", ["id", "en"])
def test_what_was_read_is_written_so_that_it_is_read_the_same(text: str, language: str) -> None:
    with override(language):
        assert parse(write(parse(text))) == parse(text)


@pytest.mark.parametrize(("text", "reason"), REFUSED.values(), ids=REFUSED)
def test_refuses_with_a_reason(text: str, reason: str) -> None:
    with override("en"), pytest.raises(BadQuery, match=reason):
        parse(text)


def test_writes_in_the_language_of_the_reader_and_keeps_in_one() -> None:
    query = parse('siapa:"Sri Mulyani" tentang:PPN jenis:langsung')
    with override("en"):
        assert write(query) == 'about:PPN who:"Sri Mulyani" kind:direct'
        assert write_for_keeping(query) == 'tentang:PPN siapa:"Sri Mulyani" jenis:langsung'


@given(st.text(alphabet=st.sampled_from('ab1 ":-*siapa:tentang2026“”\0é'), max_size=60))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        query = parse(text)
    except BadQuery:
        return
    assert parse(write(query)) == query


@given(
    st.builds(
        Query,
        words=st.lists(st.builds(Term, st.from_regex(r"[a-z]{1,8}", fullmatch=True)), max_size=3).map(tuple),
        speakers=st.lists(
            st.from_regex(r"[A-Z][a-z' ]{0,12}[a-z]", fullmatch=True), max_size=3, unique=True
        ).map(tuple),
        since=st.none()
        | st.dates().filter(lambda d: d.year >= 1800).map(lambda d: Period(d.year, d.month, d.day)),
        kinds=st.lists(st.sampled_from(CHOICES["kinds"]), unique=True).map(tuple),
        roles=st.lists(st.sampled_from(CHOICES["roles"]), unique=True).map(tuple),
    )
)
def test_whatever_a_link_asks_for_is_read_back(query: Query) -> None:
    expected = Query(**vars(query) | {"words": tuple(dict.fromkeys(query.words))})
    if expected.since and expected.since.year > 2999:
        return
    assert parse(write(query)) == expected
