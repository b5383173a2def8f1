"""Runs database, web server and workers on this machine, and starts again what ends (`make run`)."""

from __future__ import annotations

import errno
import os
import signal
import sys
import time
from argparse import ArgumentParser
from contextlib import suppress
from typing import Any

from asgiref.sync import async_to_sync
from django.conf import settings
from django.core import checks
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection
from django.utils import translation
from procrastinate.contrib.django import app

from articles.models import Article
from articles.tasks import release_left_jobs
from newsdesk.demo import demo_accounts
from newsdesk.embedded import EmbeddedError
from newsdesk.static_files import collect_if_changed
from newsdesk.supervisor import Child, Errand, Supervisor, SupervisorError, manage

HOUR = 3600.0
FIRST_BACKUP = 300.0
SAMPLES = settings.BASE_DIR / "articles" / "samples" / "articles.jsonl"


class Command(BaseCommand):
    help = __doc__
    requires_system_checks: list[str] = []  # they may ask the database, which is not there yet

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument("--workers", type=int, default=int(os.environ.get("WORKERS", "1")))

    def handle(self, *args: Any, **options: Any) -> None:
        begin = time.monotonic()
        self.options = options
        self.supervisor = Supervisor(
            var=settings.VAR,
            port=options["port"],
            embedded=settings.EMBEDDED,
            say=self.say,
            environment={"LOG_LEVEL": "WARNING"} | os.environ | {"PORT": str(options["port"])},
        )
        try:
            self.supervisor.open()
            self.tell_problems()
            self.prepare()
            self.start()
            if not self.supervisor.stopping:
                self.say(f"Ready after {time.monotonic() - begin:.1f} s.")
                self.say(f"newsdesk is at http://127.0.0.1:{options['port']}/ (Ctrl-C stops it)")
                self.tell_accounts()
                self.show_annotation()
            self.supervisor.run()
        except (EmbeddedError, SupervisorError) as error:
            raise SystemExit(f"newsdesk: {error}") from None
        except (OSError, DatabaseError) as error:
            if getattr(error, "errno", None) == errno.ENOSPC or "No space left on device" in str(error):
                raise SystemExit(f"newsdesk: The disk is full: {settings.VAR}") from None
            raise
        finally:
            if self.supervisor.stopping:
                self.say("Stopping.")
            self.supervisor.close()

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def tell_problems(self) -> None:
        """Say what the system checks find, and go on: articles can be read without weights."""
        for problem in checks.run_checks():
            if problem.level >= checks.ERROR:
                self.say(str(problem.msg))

    def prepare(self) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        if not settings.DEBUG:
            collect_if_changed()
        if settings.DEMO and not Article.objects.exists():
            demo_accounts(settings.VAR, demo=settings.DEMO)
            self.say("Importing the sample articles.")
            with translation.override("en"):  # as everything else that is printed here
                call_command("import_articles", os.path.relpath(SAMPLES), stdout=self.stdout)
        connection.close()

    def release_jobs(self) -> None:
        """What a killed worker left is queued again at once: no worker of this machine runs now."""
        try:
            async_to_sync(release_left_jobs)(app.job_manager, silence=0)
        finally:
            connection.close()  # also one that the database has dropped: the next try needs a new one

    def start(self) -> None:
        web = [sys.executable, "-m", "gunicorn", "-c", "python:newsdesk.gunicorn_config", "newsdesk.wsgi"]
        self.supervisor.children.append(Child("The web server", web, signal.SIGTERM))
        alone = settings.EMBEDDED and self.options["workers"] == 1
        for number in range(1, self.options["workers"] + 1):
            name = "The worker" if self.options["workers"] == 1 else f"Worker {number}"
            self.supervisor.children.append(
                Child(
                    name,
                    manage("procrastinate", "worker"),
                    signal.SIGKILL,  # it would go on without a database; its job is done again
                    before_start=self.release_jobs if alone else None,
                )
            )
        if settings.EMBEDDED and settings.BACKUPS:
            backup = Errand(
                "The daily backup",
                manage("backup", "--daily", settings.BACKUPS),
                HOUR,
                time.monotonic() + FIRST_BACKUP,
            )
            self.supervisor.errands.append(backup)
        self.supervisor.start_children()
        self.supervisor.wait_until_ready()

    def tell_accounts(self) -> None:
        if settings.DEMO:
            for account in demo_accounts(settings.VAR, demo=settings.DEMO):
                self.say(f"  sign in as {account.username:6} with {account.password}")
            connection.close()

    def show_annotation(self) -> None:
        """Show how far the annotation of what waits has come; reading can begin meanwhile."""
        shown = None
        while not self.supervisor.stopping:
            with suppress(DatabaseError):  # its own line says so; it is started again
                total = Article.objects.listed().count()
                waiting = Article.objects.listed().filter(annotation__in=["waiting", "running"]).count()
                if shown is None and not waiting:
                    return
                if total - waiting != shown:
                    shown = total - waiting
                    self.stdout.write(f"\r  annotated {shown} of {total} articles", ending="")
                    self.stdout.flush()
                if not waiting:
                    self.say("")
                    return
            connection.close()
            self.supervisor.tick()
            time.sleep(0.5)
