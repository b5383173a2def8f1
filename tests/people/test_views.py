"""The pages and verbs of names: the same questions for each, and what each is there for."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import (
    ADMINISTRATORS,
    Alias,
    Decision,
    Entity,
    NameRule,
    Outlet,
    Quote,
    SuggestedPair,
    User,
)
from articles.people.acts import Asked, add_rule, merge, refuse_pair
from articles.people.finding import find_pairs
from tests.factories import annotate, make_article, make_user, nlp_mention, nlp_quote

pytestmark = pytest.mark.django_db
READ = ["nameless"]
EDITORS_READ = ["person_merge", "person_split", "person_history", "pair_list", "rule_list"]
VERBS = [
    "person_merge",
    "person_split",
    "alias_add",
    "alias_remove",
    "people_undo",
    "pair_merge",
    "pair_refuse",
]
ADMINISTRATORS_DO = ["rule_add", "rule_off"]
POST_ONLY = ["alias_add", "alias_remove", "people_undo", "pair_merge", "pair_refuse", "rule_off"]


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def say(name: str, role: str = "", words: str = "Harga beras naik,", **fields: Any) -> Entity:
    text = f'"{words}" kata {name}.'
    article = make_article(text, **fields)
    quote = nlp_quote(text, words, speaker=name, cue="kata", mention=name, role=role or None)
    annotate(article, [quote], mentions=[nlp_mention(text, name)])
    speaker = Quote.objects.get(article=article).speaker
    assert speaker
    return speaker


@pytest.fixture
def ana(db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def admin(db: None) -> User:
    return make_user(ADMINISTRATORS)


@pytest.fixture
def reader(db: None) -> User:
    return User.objects.create_user("pembaca", password="rahasia-sekali")


@pytest.fixture
def world(admin: User) -> dict[str, Any]:
    """Two who may be one, one who is somebody else, a rule and a refused pair."""
    lankov, andrei = say("Andrei Lankov", "guru besar"), say("Andrei N. Lankov", outlet="Kabar Lain")
    other = say("Sean Savett")
    rule = add_rule(lankov, "Lankov", outlet=None, asked=Asked(admin, "")).decisions[0].target_id
    pair = SuggestedPair.objects.create(
        one=lankov, other=andrei, score=90, ratio=88, reasons=[["part", ""], ["role", "guru besar"]]
    )
    refused = refuse_pair(lankov.pk, other.pk, Asked(admin, ""))
    return {
        "lankov": lankov,
        "andrei": andrei,
        "other": other,
        "rule": NameRule.objects.get(pk=rule),
        "pair": pair,
        "decision": refused.decisions[0],
    }


@pytest.fixture
def paths(world: dict[str, Any]) -> dict[str, str]:
    ids = {
        "person": world["lankov"].pk,
        "alias_add": world["lankov"].pk,
        "alias_remove": Alias.objects.filter(entity=world["lankov"])[0].pk,
        "people_undo": world["decision"].pk,
        "pair": world["pair"].pk,
        "rule_add": world["lankov"].pk,
        "rule_off": world["rule"].pk,
    }
    found = {}
    for view in {*READ, *EDITORS_READ, *VERBS, *ADMINISTRATORS_DO}:
        pk = ids.get(view) or ids.get(view.split("_")[0])
        found[view] = reverse(view, args=[] if view.endswith(("_list", "nameless")) else [pk])
    return found


def post(client: Client, path: str, htmx: bool = False, **sent: Any) -> Any:
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(path, {"key": str(uuid4())} | sent, headers=headers)


def missing(path: str) -> str:
    return "/".join("987654321" if part.isdecimal() else part for part in path.split("/"))


@pytest.mark.parametrize("view", [*READ, *EDITORS_READ])
def test_editors_read(paths: dict[str, str], ana: User, view: str) -> None:
    assert signed_in(ana).get(paths[view]).status_code == 200


@pytest.mark.parametrize("view", READ)
def test_whoever_is_signed_in_reads(paths: dict[str, str], reader: User, view: str) -> None:
    assert signed_in(reader).get(paths[view]).status_code == 200


@pytest.mark.parametrize("view", EDITORS_READ)
def test_reading_for_decisions_needs_the_right(paths: dict[str, str], reader: User, view: str) -> None:
    assert signed_in(reader).get(paths[view]).status_code == 403


@pytest.mark.parametrize("view", [*VERBS, *ADMINISTRATORS_DO])
def test_deciding_needs_the_right(paths: dict[str, str], reader: User, view: str) -> None:
    before = Decision.objects.count()
    assert post(signed_in(reader), paths[view]).status_code == 403
    assert Decision.objects.count() == before


@pytest.mark.parametrize("view", ADMINISTRATORS_DO)
def test_rules_are_for_administrators(paths: dict[str, str], ana: User, admin: User, view: str) -> None:
    assert post(signed_in(ana), paths[view], name="Pak Lankov").status_code == 403
    assert post(signed_in(admin), paths[view], name="Pak Lankov").status_code == 302


def test_undoing_a_rule_is_for_administrators(world: dict[str, Any], ana: User) -> None:
    decision = Decision.objects.get(target_kind="rule")
    assert post(signed_in(ana), reverse("people_undo", args=[decision.pk])).status_code == 403


@pytest.mark.parametrize("view", [*READ, *EDITORS_READ, *VERBS, *ADMINISTRATORS_DO])
def test_nobody_without_a_session(client: Client, paths: dict[str, str], view: str) -> None:
    answer = post(client, paths[view]) if view in POST_ONLY else client.get(paths[view])
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("view", POST_ONLY)
def test_verbs_are_posted(paths: dict[str, str], admin: User, view: str) -> None:
    assert signed_in(admin).get(paths[view]).status_code == 405


@pytest.mark.parametrize("view", ["nameless", "pair_list", "rule_list", "person_history"])
def test_pages_are_not_posted_to(paths: dict[str, str], admin: User, view: str) -> None:
    assert post(signed_in(admin), paths[view]).status_code == 405


@pytest.mark.parametrize("view", [v for v in [*EDITORS_READ, *VERBS, *ADMINISTRATORS_DO] if "list" not in v])
def test_what_is_not_there_is_404(paths: dict[str, str], admin: User, view: str) -> None:
    client, path = signed_in(admin), missing(paths[view])
    answer = post(client, path) if view in [*VERBS, *ADMINISTRATORS_DO] else client.get(path)
    assert answer.status_code == 404


@pytest.mark.parametrize("view", VERBS)
def test_a_form_without_its_key_is_refused(paths: dict[str, str], ana: User, view: str) -> None:
    assert post(signed_in(ana), paths[view], key=" ").status_code == 400


# Merging and splitting


def test_merging_shows_first_what_moves_then_does_it(world: dict[str, Any], ana: User) -> None:
    client, lankov, andrei = signed_in(ana), world["lankov"], world["andrei"]
    path = reverse("person_merge", args=[lankov.pk])
    assert f"with={andrei.pk}" in client.get(f"{path}?q=lankov").content.decode()
    page = client.get(f"{path}?with={andrei.pk}")
    assert (page.context["preview"].quotes, page.context["kept"].quotes) == (1, 1)
    assert "Kabar Lain" in page.content.decode()
    answer = post(client, path, **{"with": andrei.pk}, reason="orang yang sama")
    assert answer["Location"] == reverse("person", args=[lankov.pk])
    shown = client.get(answer["Location"]).content.decode()
    assert "Take apart" in shown
    assert shown.count('class="said') >= 2
    assert client.get(reverse("person", args=[andrei.pk]))["Location"] == f"/people/{lankov.pk}/"
    history = client.get(reverse("person_history", args=[lankov.pk])).content.decode()
    assert "merged Andrei N. Lankov into Andrei Lankov" in history
    assert "orang yang sama" in history


def test_a_refused_pair_is_pointed_out_before_it_is_merged(world: dict[str, Any], ana: User) -> None:
    path = reverse("person_merge", args=[world["lankov"].pk])
    page = signed_in(ana).get(f"{path}?with={world['other'].pk}").content.decode()
    assert "are not one" in page


def test_what_was_merged_meanwhile_is_said(world: dict[str, Any], ana: User) -> None:
    merge([world["andrei"].pk], world["other"].pk, Asked(ana, ""))
    answer = post(
        signed_in(ana), reverse("person_merge", args=[world["lankov"].pk]), **{"with": world["andrei"].pk}
    )
    assert answer.status_code == 422
    assert "meanwhile" in answer.content.decode()


def test_taking_apart_on_the_page(world: dict[str, Any], ana: User) -> None:
    client, lankov = signed_in(ana), world["lankov"]
    (decision,) = merge([world["andrei"].pk], lankov.pk, Asked(ana, "")).decisions
    answer = post(client, reverse("people_undo", args=[decision.pk]))
    assert answer.status_code == 302
    assert Entity.objects.get(pk=world["andrei"].pk).merged_into is None
    assert "Bring back" in client.get(reverse("person_history", args=[lankov.pk])).content.decode()


def test_undoing_asks_about_what_came_later(world: dict[str, Any], ana: User) -> None:
    client, andrei = signed_in(ana), world["andrei"]
    (first,) = merge([andrei.pk], world["lankov"].pk, Asked(ana, "")).decisions
    post(client, reverse("people_undo", args=[first.pk]))
    merge([andrei.pk], world["other"].pk, Asked(ana, ""))
    back = reverse("people_undo", args=[Decision.objects.get(undoes=first).pk])
    answer = post(client, back)
    assert answer.status_code == 409
    assert "merged Andrei N. Lankov into Sean Savett" in answer.content.decode()
    assert post(client, back, scope="since").status_code == 302
    assert Entity.objects.get(pk=andrei.pk).merged_into == world["lankov"]


def test_splitting_shows_first_what_moves_then_does_it(world: dict[str, Any], ana: User) -> None:
    say("Andrei Lankov", "pemain bola")
    client, lankov = signed_in(ana), world["lankov"]
    path = reverse("person_split", args=[lankov.pk])
    assert "pemain bola" in client.get(path).content.decode()
    page = client.get(f"{path}?role=pemain+bola")
    assert page.context["preview"]["quotes"] == 1
    answer = post(client, path, role="pemain bola", distinction="pemain bola")
    other = Entity.objects.get(distinction="pemain bola")
    assert answer["Location"] == reverse("person", args=[other.pk])
    history = client.get(reverse("person_history", args=[lankov.pk])).content.decode()
    assert "split Andrei Lankov (pemain bola) from Andrei Lankov" in history
    quote = Quote.objects.get(speaker=other)
    told = client.get(reverse("quote_history", args=[quote.public_id])).content.decode()
    assert "Andrei Lankov (pemain bola)" in told
    undoing = post(client, reverse("decision_undo", args=[quote.state_of("speaker").decision]))
    assert undoing.status_code == 422
    assert post(client, path, role="pemain bola").status_code == 422


# Aliases


def test_aliases_are_added_and_taken_away(world: dict[str, Any], ana: User) -> None:
    client, lankov = signed_in(ana), world["lankov"]
    post(client, reverse("alias_add", args=[lankov.pk]), name="Profesor Andrei")
    assert "Profesor Andrei" in client.get(f"/people/{lankov.pk}/").content.decode()
    alias = Alias.objects.get(name="Profesor Andrei")
    post(client, reverse("alias_remove", args=[alias.pk]))
    history = client.get(reverse("person_history", args=[lankov.pk])).content.decode()
    assert "added the name “Profesor Andrei”" in history
    assert "took away the name" in history
    answer = client.post(
        reverse("alias_add", args=[lankov.pk]), {"key": "k", "name": "…"}, follow=True
    ).content.decode()
    assert "A name needs letters." in answer


# Pairs


def test_a_pair_is_merged_or_refused_over_htmx(world: dict[str, Any], ana: User) -> None:
    client, pair = signed_in(ana), world["pair"]
    page = client.get(reverse("pair_list")).content.decode()
    assert "the same role: guru besar" in page
    assert post(client, reverse("pair_refuse", args=[pair.pk]), htmx=True).status_code == 200
    assert "No pair is open" in client.get(reverse("pair_list")).content.decode()
    SuggestedPair.objects.update(open=True)
    answer = post(client, reverse("pair_merge", args=[pair.pk]), htmx=True, kept=world["andrei"].pk)
    assert answer.status_code == 200
    assert Entity.objects.get(pk=world["lankov"].pk).merged_into == world["andrei"]


def test_a_pair_that_was_merged_elsewhere_stays_with_the_reason(world: dict[str, Any], ana: User) -> None:
    merge([world["andrei"].pk], world["other"].pk, Asked(ana, ""))
    answer = post(signed_in(ana), reverse("pair_merge", args=[world["pair"].pk]), htmx=True)
    assert (answer.status_code, answer["HX-Reswap"]) == (422, "none")


def test_without_javascript_the_list_comes_again(world: dict[str, Any], ana: User) -> None:
    answer = post(signed_in(ana), reverse("pair_merge", args=[world["pair"].pk]))
    assert answer["Location"] == reverse("pair_list")


# Rules


def test_a_rule_holds_for_later_articles_and_says_what_it_did(world: dict[str, Any], admin: User) -> None:
    client, lankov = signed_in(admin), world["lankov"]
    assert say("Lankov") == lankov
    page = client.get(reverse("rule_list")).content.decode()
    assert "1 quote has its speaker from it" in page
    assert Quote.objects.get(name_rule=world["rule"]).speaker == lankov
    post(client, reverse("rule_off", args=[world["rule"].pk]))
    assert say("Lankov") != lankov
    assert Quote.objects.filter(canonical_speaker=lankov).count() == 2


def test_a_rule_of_an_outlet_goes_before_one_for_all(world: dict[str, Any], admin: User) -> None:
    outlet = Outlet.objects.get(name="Kabar Lain")
    add_rule(world["other"], "Lankov", outlet=outlet, asked=Asked(admin, ""))
    assert say("Lankov", outlet="Kabar Lain") == world["other"]
    assert say("Lankov") == world["lankov"]


def test_a_rule_takes_earlier_names_along_and_gives_them_back(world: dict[str, Any], admin: User) -> None:
    client, savett = signed_in(admin), world["other"]
    earlier = say("Savett")
    path = reverse("rule_add", args=[savett.pk])
    assert "1 name" in client.get(path, {"name": "Savett"}).content.decode()
    post(client, path, name="Savett", also_earlier="on")
    assert Quote.objects.filter(canonical_speaker=savett).count() == 2
    decision = Decision.objects.filter(target_kind="rule").latest("pk")
    post(client, reverse("people_undo", args=[decision.pk]))
    assert Quote.objects.get(speaker=earlier).canonical_speaker == earlier
    assert not NameRule.objects.get(pk=decision.target_id).on


def test_two_rules_for_one_name_are_refused(world: dict[str, Any], admin: User) -> None:
    answer = post(signed_in(admin), reverse("rule_add", args=[world["other"].pk]), name="Lankov")
    assert answer.status_code == 422
    assert "Another rule" in answer.content.decode()


# Nameless sources


def test_nameless_sources_are_typed_and_counted(in_english: Client) -> None:
    annotate(make_article(section="Metro"))
    annotate(make_article(section="Bisnis", outlet="Kabar Lain"))
    answer = in_english.get(reverse("nameless"))
    assert [(t.label, t.quotes) for t in answer.context["types"]] == [("working people", 2)]
    assert {s.label for s in answer.context["sections"]} == {"Metro", "Bisnis"}
    assert len(answer.context["sayings"]) == 2
    narrowed = in_english.get(reverse("nameless"), {"section": "metro"})
    assert (narrowed.context["total"], len(narrowed.context["sayings"])) == (1, 1)
    assert in_english.get(reverse("nameless"), {"kind": "collective"}).context["total"] == 0


@pytest.mark.parametrize("query", ["kind=named", "outlet=x"])
def test_a_filter_of_nameless_sources_that_makes_no_sense_is_said(in_english: Client, query: str) -> None:
    assert in_english.get(f"/people/nameless/?{query}").status_code == 422


def test_a_position_that_is_not_ours_is_no_page(in_english: Client, ana: User) -> None:
    assert in_english.get("/people/nameless/?after=x").status_code == 404
    assert signed_in(ana).get("/people/pairs/?after=x~y").status_code == 404


def test_lists_cost_the_same_for_more_rows(ana: User) -> None:
    client = signed_in(ana)

    def cost(path: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        return len(queries)

    def more(first: int) -> None:
        for number in range(first, first + 3):
            one, two = say(f"Nama Orang {number}"), say(f"Nama Orang Kedua {number}")
            SuggestedPair.objects.get_or_create(one=one, other=two, defaults={"score": 70, "ratio": 70})
        annotate(make_article())

    more(0)
    before = {path: cost(path) for path in ("/people/pairs/", "/people/nameless/")}
    more(3)
    assert {path: cost(path) for path in before} == before
    find_pairs()
