"""What every template may use."""

import json

from django.http import HttpRequest

# htmx adds no style element, evaluates no text, and shows the answers that say "invalid" and "conflict".
# What it swaps in settles at once: a key pressed before that would send a form as a page of its own.
HTMX_CONFIG = json.dumps(
    {
        "includeIndicatorStyles": False,
        "allowEval": False,
        "defaultSettleDelay": 0,
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": "[23]..", "swap": True},
            {"code": "409", "swap": True},
            {"code": "422", "swap": True},
            {"code": "[45]..", "swap": False, "error": True},
        ],
    },
    separators=(",", ":"),
)


def htmx(request: HttpRequest) -> dict[str, str]:
    """`htmx_config` for `<meta name="htmx-config" content="{{ htmx_config }}">`."""
    return {"htmx_config": HTMX_CONFIG}
