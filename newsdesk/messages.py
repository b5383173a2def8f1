"""Messages ride along with what htmx asked for, out of band."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers


class MessagesOutOfBandMiddleware:
    """Adds the waiting messages to a fragment; a page shows its own. Stands inside MessageMiddleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.streaming or not response.get("Content-Type", "").startswith("text/html"):
            return response
        patch_vary_headers(response, ["HX-Request"])
        if not getattr(request, "htmx", False) or "HX-Redirect" in response or response.status_code >= 500:
            return response
        waiting = messages.get_messages(request)
        if response.status_code in (204, 301, 302) or getattr(waiting, "used", False) or not len(waiting):
            return response
        response.content += render_to_string("_messages_oob.html", {"messages": waiting}, request).encode()
        return response
