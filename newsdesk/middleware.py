"""Which language a request is answered in, and that it is answered to someone who signed in."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode


class ChosenLanguageMiddleware:
    """The language that the person chose, else Indonesian: what a browser prefers does not count."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ["Cookie"])
        return response


class SignInRequiredMiddleware(LoginRequiredMiddleware):
    """Every view but those marked `login_not_required`.

    A page leads to the sign-in page. A request of htmx gets 401 and a notice instead: a redirect would put
    the sign-in page into the middle of the page that someone is working in.
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        refusal = super().process_view(request, view_func, view_args, view_kwargs)
        if refusal is None or not getattr(request, "htmx", False):
            return refusal
        # Back to the page that asked: the address of the fragment itself shows nothing on its own.
        page = urlsplit(request.headers.get("HX-Current-URL", ""))
        address = page._replace(scheme="", netloc="").geturl()
        query = {REDIRECT_FIELD_NAME: address or "/"}
        sign_in = f"{reverse(settings.LOGIN_URL)}?{urlencode(query)}"
        notice = render_to_string("registration/_signed_out.html", {"sign_in": sign_in}, request)
        return HttpResponse(notice, status=401)
