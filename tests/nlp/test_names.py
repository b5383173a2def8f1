"""Names: what is the same name, what is known of titles, and what only sounds the same."""

from __future__ import annotations

import pytest

from articles.nlp.entities.names import (
    folded,
    is_full,
    is_telling,
    joining_name,
    role_key,
    short_form,
    without_titles,
)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Komjen Pol (Purn) Drs. H. Bambang Waskito, S.H., M.Si.", "Bambang Waskito"),
        ("Inspektur Jenderal Teguh Prakoso", "Teguh Prakoso"),
        ("Hj. Ratna Dewi SE MM", "Ratna Dewi"),
        ("Jack Ma", "Jack Ma"),
        ("JACK MA", "JACK MA"),
        ("Siti Aminah binti Abdullah", "Siti Aminah binti Abdullah"),
        ("Bu Ratna", "Ratna"),
        ("H.", "H."),
        ("", ""),
    ],
)
def test_titles_and_degrees_are_no_part_of_a_name(written: str, plain: str) -> None:
    assert without_titles(written) == plain


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("PER", "SBY", "Susilo Bambang Yudhoyono"),
        ("PER", "Gus Ipul", "Saifullah Yusuf"),
        ("PER", "Pak Jokowi", "Ir. H. Joko Widodo"),
        ("ORG", "KPK", "Komisi Pemberantasan Korupsi (KPK)"),
        ("ORG", "DPR RI", "Dewan Perwakilan Rakyat"),
        ("ORG", "Polda Metro Jaya", "Kepolisian Daerah Metro Jaya"),
        ("ORG", "PT Baja Makmur Tbk", "Baja Makmur"),
        ("LOC", "Sumut", "Sumatra Utara"),
    ],
)
def test_the_same_name(kind: str, one: str, other: str) -> None:
    assert joining_name(kind, one) == joining_name(kind, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("PER", "Mohammad Nuh", "M. Nuh"),
        ("PER", "SBY", "AHY"),
        ("ORG", "MA", "MA Khoirul Ulum"),
        ("ORG", "DPR", "DPRD"),
        ("ORG", "Bank Rakyat Indonesia", "Bank Indonesia"),
        ("LOC", "Kota Bandung", "Kabupaten Bandung"),
    ],
)
def test_not_the_same_name(kind: str, one: str, other: str) -> None:
    assert joining_name(kind, one) != joining_name(kind, other)


def test_one_word_of_a_person_is_not_enough() -> None:
    assert not is_full("PER", joining_name("PER", "Bu Ratna"))
    assert is_full("PER", joining_name("PER", "Bung Karno"))
    assert is_full("ORG", joining_name("ORG", "Pertamina"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("soeharto", "suharto"),
        ("mohammad nuh", "m nuh"),
        ("achmad yani", "ahmad yani"),
        ("djoko susanto", "joko susanto"),
        ("siti aminah binti abdullah", "siti aminah abdullah"),
    ],
)
def test_what_sounds_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_short_forms_in_brackets() -> None:
    assert short_form("Komisi Pemilihan Umum (KPU)") == ("Komisi Pemilihan Umum", "KPU")
    assert short_form("Komisi Pemilihan Umum") is None


def test_roles_are_the_same_in_short_and_in_full() -> None:
    assert role_key("Menkeu", "") == role_key("Menteri Keuangan", "")
    assert role_key("Ketua", "KPK") == role_key("ketua", "Komisi Pemberantasan Korupsi")
    assert role_key("Mantan Menkeu", "") != role_key("Menkeu", "")
    assert [is_telling(role_key(*r)) for r in [("Menkeu", ""), ("Ketua", "KPK"), ("Wali Kota", "")]] == [
        True,
        True,
        False,
    ]
