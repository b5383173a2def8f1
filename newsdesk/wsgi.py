"""The WSGI application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsdesk.settings")
os.environ.setdefault("DATABASE_POOL", "8")  # as many as threads: see newsdesk/gunicorn.py
application = get_wsgi_application()
