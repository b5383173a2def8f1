"""What Stanza's trainers get to read: of small sentences of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.nlp.training import (
    characters,
    conllu,
    constituents,
    invented,
    lemmas,
    names,
    tags,
    treebanks,
    vectors,
    words,
)
from articles.nlp.training.conllu import FORM, HEAD, LEMMA, UPOS, Sentence
from tests.nlp.conftest import WEIGHTS
from tests.nlp.training import snippets


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return snippets.write(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def mayor(data: Path) -> Sentence:
    return conllu.read(data / "ud" / "id_gsd-ud-dev.conllu")[0]


def test_a_sentence_is_written_as_it_stood(mayor: Sentence) -> None:
    assert mayor.text() == "“Harga beras turun,” katanya."
    assert [count for _, count in mayor.tokens()] == [1, 1, 1, 1, 1, 1, 2, 1]
    assert len(list(mayor.words())) == 9


def test_reading_and_writing_keep_all(mayor: Sentence, tmp_path: Path) -> None:
    conllu.write(tmp_path / "again.conllu", [mayor])
    (again,) = conllu.read(tmp_path / "again.conllu")
    assert again.rows == mayor.rows


def test_labels_follow_the_characters(mayor: Sentence) -> None:
    text, labels = conllu.text_and_labels([[mayor, mayor], [mayor]])
    assert len(text) == len(labels)
    one = "1" + "00001" + "0" + "00001" + "0" + "00001" + "1" + "1" + "0" + "0000003" + "2"
    assert labels == f"{one}0{one}\n\n{one}\n"


def test_every_eighth_news_sentence_is_held_out() -> None:
    train, held = words.held_out([Sentence([[str(i)]]) for i in range(17)])
    assert [one.rows[0][0] for one in held] == ["0", "8", "16"]
    assert len(train) == 14


def test_words_are_prepared(data: Path, tmp_path: Path) -> None:
    counts = words.prepare(data, tmp_path)
    assert counts == {"GSD": 12, "CSUI": 10, "PUD": 12, "GSD dev": 12, "CSUI held out": 2}
    assert "“Harga beras turun,” katanya." in (tmp_path / "held.txt").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "dev.mwt.json").read_text(encoding="utf-8")) == [
        [["katanya", ["kata", "nya"]], 12]
    ]


def test_the_splitter_knows_what_it_must_not_split(data: Path) -> None:
    table = words.clitic_table([one for name in snippets.TREES for one in conllu.read(data / name)])
    assert table["katanya"] == "kata nya"
    assert table["biasanya"] == "biasanya"
    assert "." not in table


def test_invented_paragraphs_are_the_same_for_a_seed() -> None:
    first, again = invented.paragraphs(20, 7), invented.paragraphs(20, 7)
    assert [[one.text() for one in paragraph] for paragraph in first] == [
        [one.text() for one in paragraph] for paragraph in again
    ]
    assert first != invented.paragraphs(20, 8)


def test_invented_clitics_are_split() -> None:
    split = {
        row[FORM]
        for paragraph in invented.paragraphs(200, 7)
        for sentence in paragraph
        for row, count in sentence.tokens()
        if count == 2
    }
    assert {"katanya", "Menurutnya"} <= split


@pytest.mark.parametrize(
    ("form", "lemma", "upos", "wanted"),
    [
        ("nya", "nya", "PRON", "dia"),
        ("Sebuah", "sebuah", "DET", "buah"),
        ("Kupang", "Kupang", "PROPN", "kupang"),
        ("sebagai", "bagai", "ADP", "sebagai"),
        ("biasanya", "biasa", "ADV", "biasanya"),
        ("kekuasaan", "kuasa", "NOUN", "kuasa"),
        ("merupakan", "rupa", "VERB", "merupakan"),
        ("baru", "_", "ADJ", "baru"),
    ],
)
def test_lemmas_follow_one_convention(form: str, lemma: str, upos: str, wanted: str) -> None:
    assert lemmas.convert(form, lemma, upos) == wanted


def test_lemmas_are_prepared(data: Path, tmp_path: Path) -> None:
    lemmas.prepare(data, tmp_path)
    train = _lemmas(tmp_path / "train.conllu")
    assert train["katanya"] is None
    assert train["mengajar"] == "ajar"
    # Clitics are split before, and what has two lemmas has none.
    assert train["rumahnya"] is None
    assert train["ganda"] is None
    extra = _lemmas(tmp_path / "extra.conllu")
    assert extra["diajarkan"] == "ajar"
    assert extra["pelajaran-pelajaran"] == "ajar"
    # As a name every word is its own lemma.
    assert extra["mengajar"] == "mengajar"


class _Found(dict[str, str]):
    def __missing__(self, key: str) -> None:
        return None


def _lemmas(path: Path) -> _Found:
    return _Found((row[FORM], row[LEMMA]) for one in conllu.read(path) for row in one.words())


def test_punctuation_hangs_where_it_belongs(data: Path) -> None:
    sentences = conllu.read(data / "ud" / "id_gsd-ud-train-rebuilt.conllu")[:2]
    assert treebanks.fix_punctuation(sentences) == 2
    assert [list(one.words())[4][HEAD] for one in sentences] == ["2", "2"]


def test_trees_have_the_lemmatisers_lemmas(data: Path, tmp_path: Path) -> None:
    counts = treebanks.prepare(
        data, tmp_path, lambda sentences: [["x"] * len(list(one.words())) for one in sentences]
    )
    assert counts == {"train": 44, "news": 144, "dev": 12, "held": 2}
    rows = [row for one in conllu.read(tmp_path / "train.conllu") for row in one.rows]
    assert {row[LEMMA] for row in rows} == {"x"}
    assert all(row[0].isdigit() for row in rows)


@pytest.mark.weights
def test_the_tagger_chooses_among_the_tags_that_icons_leave_open(data: Path) -> None:
    (tree, *_) = constituents.read(data / constituents.FILES[0])
    free, bound = constituents.words(tree), constituents.words(tree)
    tagger, pretrain = WEIGHTS / "id/pos/news.pt", WEIGHTS / "id/pretrain/news.pt"
    tags.tag([free], tagger, pretrain)
    assert [row[UPOS] for row in free.rows][-4:] == ["VERB", "ADP", "PROPN", "PUNCT"]
    tags.tag([bound], tagger, pretrain, {"VBI": ("NOUN", "ADV"), "PPO": ("ADP",)})
    assert [row[UPOS] for row in bound.rows][-4:-1] in (["NOUN", "ADP", "PROPN"], ["ADV", "ADP", "PROPN"])


def test_titles_are_no_part_of_a_name(data: Path) -> None:
    titles = names.read_titles(data / "lists" / "titles_manual.txt")
    assert titles == {"menteri", "kapolri"}
    minister, chair, police = (
        names.without_titles(one, titles) for one in names.read(data / "ner" / "idner-news-2k" / "train.txt")
    )
    assert minister[:2] == [("Menteri", "O"), ("Siti", "B-PER")]
    assert [tag for _, tag in chair] == ["O", "B-ORG", "B-PER", "I-PER", "O", "O"]
    # A person who is only a title is none, and dates are no names here.
    assert {tag for _, tag in police} == {"O"}


def test_a_renamed_sentence_keeps_its_kinds_and_says_the_same_name_again() -> None:
    sentence = [("Budi", "B-PER"), ("Aji", "I-PER"), ("di", "O"), ("Solo", "B-LOC"), (".", "O")]
    pool = {"PER": [["Rini"], ["Wati", "Sari", "Dewi"]], "LOC": [["Kota", "Palu"]], "ORG": []}
    for fresh in names.renamed([sentence + sentence] * 30, pool):
        words = [word for word, tag in fresh if tag.endswith("PER")]
        assert words[: len(words) // 2] == words[len(words) // 2 :]
        assert [tag[2:] for _, tag in fresh if tag.startswith("B-")] == ["PER", "LOC"] * 2
        assert [word for word, tag in fresh if tag == "O"] == ["di", ".", "di", "."]
    assert names.pool_of([sentence]) == {"PER": [["Budi", "Aji"]], "LOC": [["Solo"]], "ORG": []}


def test_news_counts_twice_renamed_twice_more_and_the_dev_set_never(data: Path, tmp_path: Path) -> None:
    (data / "ner" / "nerui-indolem" / "dev.txt").write_text(
        (data / "ner" / "idner-news-2k" / "dev.txt").read_text(encoding="utf-8"), encoding="utf-8"
    )
    counts = names.prepare(data, tmp_path)
    assert counts["idner-news-2k/train"] == 3
    assert counts["nerui-indolem/dev"] == 0
    train = json.loads((tmp_path / "train.json").read_text(encoding="utf-8"))
    assert len(train) == (2 + 2) * 3 + 3 * 3 + names.INVENTED
    assert {sentence[0]["ner"] for sentence in train[-names.INVENTED :]} == {"B-PER"}
    assert train[0][1] == {"text": "Siti", "ner": "B-PER"}


def test_text_is_held_out_for_the_character_models(data: Path, tmp_path: Path) -> None:
    assert characters.prepare(data, tmp_path) == {"text/news.txt": 800, "text/other.txt": 800}
    assert len((tmp_path / "dev.txt").read_text(encoding="utf-8").splitlines()) == 8


def test_word_vectors_bring_neighbours_together(data: Path, tmp_path: Path) -> None:
    counts = vectors.count(data, tmp_path)
    assert counts == {"text/news.txt": 4000, "text/other.txt": 4000}
    said: list[str] = []
    vectors.train(data, tmp_path, tmp_path / "pretrain.pt", epochs=1, say=said.append)
    from stanza.models.common.pretrain import Pretrain

    found = Pretrain(str(tmp_path / "pretrain.pt"))
    assert found.emb.shape[1] == vectors.SIZE
    assert found.vocab.unit2id("kupang") > 3
    assert said[-1].endswith("%")
