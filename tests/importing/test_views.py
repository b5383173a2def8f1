"""The import pages of the admin."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.annotation.annotate import fail
from articles.importing.batches import add_rows, import_chosen, judged_chunks, start
from articles.importing.records import RawRow
from articles.models import ADMINISTRATORS, Article, ImportBatch, ImportRow
from tests import factories

from .texts import OTHER, STORY, WITH_FURNITURE, nearly

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/importbatch/add/"


@pytest.fixture
def administrator(client: Client) -> Client:
    client.force_login(factories.make_user(ADMINISTRATORS))
    return client


def handed_in(*texts: str) -> ImportBatch:
    batch = ImportBatch.objects.create(source="upload", name="a.jsonl")
    for judged in judged_chunks(RawRow(f"a.jsonl:{n}", text) for n, text in enumerate(texts, start=1)):
        add_rows(batch, judged)
    return batch


def imported(*texts: str) -> ImportBatch:
    batch = handed_in(*texts)
    start(batch)
    import_chosen(batch, seconds=5)
    batch.refresh_from_db()
    return batch


def url(name: str, batch: ImportBatch) -> str:
    return reverse(f"admin:articles_importbatch_{name}", args=[batch.pk])


def upload(client: Client, *files: tuple[str, bytes]) -> Any:
    return client.post(ADD, {"upload": [SimpleUploadedFile(*file) for file in files], "send": "1"})


def the_batch() -> ImportBatch:
    return ImportBatch.objects.get()


def verdicts() -> list[tuple[str, str]]:
    return list(the_batch().rows.order_by("number").values_list("verdict", "reason"))


# The five questions, for every view.

GET, POST = ["get"], ["post"]
VIEWS = [
    pytest.param("add", ["get", "post"], id="hand in"),
    pytest.param("change", GET, id="look"),
    pytest.param("import", POST, id="import"),
    pytest.param("progress", GET, id="progress"),
    pytest.param("retry", POST, id="retry"),
    pytest.param("changelist", GET, id="list"),
]


def address(name: str) -> str:
    if name in ("add", "changelist"):
        return reverse(f"admin:articles_importbatch_{name}")
    return url(name, handed_in(STORY))


@pytest.mark.parametrize(("name", "methods"), VIEWS)
def test_works_for_administrators(administrator: Client, name: str, methods: list[str]) -> None:
    for method in methods:
        response = getattr(administrator, method)(address(name))
        assert response.status_code == (
            422 if (name, method) == ("add", "post") else 302 if method == "post" else 200
        )


@pytest.mark.parametrize(("name", "methods"), VIEWS)
def test_needs_sign_in(client: Client, name: str, methods: list[str]) -> None:
    for method in methods:
        response = getattr(client, method)(address(name))
        assert response.status_code == 302
        assert "/sign-in/" in response["Location"] or "/admin/login/" in response["Location"]


@pytest.mark.parametrize(("name", "methods"), VIEWS)
def test_needs_an_administrator(client: Client, name: str, methods: list[str]) -> None:
    client.force_login(factories.make_user())
    staff = Client()
    user = factories.make_user(is_active=True)
    user.is_staff = True
    user.save()
    staff.force_login(user)
    for method in methods:
        assert getattr(client, method)(address(name)).status_code in (302, 403)
        assert getattr(staff, method)(address(name)).status_code == 403
    assert not Article.objects.exists()


@pytest.mark.parametrize(("name", "methods"), VIEWS[1:5])
def test_rejects_other_methods(administrator: Client, name: str, methods: list[str]) -> None:
    for method in {"get", "post", "put", "delete"} - set(methods):
        assert getattr(administrator, method)(address(name)).status_code == 405


@pytest.mark.parametrize(("name", "methods"), VIEWS[1:5])
def test_handles_a_missing_import(administrator: Client, name: str, methods: list[str]) -> None:
    missing = reverse(f"admin:articles_importbatch_{name}", args=[999])
    assert getattr(administrator, methods[0])(missing).status_code == 404


@pytest.mark.parametrize("name", ["add", "import", "retry"])
def test_needs_the_token_of_the_form(name: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(factories.make_user(ADMINISTRATORS))
    assert strict.post(address(name), {"text": STORY, "paste": "1"}).status_code == 403
    assert not Article.objects.exists()


# Handing in.


def test_a_pasted_text_is_judged_and_then_imported(administrator: Client) -> None:
    response = administrator.post(ADD, {"text": WITH_FURNITURE, "outlet": "Kabar", "paste": "1"})
    batch = the_batch()
    assert response["Location"] == url("change", batch)
    assert not Article.objects.exists()
    page = administrator.get(url("change", batch)).content.decode()
    assert "Dina Kartika" in page
    assert "<del" in page

    administrator.post(url("import", batch), {"shown": ["1"], "import": ["1"], "start": "1"})
    article = Article.objects.get()
    assert (article.editor, article.outlet and article.outlet.name) == ("Bram Saputra", "Kabar")
    assert ProcrastinateJob.objects.filter(status="todo").count() == 1


@pytest.mark.parametrize(
    ("given", "field"),
    [
        pytest.param({"text": ""}, "text", id="empty"),
        pytest.param({"text": "Baca juga: Harga beras naik"}, "text", id="only furniture"),
        pytest.param({"text": "x" * 1_000_000}, "text", id="1 MB without a space"),
        pytest.param({"text": STORY, "url": "javascript:alert(1)"}, "url", id="an address that is none"),
        pytest.param({"text": STORY, "title": "x" * 1_000_000}, "title", id="a title of 1 MB"),
        pytest.param({"text": STORY, "outlet": "x" * 1_000_000}, "outlet", id="an outlet of 1 MB"),
        pytest.param({"text": STORY, "published_at": "kemarin"}, "published_at", id="a date that is none"),
    ],
)
def test_a_paste_that_can_not_be_read_is_kept_in_the_form(
    administrator: Client, given: dict[str, str], field: str
) -> None:
    response = administrator.post(ADD, given | {"paste": "1"})
    assert response.status_code == 422
    assert list(response.context["paste"].errors) == [field]
    assert not ImportBatch.objects.exists()
    if len(given["text"]) < 10_000:
        assert response.context["paste"]["text"].value() == given["text"]


def test_a_pasted_text_with_control_characters(administrator: Client) -> None:
    administrator.post(ADD, {"text": "\ufeffSatu\x00 kalimat\x07.\r\nDua.", "paste": "1"})
    assert the_batch().rows.get().text == "Satu kalimat.\nDua."


def test_a_pasted_text_over_the_limit_of_forms(administrator: Client) -> None:
    response = administrator.post(ADD, {"text": "kata " * 600_000, "paste": "1"})
    assert response.status_code == 413
    assert response.context["error"]
    assert not ImportBatch.objects.exists()


def test_two_hundred_thousand_words_can_be_pasted(administrator: Client) -> None:
    administrator.post(ADD, {"text": "Warga menunggu perbaikan jembatan desa.\n" * 40_000, "paste": "1"})
    assert verdicts() == [("new", "")]


def test_uploads_of_every_kind_with_bad_ones_between(administrator: Client) -> None:
    lines = [
        json.dumps({"text": OTHER}),
        "{broken",
        r'{"text": "Jalan \ud800 desa rusak parah sejak banjir."}',
    ]
    upload(
        administrator,
        ("a.txt", STORY.encode("utf-16")),
        ("b.jsonl", "\n".join(lines).encode()),
        ("c.txt", b"\x89PNG\r\n"),
        ("d.txt", b""),
        ("e.csv", b"judul,isi\na,b"),
        ("f.txt", b"kata " * 2_000_000),
        ("g.docx", b"x"),
        ("h.zip", b"no zip"),
        ("i.txt", STORY.encode()),
    )
    assert verdicts() == [
        ("new", ""),
        ("new", ""),
        ("unreadable", "bad_json"),
        ("new", ""),
        ("unreadable", "binary"),
        ("unreadable", "empty"),
        ("unreadable", "no_text_column"),
        ("unreadable", "text_too_long"),
        ("unreadable", "unsupported"),
        ("unreadable", "bad_zip"),
        ("same", "twice"),
    ]
    batch = the_batch()
    assert administrator.get(url("change", batch)).status_code == 200
    administrator.post(url("import", batch), {"start": "1"})
    assert Article.objects.count() == 3


def test_a_hundred_and_one_files(administrator: Client) -> None:
    upload(administrator, *((f"{n}.txt", f"{STORY} Nomor {n}.".encode()) for n in range(101)))
    assert the_batch().counts["rows"] == 101


def test_too_many_files(administrator: Client, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 3
    response = upload(administrator, *((f"{n}.txt", b"x") for n in range(4)))
    assert response.status_code == 413
    assert response.context["error"]


def test_no_file(administrator: Client) -> None:
    response = administrator.post(ADD, {"send": "1"})
    assert response.status_code == 422
    assert response.context["upload"].errors


def test_a_file_over_the_limit(administrator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.importing.uploads.UPLOAD_BYTES", 10)
    upload(administrator, ("a.txt", STORY.encode()), ("b.txt", b"Baik."))
    assert verdicts() == [("unreadable", "upload_too_large"), ("new", "")]


def test_a_file_that_does_not_fit_in_memory(administrator: Client, settings: Any) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
    upload(
        administrator,
        ("a.csv", f'text\n"{OTHER.replace(chr(34), chr(34) * 2)}"\n'.encode() * 1),
        ("b.txt", STORY.encode()),
    )
    assert verdicts() == [("new", ""), ("new", "")]


SCRIPT = "<script>alert(1)</script>"


def test_scripts_are_inert_wherever_they_are_shown(administrator: Client) -> None:
    fields = {
        "text": f"{SCRIPT} Jalan desa rusak. {STORY}",
        "title": f"{SCRIPT}<img src=x onerror=alert(1)>",
        "author": SCRIPT,
    }
    upload(
        administrator, (f"{SCRIPT}.jsonl".replace("/", ""), json.dumps(fields | {"outlet": SCRIPT}).encode())
    )
    batch = the_batch()
    review = administrator.get(url("change", batch)).content.decode()
    administrator.post(url("import", batch), {"start": "1"})
    article = Article.objects.get()
    Article.objects.update(annotation="failed", annotation_error=f"ValueError: {SCRIPT}")
    pages = [
        review,
        administrator.get(url("change", batch)).content.decode(),
        administrator.get(reverse("admin:articles_importbatch_changelist")).content.decode(),
        administrator.get(reverse("admin:articles_article_changelist")).content.decode(),
        administrator.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode(),
        administrator.get(reverse("article", args=[article.pk])).content.decode(),
    ]
    for page in pages:
        assert "alert(1)" in page or page is pages[2]
        assert "<script>alert" not in page
        assert "<img src=x" not in page


# Looking and choosing.


def test_a_near_duplicate_is_left_unless_chosen(administrator: Client) -> None:
    imported(STORY)
    leave, take = handed_in(nearly(STORY)), handed_in(nearly(STORY).replace("Senin", "Selasa"))
    administrator.post(url("import", leave), {"shown": ["1"], "start": "1"})
    assert Article.objects.count() == 1
    administrator.post(url("import", take), {"shown": ["1"], "import": ["1"], "start": "1"})
    assert Article.objects.count() == 2


def test_choices_are_kept_without_importing(administrator: Client) -> None:
    batch = handed_in(STORY, OTHER)
    response = administrator.post(
        url("import", batch),
        {"shown": ["1", "2"], "import": ["2"], "keep": "1", "verdict": "new", "after": "0"},
    )
    assert response["Location"] == f"{url('change', batch)}?verdict=new&after=0"
    assert list(batch.rows.order_by("number").values_list("chosen", flat=True)) == [False, True]
    assert not Article.objects.exists()


def test_nonsense_in_the_form_changes_nothing(administrator: Client) -> None:
    batch = handed_in(STORY)
    data = {"shown": ["x", "-1", "9" * 30, "7"], "import": ["x", "9" * 30], "keep": "1"}
    assert administrator.post(url("import", batch), data).status_code == 302
    assert batch.rows.get().chosen
    assert administrator.get(url("change", batch), {"verdict": "x", "after": "9" * 30}).status_code == 200
    assert administrator.get(url("change", batch), {"after": "²"}).status_code == 200


def test_rows_that_are_done_can_not_be_chosen_again(administrator: Client) -> None:
    batch = imported(STORY)
    administrator.post(url("import", batch), {"shown": ["1"], "start": "1"})
    row = batch.rows.get()
    assert (row.outcome, row.chosen) == ("imported", True)


def test_verdicts_apart_and_page_by_page(administrator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.importing.rows.PAGE", 2)
    batch = handed_in(STORY, "", OTHER, "", "")
    first = administrator.get(url("change", batch), {"verdict": "unreadable"})
    assert [shown.row.number for shown in first.context["page"].rows] == [2, 4]
    assert first.context["page"].next_after == 4
    second = administrator.get(url("change", batch), {"verdict": "unreadable", "after": "4"})
    assert [shown.row.number for shown in second.context["page"].rows] == [5]
    assert second.context["page"].next_after is None


def test_long_imports_go_on_by_themselves(administrator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.importing.views.SECONDS", 0.0)
    batch = handed_in(STORY, OTHER)
    administrator.post(url("import", batch), {"start": "1"})
    page = administrator.get(url("change", batch)).content.decode()
    assert 'hx-trigger="load, submit"' in page
    monkeypatch.setattr("articles.importing.views.SECONDS", 5.0)
    fragment = administrator.post(url("import", batch), {"go_on": "1"}, headers={"HX-Request": "true"})
    assert Article.objects.count() == 2
    assert fragment.content.decode().lstrip().startswith('<section id="progress"')


# Progress.


def test_progress_refreshes_itself_until_it_is_over(administrator: Client) -> None:
    batch = imported(STORY)
    waiting = administrator.get(url("progress", batch)).content.decode()
    assert 'hx-trigger="every 2s"' in waiting
    Article.objects.update(annotation="done")
    assert "hx-trigger" not in administrator.get(url("progress", batch)).content.decode()


def test_failed_articles_show_their_error_and_are_tried_again(administrator: Client) -> None:
    batch = imported(STORY, OTHER)
    ProcrastinateJob.objects.all().delete()
    first, second = Article.objects.order_by("pk")
    fail(first.pk, "WeightsProblem: a file is broken")
    fail(second.pk, "MemoryError: ")
    page = administrator.get(url("progress", batch)).content.decode()
    assert "WeightsProblem: a file is broken" in page

    fragment = administrator.post(url("retry", batch), {"article": first.pk}, headers={"HX-Request": "true"})
    assert "WeightsProblem" not in fragment.content.decode()
    first.refresh_from_db()
    assert (first.annotation, first.annotation_error) == ("waiting", "")
    assert [job.args["article_id"] for job in ProcrastinateJob.objects.filter(status="todo")] == [first.pk]

    administrator.post(url("retry", batch), {"article": ""})
    assert ProcrastinateJob.objects.filter(status="todo").count() == 2


def test_only_articles_of_the_import_are_tried_again(administrator: Client) -> None:
    batch = imported(STORY)
    other = factories.make_article(OTHER)
    fail(other.pk, "x")
    for value in (str(other.pk), "x", "9" * 40):
        assert administrator.post(url("retry", batch), {"article": value}).status_code == 302
    other.refresh_from_db()
    assert other.annotation == "failed"


def test_rows_that_could_not_be_written_are_tried_again(administrator: Client) -> None:
    batch = handed_in(STORY)
    start(batch)
    ImportRow.objects.update(outcome="failed")
    ImportBatch.objects.update(counts={"rows": 1, "new": 1, "failed": 1})
    assert 'name="rows"' in administrator.get(url("progress", batch)).content.decode()
    administrator.post(url("retry", batch), {"rows": "1"})
    assert Article.objects.count() == 1


@pytest.mark.parametrize("made", [handed_in, imported], ids=["to look at", "imported"])
@pytest.mark.parametrize("name", ["change", "progress"])
def test_queries_do_not_grow(
    administrator: Client, name: str, made: Callable[..., ImportBatch], django_assert_max_num_queries: Any
) -> None:
    few, many = made(STORY), made(*(f"{STORY} Nomor {n}. {OTHER}" for n in range(30)))
    for batch in (few, many):
        with django_assert_max_num_queries(10):
            administrator.get(url(name, batch))


def test_the_list_of_imports(administrator: Client, django_assert_max_num_queries: Any) -> None:
    for _ in range(12):
        handed_in(STORY)
    with django_assert_max_num_queries(9):
        page = administrator.get(reverse("admin:articles_importbatch_changelist")).content.decode()
    assert page.count("a.jsonl") == 12


def test_english(administrator: Client) -> None:
    administrator.cookies["django_language"] = "en"
    batch = handed_in("")
    assert "There is no text in it." in administrator.get(url("change", batch)).content.decode()
