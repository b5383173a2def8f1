"""The article page in the browser: reading, deciding by keys, marking by selecting, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from articles.models import Article, Candidate, Entity, Mention, Quote, State, User
from articles.nlp import document as nlp
from articles.review.decide import correct
from tests.browser.conftest import Desk
from tests.factories import annotate, make_article, make_user, nlp_mention, nlp_quote

FAMILY = "👩‍👩‍👧"
CHOSEN = re.compile(r"\bis-chosen\b")
TEXT = (
    f"Lapangan {FAMILY} Cempaka 🇮🇩 kembali ramai.\n"
    '"Lampunya sudah terang," kata Ratna Dewi, Ketua RW.\n'
    "Ia berharap bahwa anak-anak betah. Joko Susilo hadir juga.\n"
    f'"Terima kasih 🙏 semuanya, {FAMILY} kami senang sekali," seru Joko Susilo.\n'
    "Menurut warga, parkir masih sempit."
)


@pytest.fixture
def editor(transactional_db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def article(editor: User) -> Article:
    """Two quotes proposed, one left to be found."""
    article = make_article(TEXT, "Lapangan kembali ramai")
    mentions = [
        nlp_mention(TEXT, "Ratna Dewi"),
        nlp_mention(TEXT, "Joko Susilo"),
        nlp_mention(TEXT, "Cempaka", "LOC"),
    ]
    quotes = [
        nlp_quote(
            TEXT,
            "Lampunya sudah terang,",
            speaker="Ratna Dewi",
            cue="kata",
            mention="Ratna Dewi",
            role="Ketua RW",
        ),
        nlp_quote(
            TEXT,
            "anak-anak betah",
            kind="indirect",
            speaker="Joko Susilo",
            cue="berharap",
            doubts=("two_referents",),
        ),
    ]
    start = TEXT.index("Menurut")
    annotate(
        article, quotes, mentions=mentions, candidates=[nlp.Candidate(start, len(TEXT), "according_left")]
    )
    return article


def quotes() -> list[Quote]:
    return list(Quote.objects.exclude(state=State.WITHDRAWN).order_by("start"))


def expect_chosen(page: Page, quote: Quote) -> None:
    expect(page.locator("#quotes > .is-chosen")).to_have_attribute("data-entry", quote.public_id)


def select(page: Page, words: str) -> None:
    """Select `words` in the story as a mouse would."""
    page.evaluate(
        """(words) => {
            const story = document.getElementById("text");
            const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
            const at = [];
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                for (let i = 0; i < node.data.length; i += 1) at.push([node, i]);
            }
            const whole = at.map(([node, i]) => node.data[i]).join("");
            const start = whole.indexOf(words);
            const range = document.createRange();
            range.setStart(...at[start]);
            const [node, i] = at[start + words.length - 1];
            range.setEnd(node, i + 1);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            document.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
        }""",
        words,
    )


def test_choosing_in_the_list_shows_it_in_the_text_and_the_other_way_round(
    desk: Desk, editor: User, article: Article
) -> None:
    first, second = quotes()
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    page.click(f"#open-{second.public_id}")
    expect(page.locator(f"#q-{second.public_id}")).to_have_class(CHOSEN)
    expect(page.locator(f"#entry-{second.public_id} [data-card]")).to_be_visible()
    page.click(f"#q-{first.public_id}")
    expect(page.locator(f"#entry-{first.public_id} [data-card]")).to_be_visible()
    expect(page.locator("#quotes .is-open")).to_have_count(1)
    expect_chosen(page, first)
    expect(page.locator("#text .rests-on")).to_have_text("Ratna Dewi")
    page.keyboard.press("Escape")
    expect(page.locator("#quotes .is-open")).to_have_count(0)


def test_the_permanent_address_opens_its_quote(desk: Desk, editor: User, article: Article) -> None:
    second = quotes()[1]
    page = desk.open(f"/quotes/{second.public_id}/", user=editor)
    expect(page.locator(f"#entry-{second.public_id} [data-card]")).to_be_visible()
    expect(page.locator(f"#q-{second.public_id}")).to_be_in_viewport()
    expect(page).to_have_url(f"/articles/{article.pk}/?quote={second.public_id}#q-{second.public_id}")


def test_keys_go_through_the_quotes_and_decide_them(desk: Desk, editor: User, article: Article) -> None:
    first, second = quotes()
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    page.keyboard.press("j")
    expect_chosen(page, first)
    page.keyboard.press("c")
    expect(page.locator(f"#entry-{first.public_id}")).to_contain_text("✓ confirmed")
    expect(page.locator(f"#entry-{second.public_id}")).to_have_class(CHOSEN)
    expect(page.locator("#progress")).to_contain_text("1 to verify")
    page.keyboard.press("x")
    expect(page.locator(f"#entry-{second.public_id}")).to_contain_text("✕ rejected")
    expect(page.locator(f"#q-{second.public_id}")).to_have_count(0)
    page.keyboard.press("u")
    expect(page.locator(f"#q-{second.public_id}")).to_be_visible()
    expect(page.locator("#announced")).to_have_text("Taken back.")
    assert [quote.state for quote in quotes()] == [State.CONFIRMED, State.PROPOSED]
    page.keyboard.press("k")
    expect_chosen(page, first)
    page.keyboard.press("u")  # the act before
    expect(page.locator("#progress")).to_contain_text("2 to verify")
    assert [quote.state for quote in quotes()] == [State.PROPOSED, State.PROPOSED]


def test_fast_fingers_lose_nothing(desk: Desk, editor: User, article: Article) -> None:
    first, second = quotes()
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    page.keyboard.type("jcxu")
    expect(page.locator("#announced")).to_have_text("Taken back.")
    expect(page.locator(f"#entry-{first.public_id}")).to_contain_text("✓ confirmed")
    assert [quote.state for quote in quotes()] == [State.CONFIRMED, State.PROPOSED]
    assert second.pk == quotes()[1].pk


def test_a_name_typed_before_the_card_is_there_is_searched(
    desk: Desk, editor: User, article: Article
) -> None:
    page = desk.open(f"/articles/{article.pk}/", user=editor)

    def answer_late(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route("**/review/", answer_late)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.keyboard.type("0cucu")  # letters that are keys of their own
    expect(page.locator("[data-card] [data-find]")).to_have_value("cucu")
    expect(page.locator("[data-card] .who__new")).to_contain_text("New: “cucu”")
    assert {quote.state for quote in quotes()} == {State.PROPOSED}


def test_a_wrong_speaker_is_corrected_by_two_keys(desk: Desk, editor: User, article: Article) -> None:
    second = quotes()[1]
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    card = page.locator(f"#entry-{second.public_id} [data-card]")
    expect(card.locator(".choice").first).to_contain_text("Joko Susilo")
    page.keyboard.press("2")
    expect(page.locator(f"#entry-{second.public_id} .entry__speaker")).to_have_text("Ratna Dewi")
    expect(card).to_contain_text("set by Ana")
    assert Quote.objects.get(pk=second.pk).speaker == Entity.objects.get(name="Ratna Dewi")


def test_the_same_mistake_is_offered_over_the_page_and_taken_by_a_key(desk: Desk, editor: User) -> None:
    text = '"Pasar dibuka," kata Ratna Dewi. "Kios siap," kata Ratna Dewi. Cerah.'
    said: dict[str, Any] = {"speaker": "Ratna Dewi", "mention": "Ratna Dewi", "role": "Lurah", "cue": "kata"}
    both = [nlp_quote(text, words, **said) for words in ("Pasar dibuka,", "Kios siap,")]
    article = make_article(text)
    annotate(article, both, mentions=[nlp_mention(text, "Ratna Dewi")])
    first, second = quotes()
    page = desk.open(f"/articles/{article.pk}/?quote={first.public_id}", user=editor)
    role = page.locator(f"#role-{first.pk}")
    role.fill("Camat")
    role.press("Enter")
    offer = page.locator("#elsewhere .elsewhere")
    expect(offer).to_contain_text("The same mistake stands in one other place")
    expect(role).to_have_value("Camat")
    expect(page.locator("#quotes .entry.is-open .entry__open")).to_be_focused()  # the next key is a command
    place = role.bounding_box()
    page.locator("#elsewhere [data-close-offer]").click()
    expect(offer).to_have_count(0)
    assert role.bounding_box() == place, "nothing moves when it comes or goes"
    role.fill("Bupati")
    role.press("Enter")
    expect(page.locator("#quotes .entry.is-open .entry__role")).to_have_text("Bupati")
    expect(offer).to_have_count(0)  # what is wrong elsewhere is not what was wrong here by now
    assert [quote.role for quote in quotes()] == ["Bupati", "Lurah"]
    page.goto(f"/articles/{article.pk}/?quote={second.public_id}")
    kind = page.locator(f"#kind-mixed-{second.pk}")
    kind.click()
    expect(offer).to_contain_text("The same mistake stands in one other place")
    expect(kind).to_be_focused()
    page.keyboard.press("e")
    expect(offer).to_have_count(0)
    expect(page.locator("#announced")).to_have_text("Corrected in one other place.")
    assert {quote.kind for quote in quotes()} == {"mixed"}


def test_somebody_new_is_typed(desk: Desk, editor: User, article: Article) -> None:
    second = quotes()[1]
    page = desk.open(f"/articles/{article.pk}/?quote={second.public_id}", user=editor)
    expect(page.locator("[data-card]")).to_be_visible()
    page.keyboard.press("0")
    page.keyboard.type("Siti Aminah", delay=10)
    expect(page.locator("[data-card] .who__new")).to_contain_text("New: “Siti Aminah”")
    expect(page.locator("[data-card] [data-find]")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(f"#entry-{second.public_id} .entry__speaker")).to_have_text("Siti Aminah")


def test_edges_move_and_the_button_keeps_the_focus(desk: Desk, editor: User, article: Article) -> None:
    first = quotes()[0]
    page = desk.open(f"/articles/{article.pk}/?quote={first.public_id}", user=editor)
    for words in ("Lampunya sudah terang", "Lampunya sudah"):
        page.focus("[data-edge=end_in]")
        page.keyboard.press("Enter")
        expect(page.locator(f"#q-{first.public_id}")).to_have_text(words)
        expect(page.locator("[data-edge=end_in]")).to_be_focused()
    assert Quote.objects.get(pk=first.pk).text == "Lampunya sudah"


def test_a_quote_is_added_by_selecting_words_behind_emoji(desk: Desk, editor: User, article: Article) -> None:
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    select(page, f"erima kasih 🙏 semuanya, {FAMILY} kami senang seka")
    expect(page.locator("#selection")).to_be_visible()
    page.keyboard.press("a")
    expect(page.locator("[data-adding] .card__words")).to_have_text(
        f"Terima kasih 🙏 semuanya, {FAMILY} kami senang sekali"
    )
    expect(page.locator("[data-adding] input[value=direct]")).to_be_checked()
    page.locator("[data-adding] .choice", has_text="Joko Susilo").click()
    expect(page.locator("#quotes .entry")).to_have_count(3)
    made = quotes()[-1]
    assert made.text == f"Terima kasih 🙏 semuanya, {FAMILY} kami senang sekali"
    assert made.start == TEXT.index("Terima")
    assert made.speaker is not None
    assert made.speaker.name == "Joko Susilo"
    expect(page.locator(f"#q-{made.public_id}")).to_have_text(made.text)
    expect_chosen(page, made)
    page.keyboard.press("u")
    expect(page.locator("#quotes .entry")).to_have_count(2)
    expect(page.locator(f"#q-{made.public_id}")).to_have_count(0)


def test_a_selection_over_paragraphs_and_marks(desk: Desk, editor: User, article: Article) -> None:
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    select(page, "Ketua RW.\nIa berharap bahwa anak-anak")
    page.keyboard.press("a")
    expect(page.locator("[data-adding] .card__words")).to_have_text("Ketua RW.\nIa berharap bahwa anak-anak")
    page.locator("[data-adding] button[value=unknown]").click()
    expect(page.locator("#quotes .entry")).to_have_count(3)
    assert Quote.objects.filter(text="Ketua RW.\nIa berharap bahwa anak-anak").exists()


def test_a_name_is_added_and_corrected(desk: Desk, editor: User, article: Article) -> None:
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    select(page, "apangan")
    page.keyboard.press("n")
    page.locator("[data-adding] button[value='new:LOC']").click()
    card = page.locator("[data-name-card]")
    expect(card).to_contain_text("Lapangan")
    made = Mention.objects.get(text="Lapangan")
    expect(page.locator(f"#n-{made.pk}")).to_have_class(re.compile(r"name--loc .*is-chosen"))
    card.get_by_role("button", name="organisation", exact=True).click()
    expect(page.locator(f"#n-{made.pk}")).to_have_class(re.compile(r"name--org .*is-chosen"))
    card.get_by_role("button", name="No name: reject").click()
    expect(page.locator(f"#n-{made.pk}")).to_have_count(0)
    assert Mention.objects.get(pk=made.pk).state == State.REJECTED


def test_a_name_in_the_text_opens_its_card(desk: Desk, editor: User, article: Article) -> None:
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    page.locator("#text .name--loc").click()
    expect(page.locator("[data-name-card]")).to_contain_text("Cempaka")
    page.keyboard.press("Escape")
    expect(page.locator("[data-name-card]")).to_have_count(0)


def test_edges_and_cue_are_taken_from_a_selection(desk: Desk, editor: User, article: Article) -> None:
    second = quotes()[1]
    page = desk.open(f"/articles/{article.pk}/?quote={second.public_id}", user=editor)
    expect(page.locator("[data-card]")).to_be_visible()
    select(page, "ak-anak bet")
    page.keyboard.press("e")
    expect(page.locator("#announced")).to_have_text("Saved.")
    select(page, "erhara")
    page.keyboard.press("r")
    expect(page.locator("[data-card] .origin", has_text="set by Ana")).to_have_count(2)
    row = Quote.objects.select_related("version").get(pk=second.pk)
    assert (row.text, row.cue) == ("anak-anak betah", "berharap")
    assert row.state_of("cue").decision


def test_an_edge_is_dragged(desk: Desk, editor: User, article: Article) -> None:
    second = quotes()[1]
    page = desk.open(f"/articles/{article.pk}/?quote={second.public_id}", user=editor)
    expect(page.locator("[data-card]")).to_be_visible()
    handle = page.locator(".handle--start").bounding_box()
    goal = page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf("bahwa");
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + 2);
                const { right, top, height } = range.getBoundingClientRect();
                return [right, top + height / 2];
            }
        }"""
    )
    assert handle
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    page.mouse.move(*goal, steps=4)
    page.mouse.up()
    expect(page.locator(f"#q-{second.public_id}")).to_have_text("bahwa anak-anak betah")
    assert Quote.objects.get(pk=second.pk).text == "bahwa anak-anak betah"


def test_a_selection_splits_the_open_quote_and_one_undo_joins_it(
    desk: Desk, editor: User, article: Article
) -> None:
    first = quotes()[0]
    page = desk.open(f"/articles/{article.pk}/?quote={first.public_id}", user=editor)
    expect(page.locator("[data-card]")).to_be_visible()
    select(page, "sudah")
    page.keyboard.press("s")
    expect(page.locator("#quotes > .entry")).to_have_count(3)
    assert [quote.text for quote in quotes()][:2] == ["Lampunya", "sudah terang,"]
    page.keyboard.press("u")
    expect(page.locator("#quotes > .entry")).to_have_count(2)
    assert quotes()[0].text == "Lampunya sudah terang,"


def test_the_next_undecided_and_the_same_name_everywhere_by_key(
    desk: Desk, editor: User, article: Article
) -> None:
    first, second = quotes()
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    page.keyboard.press("b")
    expect_chosen(page, first)
    page.keyboard.press("b")
    expect_chosen(page, second)
    page.keyboard.press("b")
    expect_chosen(page, first)
    page.locator("#text .name--per", has_text="Joko Susilo").click()
    card = page.locator("[data-name-card]")
    expect(card).to_contain_text("These words stand in one more place of this article")
    page.keyboard.press("e")
    expect(page.locator("#text .name--per", has_text="Joko Susilo")).to_have_count(2)
    page.keyboard.press("u")
    expect(page.locator("#text .name--per", has_text="Joko Susilo")).to_have_count(1)


def test_a_conflict_shows_both_values_and_lets_choose(desk: Desk, editor: User, article: Article) -> None:
    first = quotes()[0]
    page = desk.open(f"/articles/{article.pk}/?quote={first.public_id}", user=editor)
    expect(page.locator("[data-card]")).to_be_visible()
    budi = make_user(first_name="Budi")
    correct(first, {"role": "Camat"}, user=budi, key="", seen=first.seen())
    page.fill(f"#role-{first.pk}", "Lurah")
    page.keyboard.press("Enter")
    clash = page.locator(".clash")
    expect(clash).to_contain_text("Camat")
    expect(clash).to_contain_text("Lurah")
    expect(clash).to_contain_text("Budi")
    clash.get_by_role("button", name="Set my value").click()
    expect(page.locator(".clash")).to_have_count(0)
    expect(page.locator(f"#role-{first.pk}")).to_have_value("Lurah")


def test_history_in_the_card_takes_back_and_asks_about_later_decisions(
    desk: Desk, editor: User, article: Article
) -> None:
    first = quotes()[0]
    page = desk.open(f"/articles/{article.pk}/?quote={first.public_id}", user=editor)
    for role in ("Lurah", "Camat"):
        page.fill(f"#role-{first.pk}", role)
        page.keyboard.press("Enter")
        expect(page.locator(f"#entry-{first.public_id} .entry__role")).to_have_text(role)
    page.locator("[data-card] summary", has_text="History").click()
    acts = page.locator("[data-card] .tale__act")
    expect(acts.first).to_contain_text("Ana changed the role from “Lurah” to “Camat”")
    acts.nth(1).get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Undo all since").click()
    expect(page.locator(f"#entry-{first.public_id} .entry__role")).to_have_text("Ketua RW")


def test_a_possibly_missed_quote_is_dismissed_or_added(desk: Desk, editor: User, article: Article) -> None:
    page = desk.open(f"/articles/{article.pk}/", user=editor)
    page.locator("#candidates").get_by_role("link", name="Add quote").click()
    expect(page.locator("[data-adding] .card__words")).to_have_text("Menurut warga, parkir masih sempit.")
    page.locator("[data-close-adding]").click()
    page.get_by_role("button", name="No quote here").click()
    expect(page.locator("#candidates")).to_be_hidden()
    expect(page.locator("#text .candidate")).to_have_count(0)
    page.keyboard.press("u")
    expect(page.locator("#candidates")).to_be_visible()
    assert Candidate.objects.get().state == Candidate.State.OPEN


def test_letters_are_silent_in_inputs_and_when_switched_off(
    desk: Desk, editor: User, article: Article
) -> None:
    first = quotes()[0]
    page = desk.open(f"/articles/{article.pk}/?quote={first.public_id}", user=editor)
    expect(page.locator("[data-card]")).to_be_visible()
    page.focus(f"#role-{first.pk}")
    page.keyboard.type("cxju?1")
    assert Quote.objects.get(pk=first.pk).state == State.PROPOSED
    page.locator(f"#open-{first.public_id}").focus()
    page.keyboard.press("?")
    expect(page.locator("#keys-help")).to_be_visible()
    page.get_by_label("Single letters work as keys").uncheck()
    page.get_by_role("button", name="Close").last.click()
    page.keyboard.press("c")
    page.wait_for_timeout(300)
    assert Quote.objects.get(pk=first.pk).state == State.PROPOSED
    page.reload()
    page.keyboard.press("j")
    expect(page.locator("#quotes > .is-chosen")).to_have_count(1)  # the one of the address


def test_everything_works_without_javascript(desk: Desk, editor: User, article: Article) -> None:
    first, second = quotes()
    page = desk.open(f"/articles/{article.pk}/", user=editor, javascript=False)
    page.click(f"#open-{second.public_id}")
    page.locator("[data-card] .choice", has_text="Ratna Dewi").click()
    expect(page.locator(f"#entry-{second.public_id} .entry__speaker")).to_have_text("Ratna Dewi")
    page.locator("summary", has_text="Type the exact words").click()
    page.fill(f"#words-{second.pk}", "bahwa anak-anak betah")
    page.locator("details[open]").get_by_role("button", name="Save").click()
    expect(page.locator(f"#q-{second.public_id}")).to_have_text("bahwa anak-anak betah")
    page.click(f"#confirm-{first.public_id}")
    expect(page.locator(f"#entry-{first.public_id}")).to_contain_text("✓ confirmed")
    page.click("a:text('Add quote')")
    page.fill("#add-words", "parkir masih sempit")
    page.locator("input[value=indirect]").check()
    page.locator("[data-adding] button[value=collective]").click()
    expect(page.locator("#quotes .entry")).to_have_count(3)
    page.click("#progress a:text('History')")
    page.locator(".tale__act", has_text="confirmed it as shown").get_by_role("button", name="Undo").click()
    expect(page.locator("#messages")).to_contain_text("Taken back.")
    assert Quote.objects.get(pk=first.pk).state == State.PROPOSED


def test_on_a_narrow_screen_the_card_comes_from_below_and_the_quote_stays_in_sight(
    desk: Desk, editor: User, article: Article
) -> None:
    second = quotes()[1]
    page = desk.open(f"/articles/{article.pk}/", user=editor, size="narrow")
    page.click(f"#q-{second.public_id}")
    card = page.locator(f"#entry-{second.public_id}.is-open")
    expect(card).to_be_visible()
    quote, sheet = page.locator(f"#q-{second.public_id}").bounding_box(), card.bounding_box()
    assert quote is not None
    assert sheet is not None
    assert quote["y"] + quote["height"] < sheet["y"]
    assert sheet["y"] + sheet["height"] <= 845


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["narrow", "wide"])
def test_no_axe_violation_and_nothing_wider_than_the_window(
    desk: Desk, axe: Callable[[Page], list[str]], editor: User, article: Article, scheme: str, size: str
) -> None:
    second = quotes()[1]
    start = TEXT.index("Menurut")
    version = article.current_version
    type(version).objects.filter(pk=version.pk).update(
        left_out=[{"start": start, "end": start + 7, "kind": "advert"}]
    )
    page = desk.open(f"/articles/{article.pk}/", user=editor, scheme=scheme, size=size)
    found = {"page": axe(page)}

    def look(name: str) -> None:
        page.wait_for_timeout(150)
        found[name] = axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name

    page.click(f"#open-{second.public_id}")
    expect(page.locator("[data-card]")).to_be_visible()
    look("card")
    page.locator("[data-card] summary", has_text="History").click()
    expect(page.locator("[data-card] .tale__act").first).to_be_visible()
    look("history in the card")
    budi = make_user(first_name="Budi")
    correct(second, {"role": "Camat"}, user=budi, key="", seen=second.seen())
    page.fill(f"#role-{second.pk}", "Lurah")
    page.keyboard.press("Enter")
    expect(page.locator(".clash")).to_be_visible()
    look("conflict")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#quotes .is-open")).to_have_count(0)
    page.locator("#text .name--loc").click()
    expect(page.locator("[data-name-card]")).to_be_visible()
    look("name card")
    page.keyboard.press("Escape")
    expect(page.locator("[data-name-card]")).to_have_count(0)
    select(page, "kembali ramai")
    look("selection")
    page.keyboard.press("a")
    expect(page.locator("[data-adding]")).to_be_visible()
    look("adding")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    look("keys")
    page.goto(f"/articles/{article.pk}/history/")
    look("history")
    assert {name: lines for name, lines in found.items() if lines} == {}
