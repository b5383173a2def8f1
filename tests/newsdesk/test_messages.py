"""Messages ride along with fragments."""

import pytest
from django.contrib import messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import RequestFactory
from django_htmx.middleware import HtmxDetails

from newsdesk.messages import MessagesOutOfBandMiddleware


def answer(response: HttpResponse, *, htmx: bool, text: str = "Tersimpan") -> HttpResponse:
    request = RequestFactory().get("/", headers={"HX-Request": "true"} if htmx else {})
    request.htmx = HtmxDetails(request)  # type: ignore[attr-defined]
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]

    def view(request: HttpRequest) -> HttpResponse:
        if text:
            messages.success(request, text)
        return response

    return MessagesOutOfBandMiddleware(view)(request)


def test_a_fragment_carries_them_out_of_band() -> None:
    content = answer(HttpResponse("<p>rows</p>"), htmx=True, text="<b>").content.decode()
    assert content.startswith("<p>rows</p>")
    assert 'hx-swap-oob="beforeend"' in content
    assert "notice--success" in content
    assert "&lt;b&gt;" in content


@pytest.mark.parametrize(
    ("response", "htmx", "text"),
    [
        pytest.param(HttpResponse("<p>"), False, "Tersimpan", id="a page shows its own"),
        pytest.param(HttpResponse("<p>"), True, "", id="none waits"),
        pytest.param(JsonResponse({}), True, "Tersimpan", id="not HTML"),
        pytest.param(HttpResponse(status=204), True, "Tersimpan", id="nothing is swapped"),
        pytest.param(
            HttpResponse("<p>", headers={"HX-Redirect": "/"}), True, "Tersimpan", id="a page follows"
        ),
    ],
)
def test_nothing_is_added_otherwise(response: HttpResponse, htmx: bool, text: str) -> None:
    before = response.content
    assert answer(response, htmx=htmx, text=text).content == before


def test_every_page_varies_by_who_asked() -> None:
    assert "HX-Request" in answer(HttpResponse("<p>"), htmx=False).headers["Vary"]
