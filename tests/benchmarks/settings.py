"""The settings that are measured: newsdesk's own as in production, but over plain HTTP on this machine."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-benchmarks-" + "0123456789abcdef" * 4)
os.environ.setdefault("HTTPS", "0")
os.environ.setdefault("LOG_LEVEL", "WARNING")

from newsdesk.settings import *  # noqa: F403

# Names without a hash need no collectstatic first; looking a name up costs the same.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
