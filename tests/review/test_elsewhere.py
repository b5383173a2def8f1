"""The same mistake elsewhere, and the same name everywhere: offered with a preview, one act, one undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Decision, Entity, Mention, Quote, State, User
from articles.review.decide import correct, reject
from articles.review.elsewhere import find_elsewhere, may_offer
from tests.factories import annotate, default_document, make_article, make_user, nlp_mention, nlp_quote
from tests.review.asking import address, ask, fresh, look, signed_in

pytestmark = pytest.mark.django_db

BOTH = pytest.mark.parametrize("htmx", [True, False], ids=["htmx", "plain"])
TEXT = (
    'Rina Sari dan Joko Sari hadir di lapangan pagi ini. "Kami siap," kata Sari. "Kami kuat," kata Sari. '
    'Ia berkata bahwa hujan turun. "Kami pulang," ujar Sari.'
)


@pytest.fixture
def ana(db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def client(ana: User) -> Client:
    return signed_in(ana)


def story(text: str = TEXT) -> Article:
    """An article in which *Sari* is taken for Rina Sari."""
    said: dict[str, Any] = {"speaker": "Rina Sari", "mention": "Sari", "role": "Lurah"}
    quotes = [
        nlp_quote(text, "Kami siap,", cue="kata", **said),
        nlp_quote(text, "Kami kuat,", cue="kata", **said),
        nlp_quote(text, "hujan turun", kind="indirect", speaker="Rina Sari", cue="berkata", mention="Ia"),
        nlp_quote(text, "Kami pulang,", cue="ujar", **said),
    ]
    mentions = [nlp_mention(text, "Rina Sari"), nlp_mention(text, "Joko Sari")]
    mentions += [nlp_mention(text, "Sari", entity="Rina Sari", nth=n) for n in (2, 3, 4)]
    mentions += [replace(nlp_mention(text, "Ia", entity="Rina Sari"), form="pronoun")]
    article = make_article(text)
    annotate(article, quotes, mentions=mentions)
    return article


@pytest.fixture
def article(db: None) -> Article:
    return story()


@pytest.fixture
def joko(article: Article) -> Entity:
    return Entity.objects.get(name="Joko Sari")


def quotes_of(article: Article) -> list[Quote]:
    return list(Quote.objects.filter(article=article).select_related("version").order_by("start"))


def corrected(quote: Quote, user: User, **changes: Any) -> Decision:
    return correct(quote, changes, user=user, key="", seen=fresh(quote).seen()).decisions[0]


def speaker(entity: Entity) -> dict[str, Any]:
    return {"kind": "named", "entity": entity.pk}


def found(decision: Decision) -> list[str]:
    offer = find_elsewhere(decision)
    return [row.text for row in offer.rows] if offer else []


def test_a_wrong_speaker_by_the_same_words_here_and_elsewhere(
    article: Article, joko: Entity, ana: User
) -> None:
    other = story()
    first = quotes_of(article)[0]
    rows = found(corrected(first, ana, speaker=speaker(joko)))
    assert rows == ["Kami kuat,", "Kami pulang,", "Kami siap,", "Kami kuat,", "Kami pulang,"]
    assert other.pk > article.pk, "those of its own article come first"


def test_a_pronoun_means_another_in_each_article(article: Article, joko: Entity, ana: User) -> None:
    story()
    third = quotes_of(article)[2]
    assert found(corrected(third, ana, speaker=speaker(joko))) == []


def test_what_was_decided_is_left_alone(article: Article, joko: Entity, ana: User) -> None:
    first, second, _, fourth = quotes_of(article)
    corrected(second, ana, speaker=speaker(joko))
    reject(fourth, user=ana, key="r", seen=fourth.seen())
    assert found(corrected(first, ana, speaker=speaker(joko))) == []


def test_a_person_of_one_article_is_offered_in_it_alone(article: Article, ana: User) -> None:
    story()
    own = Entity.objects.create(kind="PER", name="Tono", normalised="tono", article=article)
    first = quotes_of(article)[0]
    assert len(found(corrected(first, ana, speaker=speaker(own)))) == 2


def test_a_wrong_role_of_the_same_speaker(article: Article, ana: User) -> None:
    story()
    first = quotes_of(article)[0]
    assert found(corrected(first, ana, role="Camat")) == [
        "Kami kuat,",
        "Kami pulang,",
        "Kami siap,",
        "Kami kuat,",
        "Kami pulang,",
    ]


def test_a_missing_role_is_offered_in_its_article(article: Article, ana: User) -> None:
    first = quotes_of(article)[0]
    assert found(corrected(first, ana, affiliation="Kota Legi")) == [
        "Kami kuat,",
        "hujan turun",
        "Kami pulang,",
    ]


def test_a_wrong_kind_by_the_same_expression(article: Article, ana: User) -> None:
    first = quotes_of(article)[0]
    assert found(corrected(first, ana, kind="mixed")) == ["Kami kuat,"]


def test_a_name_taken_for_another(article: Article, joko: Entity, ana: User) -> None:
    story()
    name = fresh(Mention.objects.filter(article=article, text="Sari").order_by("start")[0])
    decision = corrected(name, ana, entity=joko.pk)
    assert found(decision) == ["Sari"] * 5


def test_an_undone_or_other_decision_offers_nothing(article: Article, ana: User) -> None:
    first = quotes_of(article)[0]
    assert found(reject(first, user=ana, key="", seen=first.seen()).decisions[0]) == []
    assert found(corrected(quotes_of(article)[1], ana, note="siapa?")) == []


@BOTH
def test_a_correction_offers_and_one_act_corrects_all(
    client: Client, article: Article, joko: Entity, htmx: bool
) -> None:
    first, second, third, fourth = quotes_of(article)
    answer = ask(client, address("correct", first, "speaker"), {"who": f"e{joko.pk}"}, seen=first, htmx=htmx)
    body = answer.content.decode() if htmx else client.get(answer["Location"]).content.decode()
    decision = Decision.objects.get()
    path = reverse("decision_elsewhere", args=[decision.pk])
    assert path in body
    if htmx:
        assert f'hx-get="{path}" hx-trigger="load"' in body, "asked for behind the answer"
        assert "The same mistake stands in 2 other places" in look(client, path).content.decode()
    else:
        assert "The same mistake stands elsewhere too: 2" in body
    page = look(client, path, htmx=False).content.decode()
    rows = [part.split('"')[0] for part in page.split('name="row" value="')[1:]]
    assert len(rows) == 2
    answer = ask(client, path, {"row": rows}, htmx=htmx)
    assert answer.status_code == (200 if htmx else 302)
    assert [fresh(q).speaker for q in (second, fourth)] == [joko, joko]
    assert fresh(third).speaker != joko
    assert fresh(second).state == State.PROPOSED, "corrected, not confirmed"
    act = Decision.objects.filter(verb="everywhere")
    assert len(set(act.values_list("group", flat=True))) == 1
    ask(client, reverse("decision_undo", args=[act[0].pk]), htmx=htmx)
    assert {str(fresh(q).speaker) for q in (second, fourth)} == {"Rina Sari"}
    assert fresh(first).speaker == joko


@pytest.mark.parametrize("queue", ["", "?queue=kind%3Ddirect%26nonsense%3D1"], ids=["article", "desk"])
def test_the_offer_in_short(
    client: Client,
    article: Article,
    joko: Entity,
    ana: User,
    queue: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    path = reverse(
        "decision_elsewhere", args=[corrected(quotes_of(article)[0], ana, speaker=speaker(joko)).pk]
    )
    with django_assert_max_num_queries(14):
        answer = look(client, path + queue)
    text = answer.content.decode()
    assert "<html" not in text
    assert text.count('name="row"') == 2
    assert f'hx-post="{path}"' in text
    assert ('name="queue" value="kind=direct"' in text) == bool(queue)
    assert "no-store" in answer["Cache-Control"]


def test_where_nothing_is_to_be_corrected_nothing_is_offered(
    client: Client, article: Article, ana: User
) -> None:
    decision = corrected(quotes_of(article)[0], ana, note="siapa?")
    path = reverse("decision_elsewhere", args=[decision.pk])
    answer = look(client, path)
    assert (answer.status_code, answer.content) == (200, b"")
    assert "stands nowhere else" in look(client, path, htmx=False).content.decode()


@pytest.mark.parametrize(
    "changes, offers",
    [
        ({"role": "Camat"}, True),
        ({"affiliation": "Kota Legi"}, True),
        ({"kind": "mixed"}, True),
        ({"note": "siapa?"}, False),
        ({"role": "Lurah"}, False),
    ],
)
def test_after_which_corrections_it_is_looked_for(
    article: Article, ana: User, changes: dict[str, str], offers: bool
) -> None:
    assert may_offer(corrected(quotes_of(article)[0], ana, **changes)) == offers


def test_only_what_was_ticked_and_still_is_as_seen(
    client: Client, article: Article, joko: Entity, ana: User
) -> None:
    first, second, _, fourth = quotes_of(article)
    decision = corrected(first, ana, speaker=speaker(joko))
    offer = find_elsewhere(decision)
    assert offer
    corrected(second, make_user(), role="Camat")
    answer = ask(client, reverse("decision_elsewhere", args=[decision.pk]), {"row": offer.seen}, htmx=False)
    assert str(fresh(second).speaker) == "Rina Sari"
    assert fresh(fourth).speaker == joko
    assert "Left alone" in client.get(answer["Location"]).content.decode()


def test_what_is_no_such_mistake_is_not_touched(
    client: Client, article: Article, joko: Entity, ana: User
) -> None:
    first, _, third, _ = quotes_of(article)
    decision = corrected(first, ana, speaker=speaker(joko))
    from articles.review.many import picked

    ask(client, reverse("decision_elsewhere", args=[decision.pk]), {"row": [picked(fresh(third))]})
    assert str(fresh(third).speaker) == "Rina Sari"


def test_the_same_name_everywhere_in_an_article(client: Client, ana: User) -> None:
    text = "Legi ramai. Pasar Legi dibuka, kata Legi. Di Legi hujan, di legi tidak. Legian jauh."
    article = make_article(text)
    mentions = [nlp_mention(text, "Pasar Legi", "LOC"), nlp_mention(text, "Legi", "PER", nth=2)]
    annotate(article, [], mentions=mentions)
    ask(
        client,
        reverse("name_add", args=[article.pk]),
        {"start": 0, "end": 4, "text": article.current_version.pk, "words": "Legi", "who": "new:LOC"},
    )
    name = Mention.objects.get(start=0)
    page = look(client, address("review", name)).content.decode()
    assert "These words stand in 2 more places of this article" in page
    assert "now: Legi" in page
    answer = ask(client, reverse("name_everywhere", args=[name.pk]), seen=name)
    assert answer["HX-Retarget"] == "#name-card"
    assert answer.content.decode().count('hx-swap-oob="true"') >= 2
    meant = {
        m.start: str(m.entity_id)
        for m in Mention.objects.filter(text="Legi", state__in=["proposed", "confirmed"])
    }
    assert len(meant) == 3
    assert set(meant.values()) == {str(name.entity_id)}
    assert Mention.objects.filter(text="Pasar Legi").get().state == State.PROPOSED
    first = Decision.objects.filter(verb="everywhere").order_by("pk")[0]
    ask(client, reverse("decision_undo", args=[first.pk]))
    assert Mention.objects.shown().filter(text="Legi").count() == 2


def test_a_name_rejected_by_a_person_is_not_marked_again(client: Client, ana: User) -> None:
    text = "Legi ramai. Legi hujan."
    article = make_article(text)
    annotate(
        article, [], mentions=[nlp_mention(text, "Legi", "LOC"), nlp_mention(text, "Legi", "LOC", nth=1)]
    )
    first, second = Mention.objects.order_by("start")
    reject(fresh(second), user=ana, key="r", seen=fresh(second).seen())
    assert "more place" not in look(client, address("review", fresh(first))).content.decode()
    ask(client, reverse("name_everywhere", args=[first.pk]), seen=first)
    assert fresh(second).state == State.REJECTED


@pytest.fixture
def paths(article: Article, ana: User) -> Callable[[], list[str]]:
    decision = corrected(quotes_of(article)[0], ana, role="Camat")
    name = Mention.objects.order_by("pk")[0]
    return lambda: [
        reverse("decision_elsewhere", args=[decision.pk]),
        reverse("name_everywhere", args=[name.pk]),
    ]


def test_who_may_and_how(paths: Callable[[], list[str]]) -> None:
    reader = make_user()
    reader.groups.clear()
    for path in paths():
        assert Client().post(path)["Location"].startswith("/sign-in/")
        assert signed_in(reader).post(path, {"key": "a"}).status_code == 403
        assert signed_in(reader).get(path).status_code in (403, 405)
        assert signed_in(make_user()).put(path).status_code == 405
        assert signed_in(make_user()).post(path).status_code == 400, "no key"
    editor = signed_in(make_user())
    assert editor.get(paths()[1]).status_code == 405
    for name in ("decision_elsewhere", "name_everywhere"):
        assert editor.post(reverse(name, args=[999999]), {"key": "a"}).status_code == 404


def test_the_default_story_offers_nothing_odd(ana: User, db: None) -> None:
    article = make_article()
    annotate(article, default_document().quotes, mentions=default_document().mentions)
    quote = quotes_of(article)[3]
    assert found(corrected(quote, ana, speaker={"kind": "collective", "entity": None})) == []
