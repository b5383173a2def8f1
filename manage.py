#!/usr/bin/env python
"""Django's command line for newsdesk."""

import os
import sys

WITHOUT_DATABASE = ("annotate_texts", "evaluate", "train_pipeline")  # they sign nothing, and need no set-up


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsdesk.settings")
    if sys.argv[1:] and sys.argv[1] in WITHOUT_DATABASE:
        os.environ.setdefault("SECRET_KEY", "signs-nothing")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db.utils import OperationalError

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"newsdesk: {error}")
    except OperationalError as error:
        from newsdesk.database import unreachable

        if reason := unreachable():
            sys.exit(f"newsdesk: {reason}")
        raise error


if __name__ == "__main__":
    main()
