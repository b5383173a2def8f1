"""Settings, all from the environment, with safe defaults; docs/operations.md lists the variables.

Nothing here starts a server: without DATABASE_URL the settings point to the embedded PostgreSQL's socket,
which `manage.py supervise` (that is, `make run`) opens.
"""

import hashlib
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from newsdesk.embedded import cluster_under

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent
# What a running newsdesk keeps on this machine: the embedded database, the demo's accounts and key.
VAR = Path(env.str("NEWSDESK_VAR", default=str(BASE_DIR / "var"))).absolute()
EMBEDDED = not os.environ.get("DATABASE_URL")
# Daily copies of the embedded database: outside the project, so that no `git clean` takes both; "" for none.
_checkout = f"{BASE_DIR.name}-{hashlib.sha256(os.fsencode(BASE_DIR)).hexdigest()[:8]}"
BACKUPS = os.environ.get("NEWSDESK_BACKUPS", f"~/.local/share/newsdesk/{_checkout}")
DEMO = env.bool("NEWSDESK_DEMO", default=False)
if DEMO and not EMBEDDED:
    raise ImproperlyConfigured(
        "NEWSDESK_DEMO makes accounts whose passwords are printed: it is refused with DATABASE_URL."
    )


def _secret_key() -> str:
    """The key of the environment; the embedded mode has one of its own, which `make setup` made."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    if DEBUG:
        return "insecure-key-for-debugging-only"
    kept = VAR / "secret-key"
    if EMBEDDED and kept.is_file():
        return kept.read_text().strip()
    raise ImproperlyConfigured(
        "Set SECRET_KEY to a long random text (without DATABASE_URL, `make setup` makes one)."
    )


def _database() -> dict[str, Any]:
    if EMBEDDED:
        connection: dict[str, Any] = dict(cluster_under(VAR).connection())
    else:
        try:  # libpq's own parser: whatever psql takes is good here too
            connection = dict(conninfo_to_dict(os.environ["DATABASE_URL"]))
        except ProgrammingError:
            connection = {}
        if "dbname" not in connection:
            raise ImproperlyConfigured(
                "DATABASE_URL must name a PostgreSQL database: postgresql://user:password@host/name"
            )
    # A quote with all that is shown of it joins nine tables by their keys: the order they are written in is
    # right, and looking for a better one takes twenty times as long as the query.
    options = "-c join_collapse_limit=4"
    if pool_size := env.int("DATABASE_POOL", default=0):  # wsgi.py sets it: only web processes have threads
        # To start a second process takes longer than what any page asks for.
        options += " -c max_parallel_workers_per_gather=0"
    connection.setdefault("options", options)
    place = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": connection.pop("dbname"),
        "USER": connection.pop("user", ""),
        "PASSWORD": connection.pop("password", ""),
        "HOST": connection.pop("host", ""),
        "PORT": str(connection.pop("port", "")),
        "OPTIONS": connection,
        "CONN_HEALTH_CHECKS": True,
    }
    if pool_size:
        place["OPTIONS"]["pool"] = {"min_size": 1, "max_size": pool_size, "timeout": 10}
    return place


DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = _secret_key()
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "procrastinate.contrib.django",  # first: articles/tasks.py uses its app
    "articles",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "django_filters",
    "csp",
    "axes",
]
MIDDLEWARE = [
    "newsdesk.health.HealthMiddleware",  # first: it answers whatever the host name, without a session
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "newsdesk.middleware.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "newsdesk.middleware.SignInRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "newsdesk.messages.MessagesOutOfBandMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",  # last: it turns a lock-out into its page
]
ROOT_URLCONF = "newsdesk.urls"
WSGI_APPLICATION = "newsdesk.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsdesk.context.htmx",
            ],
        },
    }
]

DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# A worker runs one job at a time; several workers share the queue. Its heart must be silent this long (in
# seconds) before its job counts as left: a pause of the machine is no death.
WORKER_SILENCE = env.int("WORKER_SILENCE", default=120)
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 1,
    "delete_jobs": "successful",  # the table stays short; what was done is known from the runs
    "update_heartbeat_interval": WORKER_SILENCE / 12,
    "stalled_worker_timeout": float(WORKER_SILENCE),
    "shutdown_graceful_timeout": 20.0,
}

# Who may
AUTH_USER_MODEL = "articles.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
DATA_UPLOAD_MAX_NUMBER_FILES = 1_000  # in one import; articles/importing/limits.py has the other limits
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "login"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
# Both together: a stranger cannot lock an editor out, an office behind one address not itself.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "registration/locked_out.html"
AXES_USERNAME_CALLABLE = "newsdesk.signing_in.attempted_name"
AXES_HTTP_RESPONSE_CODE = 429
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

# Security. On one machine the pages are served to that machine over plain HTTP; elsewhere over HTTPS only.
HTTPS = env.bool("HTTPS", default=not EMBEDDED and not DEBUG)
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 14 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# Languages: Indonesian first, English on request
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["newsdesk.formats"]
USE_THOUSAND_SEPARATOR = False  # numbers in addresses and data attributes go through templates too
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(BASE_DIR / "staticfiles")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# The weights: a Stanza resource directory and a package in it. In any other than ours it is the default one.
_OWN_WEIGHTS = BASE_DIR / "articles" / "nlp" / "weights"
STANZA_DIR = Path(env.str("STANZA_DIR", default=str(_OWN_WEIGHTS))).expanduser()
STANZA_PACKAGE = env.str("STANZA_PACKAGE", default="news" if STANZA_DIR == _OWN_WEIGHTS else "default")
TORCH_THREADS = env.int("TORCH_THREADS", default=1)  # more workers use a core each better than more threads

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"database": {"()": "newsdesk.logs.DatabaseErrorsInOneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["database"]}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "INFO", "propagate": True},
        "axes": {"level": "WARNING"},
        "procrastinate": {"level": "WARNING"},  # articles/tasks.py says when a job begins and ends
    },
}
